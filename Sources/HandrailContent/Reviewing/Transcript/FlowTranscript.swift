import HandrailCore

/// A whole flow as Markdown, for somebody who reviews its words and does not read YAML.
///
/// Every page a patient can meet stands in it once, in reading order: what it says in each voice,
/// what can be answered, when it comes and what comes next. The same content always gives the
/// same text.
public struct FlowTranscript: Sendable {
  /// The transcript; the last line has its end too.
  public let markdown: String
  /// What stood above and below the pages when it was read back, and what changes are said in.
  let text: TranscriptText
  let words: TranscriptWords

  /// Writes a flow down.
  /// - Parameters:
  ///   - source: The flow; not a shared one, whose pages stand in the flows that use it.
  ///   - sources: All content.
  ///   - library: The same content, as pages are made of it.
  ///   - language: One that the clinic offers.
  public init(
    of source: FlowSource, in sources: ContentSources, library: Library, language: LanguageTag
  ) {
    let words = TranscriptWords(
      of: source, in: sources, library: library, language: language)
    let lines = FlowTranscriptWriter(words: words, flow: source.flow).lines
    self.words = words
    text = TranscriptText(lines: lines)
    markdown = lines.map { $0 + "\n" }.joined()
  }
}

/// Writes the lines of a transcript.
struct FlowTranscriptWriter {
  let words: TranscriptWords
  let flow: Flow

  /// Every line.
  var lines: [String] {
    var lines = [TranscriptText.mark(flow: flow.id, language: words.language), ""]
    lines += ["# \(head(.title))", ""]
    lines += words.paragraphs(.about).map { TranscriptBlock.paragraph($0) }.markdown
    lines += [TranscriptBlock.paragraph(count)].markdown
    if let entry = words.section(Flow.inTheMenu)?.title {
      let said = words.phrase(.menu, ["entry": words.fill(entry, on: AnswerPath())])
      lines += [TranscriptBlock.paragraph(said)].markdown
    }
    var section: SectionID?
    for page in words.pages.pages {
      if let next = page.section, next != section {
        section = next
        lines += heading("##", title(of: next), next.rawValue)
      }
      lines += heading("###", words.title(of: .page(page.path)), page.path.description)
      lines += blocks(of: page).markdown
    }
    lines += ["## \(words.phrase(.endings))", ""]
    for ending in words.pages.endings {
      lines += heading("###", words.title(of: .ending(ending)), ending.rawValue)
      lines += blocks(of: ending).markdown
    }
    return lines.dropLast()
  }

  /// A title of the whole text, which names the flow and the language.
  func head(_ phrase: TranscriptPhrase) -> String {
    words.phrase(phrase, ["flow": flow.id.rawValue, "language": words.languageName]).asMarkdown
  }

  private var count: String {
    let pages = words.pages.pages.count { $0.again == nil } + words.pages.endings.count
    return words.phrase(.count, ["version": String(flow.version), "count": String(pages)])
  }

  private func heading(_ mark: String, _ title: String, _ name: String) -> [String] {
    ["\(mark) \(title.asMarkdown) `\(name)`", ""]
  }

  private func title(of section: SectionID) -> String {
    (words.section(section.rawValue)?.title).map { words.fill($0, on: AnswerPath()) }
      ?? section.rawValue
  }

  private func blocks(of page: FlowPages.Page) -> [TranscriptBlock] {
    let comes = TranscriptBlock.note(arrivals(at: .page(page.path)))
    let goes = TranscriptBlock.note(ways(on: page))
    if let again = page.again {
      return [comes, .paragraph(words.phrase(.again, ["page": again.description])), goes]
    }
    let about = notes(on: page)
    guard let section = words.section(of: page) else { return [comes] + about + [goes] }
    let plain = words.parts(of: section, on: page)
    let others = voices(plain, page.useVoice == nil) { voice in
      words.section(of: page, voice: voice).map { words.parts(of: $0, on: page) }
    }
    return [comes] + plain.filter { $0.kind != .title }.flatMap(\.blocks) + about + others + [goes]
  }

  private func blocks(of ending: StepID) -> [TranscriptBlock] {
    let comes = arrivals(at: .ending(ending)) + [words.phrase(.end)]
    let path = AnswerPath(ending)
    let plain = words.section(ending.rawValue).map { words.parts(of: $0, at: path) } ?? []
    let others = voices(plain, true) { voice in
      words.section(ending.rawValue, voice: voice).map { words.parts(of: $0, at: path) }
    }
    return [.note(comes)] + plain.filter { $0.kind != .title }.flatMap(\.blocks) + others
  }

  /// What each voice says in place of the plain words: only what differs, where the rest stays.
  private func voices(
    _ plain: [TranscriptPart], _ mayVary: Bool, _ parts: (VoiceID) -> [TranscriptPart]?
  ) -> [TranscriptBlock] {
    guard mayVary else { return [] }
    var blocks: [TranscriptBlock] = []
    for (voice, tests) in words.pages.voices {
      guard let other = parts(voice) else { continue }
      let phrase = blocks.isEmpty ? TranscriptPhrase.voice : .voiceNext
      blocks.append(.note([words.phrase(phrase, ["condition": words.condition([tests])])]))
      let keepsAll = plain.allSatisfy { part in other.contains { $0.kind == part.kind } }
      let changed = keepsAll ? other.filter { !plain.contains($0) } : other
      blocks += changed.flatMap(\.blocks)
      if changed.count < other.count { blocks.append(.paragraph(words.phrase(.rest))) }
    }
    return blocks
  }

  /// What else has to be said of a page.
  private func notes(on page: FlowPages.Page) -> [TranscriptBlock] {
    var notes: [String] = []
    if case .review(let names) = page.step.kind {
      let labels = names.compactMap { flow.step(saving: $0) }.map { step in
        words.quoted(
          (words.section(step.id.rawValue)?.label).map { words.fill($0, on: AnswerPath(step.id)) }
            ?? step.id.rawValue)
      }
      notes.append(words.phrase(.review, ["labels": words.commas(labels)]))
    }
    if page.step.isAgreement { notes.append(words.phrase(.agreement)) }
    if page.step.callsPerson { notes.append(words.phrase(.calls)) }
    return notes.isEmpty ? [] : [.note(notes)]
  }
}
