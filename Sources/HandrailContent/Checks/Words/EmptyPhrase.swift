import HandrailCore
import HandrailScreen

/// A phrase of the program has a heading and no words.
enum EmptyPhrase: Mistake {
  static let code = "H448"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.readWords.filter { $0.owner == .interface }.flatMap(\.sections)
      .filter { $0.isEmptyPhrase && InterfacePhrase.names.contains($0.key.id) }.map { section in
        told(
          at: section.place, "The phrase \"\(section.key.id)\" is empty.",
          fix: "Write its words under the heading.")
      }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanishPhrases, "En castellano: {why}\n", becomes: "",
      toldAt: TinyContent.heading("why-we-ask"))
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanishPhrases, "En castellano: {why}\n",
      becomes: "<!-- Sin palabras. -->\n\n{why}\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.phrases.map(\.section).filter { section in
      section.words.body.isEmpty && !section.words.placeholders.contains { FactName($0) != nil }
    }
    .compactMap { bed.removing("title", of: $0) }
  }
}

extension WordsSection {
  /// Whether the section has no words under its heading.
  var isEmptyPhrase: Bool { words.title?.source.isEmpty ?? true }
}
