import CCmark

/// Reads the few kinds of Markdown that words files are written in.
///
/// Everything else CommonMark knows is a finding: what looks like words must not turn into a
/// list, a link or nothing at all.
struct MarkdownReader {
  /// The file.
  let source: SourceText
  /// The blocks in the order of the file.
  private(set) var blocks: [MarkdownBlock] = []
  /// What an author has to look at.
  private(set) var findings: [ContentFinding] = []

  /// Reads a file.
  init(_ source: SourceText) {
    self.source = source
    reportLinkDefinitions()
    let text = source.text
    let document = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let document = document ?? cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT)
    else { return }
    defer { cmark_node_free(document) }
    var child = cmark_node_first_child(document)
    while let node = child {
      block(node)
      child = cmark_node_next(node)
    }
  }

  private mutating func block(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: heading(node)
    case CMARK_NODE_PARAGRAPH: paragraph(node)
    case CMARK_NODE_BLOCK_QUOTE: quote(node)
    case CMARK_NODE_LIST: list(node)
    case CMARK_NODE_HTML_BLOCK: comment(node)
    default: reportKind(node)
    }
  }

  private mutating func heading(_ node: OpaquePointer) {
    let place = place(of: node)
    let line = source.line(place.line).drop { $0 == " " }
    if !line.hasPrefix("#") {
      findings.append(UnderlinedText.finding(at: place))
      append(.paragraph, node, text: inlineText(node, at: place))
    } else if cmark_node_get_heading_level(node) != 2 {
      findings.append(OtherHeadingLevel.finding(at: place))
      appendMeantHeading(inlineText(node, at: place), node)
    } else {
      append(.heading, node, text: inlineText(node, at: place))
    }
  }

  private mutating func paragraph(_ node: OpaquePointer) {
    let place = place(of: node)
    let lastLine = Int(cmark_node_get_end_line(node))
    if source.line(place.line).drop(while: { $0 == " " }).hasPrefix("#") {
      findings.append(MalformedHeading.finding(lacksBlank: place))
      if lastLine == place.line {
        let text = source.line(place.line).drop { $0 == " " || $0 == "#" }
        appendMeantHeading(String(text), node)
      }
      return
    }
    if lastLine > place.line {
      for line in place.line + 1...lastLine where source.line(line).hasPrefix("! ") {
        reportMissingBlankLine(before: line)
      }
    }
    append(.paragraph, node, text: inlineText(node, at: place))
  }

  private mutating func quote(_ node: OpaquePointer) {
    let place = place(of: node)
    guard let only = onlyParagraph(in: node, "a quote", at: place) else { return }
    let lastLine = Int(cmark_node_get_end_line(only))
    if lastLine > place.line {
      for number in place.line + 1...lastLine {
        let line = source.line(number).drop { $0 == " " }
        let text = line.dropFirst().drop { $0 == " " }
        let startsAnother = ["label:", "help:", "why:"].contains { text.hasPrefix($0) }
        if !line.hasPrefix(">") || startsAnother { reportMissingBlankLine(before: number) }
      }
    }
    append(.quote, node, text: inlineText(only, at: place))
  }

  private mutating func list(_ node: OpaquePointer) {
    guard cmark_node_get_list_type(node) == CMARK_BULLET_LIST else {
      let place = place(of: node)
      let line = source.line(place.line).drop { $0 == " " }
      let number = line.prefix { $0.isNumber }
      let mark = line.dropFirst(number.count).prefix(1)
      findings.append(
        NumberTurnedIntoList.finding(String(number), mark: String(mark), at: place))
      return
    }
    var child = cmark_node_first_child(node)
    while let item = child {
      bullet(item)
      child = cmark_node_next(item)
    }
  }

  private mutating func bullet(_ item: OpaquePointer) {
    let place = place(of: item)
    guard source.line(place.line).drop(while: { $0 == " " }).hasPrefix("-") else {
      findings.append(OtherBullet.finding(at: place))
      return
    }
    guard cmark_node_first_child(item) != nil else {
      append(.bullet, item, text: "")
      return
    }
    guard let only = onlyParagraph(in: item, "a bullet", at: place) else { return }
    let lastLine = Int(cmark_node_get_end_line(only))
    if lastLine > place.line {
      for line in place.line + 1...lastLine where !source.line(line).hasPrefix(" ") {
        reportMissingBlankLine(before: line)
      }
    }
    append(.bullet, item, text: inlineText(only, at: place))
  }

  /// The one paragraph in a quote or a bullet; reports anything else that stands in it.
  private mutating func onlyParagraph(
    in node: OpaquePointer, _ what: String, at place: ContentPlace
  ) -> OpaquePointer? {
    guard let first = cmark_node_first_child(node) else {
      findings.append(EmptyQuote.finding(at: place))
      return nil
    }
    guard cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH else {
      reportInner(first, what)
      return nil
    }
    if let second = cmark_node_next(first) { reportInner(second, what) }
    return first
  }

  private mutating func reportInner(_ node: OpaquePointer, _ what: String) {
    findings.append(SecondParagraph.finding(in: what, at: place(of: node)))
  }

  private mutating func comment(_ node: OpaquePointer) {
    let place = place(of: node)
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    var text = literal[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    let start = text.drop { $0 == " " }
    guard start.hasPrefix("<!--") else {
      reportKind(node)
      return
    }
    guard text.hasSuffix("-->") else {
      findings.append(
        MarkdownText.contains("-->", in: text)
          ? OpenComment.finding(wordsBehind: place) : OpenComment.finding(unclosed: place))
      return
    }
    let lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") }
    let inside = start.dropFirst("<!--".count).drop { $0 == " " }
    let words = inside.hasPrefix("wording") ? String(inside.dropLast("-->".count)) : ""
    blocks.append(
      MarkdownBlock(kind: .comment, text: words, place: place, lastLine: place.line + lineCount))
  }

  /// Goes on as if the heading were written as it was meant, so that one mistake is told once.
  private mutating func appendMeantHeading(_ text: String, _ node: OpaquePointer) {
    if WordsHeading(parsing: text) != nil { append(.heading, node, text: text) }
  }

  private mutating func append(_ kind: MarkdownBlock.Kind, _ node: OpaquePointer, text: String) {
    blocks.append(
      MarkdownBlock(
        kind: kind, text: text, place: place(of: node),
        lastLine: Int(cmark_node_get_end_line(node))))
  }

  private mutating func inlineText(_ block: OpaquePointer, at place: ContentPlace) -> String {
    var inline = MarkdownInlines(source: source, place: place)
    let text = inline.text(of: block)
    findings += inline.findings
    return text
  }

  private func place(of node: OpaquePointer) -> ContentPlace {
    source.place(
      line: Int(cmark_node_get_start_line(node)),
      byteColumn: Int(cmark_node_get_start_column(node)))
  }

  private mutating func reportMissingBlankLine(before line: Int) {
    findings.append(
      MissingBlankLine.finding(before: ContentPlace(file: source.file, line: line)))
  }

  /// CommonMark takes `[name]: words` for the target of a link and shows nothing of it.
  private mutating func reportLinkDefinitions() {
    for (index, line) in source.lines.enumerated() {
      guard line.utf8.contains(UInt8(ascii: "[")) else { continue }
      let text = line.drop { " >-".contains($0) }
      guard text.hasPrefix("["), MarkdownText.contains("]:", in: text) else { continue }
      let column = line.count - text.count + 1
      findings.append(
        LineNeverShown.finding(
          at: ContentPlace(file: source.file, line: index + 1, column: column)))
    }
  }

  private mutating func reportKind(_ node: OpaquePointer) {
    findings.append(MarkdownText.finding(for: cmark_node_get_type(node), at: place(of: node)))
  }
}
