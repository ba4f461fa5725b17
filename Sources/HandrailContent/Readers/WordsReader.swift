import HandrailCore

/// Reads a words file: one section a heading.
///
/// Sections and options that stand there twice are handed on, for the checks to report.
struct WordsReader {
  /// The sections in the order of the file.
  private(set) var source: WordsSource
  /// What an author has to look at.
  private(set) var findings: [ContentFinding]

  private let text: SourceText

  /// Reads a file that belongs to `owner`.
  init(_ text: SourceText, owner: WordsSource.Owner, language: LanguageTag) {
    self.text = text
    source = WordsSource(owner: owner, language: language, file: text.file)
    let markdown = MarkdownReader(text)
    findings = markdown.findings
    sections(of: markdown.blocks)
  }

  private mutating func sections(of blocks: [MarkdownBlock]) {
    let first = blocks.firstIndex { $0.kind == .heading } ?? blocks.count
    if let stray = blocks[..<first].first(where: { $0.kind != .comment }) {
      findings.append(WordsBeforeHeading.finding(at: stray.place))
    }
    source.notes = Self.notes(in: blocks[..<first]).map { note in
      var note = note
      note.beside = []
      return note
    }
    for index in blocks.indices where blocks[index].kind == .heading {
      guard var section = section(blocks[index]) else { continue }
      let rest = blocks[(index + 1)...]
      let end = rest.firstIndex { $0.kind == .heading } ?? blocks.count
      fill(&section, heading: blocks[index], with: rest[..<end])
      source.sections.append(section)
    }
  }

  private mutating func section(_ block: MarkdownBlock) -> WordsSection? {
    guard let heading = WordsHeading(parsing: block.text) else {
      findings.append(MalformedHeading.finding(block.text, at: block.place))
      return nil
    }
    if heading.key.voice != nil, !hasVoices {
      findings.append(PartNeverShown.finding(voiceOf: heading.key.id, at: block.place))
      return nil
    }
    return WordsSection(
      key: heading.key, place: block.place, translatedHash: heading.translatedHash)
  }

  private mutating func fill(
    _ section: inout WordsSection, heading: MarkdownBlock, with blocks: ArraySlice<MarkdownBlock>
  ) {
    for block in blocks {
      switch block.kind {
      case .paragraph where block.text.hasPrefix("! ") && hasParts: message(block, &section)
      case .paragraph: paragraph(block, &section)
      case .bullet where hasParts: bullet(block, &section)
      case .quote where hasParts: quote(block, &section)
      case .bullet, .quote:
        findings.append(PartNeverShown.finding(at: block.place))
      case .heading, .comment: break
      }
    }
    section.notes = Self.notes(in: blocks)
    section.words.source = plainSource(below: heading, blocks)
    section.words.digest = ContentDigest.hex(section.words.source.utf8)
  }

  /// Whether the file's sections have options and messages, and in flows help as well.
  private var hasParts: Bool {
    switch source.owner {
    case .flow, .explanation: true
    case .interface, .rehearsal: false
    }
  }

  /// Whether a section may be spoken in voices.
  private var hasVoices: Bool {
    switch source.owner {
    case .flow, .rehearsal: true
    case .interface, .explanation: false
    }
  }

  /// Whether a section's first paragraph is its title.
  private func hasTitle(_ key: WordsKey) -> Bool {
    if case .explanation = source.owner { key.id == TeachBack.section } else { true }
  }

  private mutating func paragraph(_ block: MarkdownBlock, _ section: inout WordsSection) {
    let template = template(block.text, at: block.place)
    if section.words.title == nil, hasTitle(section.key) {
      section.words.title = template
      section.places["title"] = block.place
    } else {
      section.places["body/\(section.words.body.count)"] = block.place
      section.words.body.append(template)
    }
  }

  private mutating func bullet(_ block: MarkdownBlock, _ section: inout WordsSection) {
    guard let part = Self.part(block.text), ContentName.isName(part.name) else {
      findings.append(UnnamedBullet.finding(at: block.place))
      return
    }
    let option = OptionID(part.name)
    section.optionOrder.append(option)
    let words = template(part.words, at: block.place)
    guard section.words.options[option] == nil else { return }
    section.places["option/\(part.name)"] = block.place
    section.words.options[option] = words
  }

  private mutating func quote(_ block: MarkdownBlock, _ section: inout WordsSection) {
    if case .explanation = source.owner {
      findings.append(PartNeverShown.finding(at: block.place))
      return
    }
    let kinds = ["label", "help", "why"]
    guard let part = Self.part(block.text), kinds.contains(part.name) else {
      findings.append(
        UnknownQuote.finding(Self.part(block.text)?.name, known: kinds, at: block.place))
      return
    }
    let words = template(part.words, at: block.place)
    if part.name == "help" {
      let count = section.words.help.count
      section.places[count == 0 ? "help" : "help/\(count)"] = block.place
      section.words.help.append(words)
      return
    }
    guard isFirst(part.name, block, &section) else { return }
    if part.name == "label" { section.words.label = words } else { section.words.why = words }
  }

  private mutating func message(_ block: MarkdownBlock, _ section: inout WordsSection) {
    guard let part = Self.part(String(block.text.dropFirst(2))), ContentName.isName(part.name)
    else {
      findings.append(UnnamedMessage.finding(at: block.place))
      return
    }
    guard isFirst("message/\(part.name)", block, &section) else { return }
    section.words.messages[part.name] = template(part.words, at: block.place)
  }

  private mutating func isFirst(
    _ part: String, _ block: MarkdownBlock, _ section: inout WordsSection
  ) -> Bool {
    if let first = section.places[part] {
      let name = part.split(separator: "/").last.map(String.init) ?? part
      findings.append(PartTwice.finding(name, firstLine: first.line, at: block.place))
      return false
    }
    section.places[part] = block.place
    return true
  }

  private mutating func template(_ text: String, at place: ContentPlace) -> Template {
    let template = Template(parsing: text)
    let hasLooseBrace = template.pieces.contains { piece in
      if case .text(let plain) = piece {
        plain.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
      } else {
        false
      }
    }
    if hasLooseBrace {
      findings.append(LooseBrace.finding(at: place))
    }
    return template
  }

  /// The name before the first colon and the words behind it.
  private static func part(_ text: String) -> (name: String, words: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let words = text[text.index(after: colon)...].drop { $0 == " " }
    return (String(text[..<colon]), String(words))
  }

  /// The section as its author wrote it: without notes, blanks at line ends and doubled blank
  /// lines, so that none of these makes a translation stale.
  private func plainSource(
    below heading: MarkdownBlock, _ blocks: ArraySlice<MarkdownBlock>
  ) -> String {
    let lastLine = blocks.last?.lastLine ?? heading.lastLine
    guard lastLine > heading.place.line else { return "" }
    let notes = blocks.filter { $0.kind == .comment }
    var lines: [Substring] = []
    for number in heading.place.line + 1...lastLine {
      if notes.contains(where: { ($0.place.line...$0.lastLine).contains(number) }) { continue }
      var line = text.line(number)
      while line.last == " " { line.removeLast() }
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
