import HandrailCore

/// A translation has the same title as the English words: somebody forgot to translate it.
enum CopiedTitle: Mistake {
  static let code = "H440"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.translatedSections.filter(\.isCopied).map { words in
      told(
        at: words.section.place(of: "title"),
        "\"## \(words.section.key.heading)\" has the same title as the English words.",
        fix: "Translate it.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "¿Cómo se llama usted?", becomes: "What is your name?")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "Su código", becomes: "Your code")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.translatedSections.filter(\.isTranslation).compactMap { words in
      guard let title = words.english.words.title?.source,
        title.split(separator: " ").count > 2, !title.contains("{"),
        let place = words.section.places["title"]
      else { return nil }
      return bed.line(at: place)?.becoming(title)
    }
  }
}
