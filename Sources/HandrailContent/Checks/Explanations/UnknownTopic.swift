import HandrailCore

/// Words lead to an explanation that there is not.
enum UnknownTopic: Mistake {
  static let code = "H463"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    let known = sources.topics
    let related = sources.explanations.flatMap { file -> [ContentFinding] in
      guard let header = file.header else { return [] }
      return header.related.enumerated().filter { !known.contains($0.element.rawValue) }
        .map { finding($0.element, known: known, at: header.place(of: "related/\($0.offset)")) }
    }
    let linked = sources.readWords.flatMap { file in
      file.sections.flatMap { section in
        section.words.parts.flatMap { part in
          part.template.terms.filter { !known.contains($0.rawValue) }.map {
            finding($0, known: known, at: section.place(of: part.name))
          }
        }
      }
    }
    return related + linked
  }

  private static func finding(
    _ topic: TopicID, known: [String], at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "There is no explanation \"\(topic)\".",
      fix: "Name a folder of explanations/, or write it.", written: topic.rawValue, known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.explanation, "related: [card]", becomes: "related: [cards]"),
    MistakeExample(
      TinyContent.words, "> help: Add a card, or go on.",
      becomes: "> help: Add a [card](kard), or go on."
    ),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "> help: Keep the code.", becomes: "> help: Keep the [code](card)."
    ).with([
      MistakeExample(
        TinyContent.spanish, TinyContent.heading("code"), becomes: "## code")
    ])
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.headerLines("related").compactMap { line in
      guard let end = line.text.lastIndex(of: "]") else { return nil }
      return line.becoming("\(line.text[..<end]), no-such-topic]")
    }
  }
}
