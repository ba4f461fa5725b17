import HandrailCore

/// A translation does not name the English title as it is now.
enum StaleTitle: Mistake {
  static let code = "H469"
  static let severity = ContentFinding.Severity.warning

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.explanations.compactMap { file in
      guard file.language != ContentSources.base, let header = file.header, header.title != nil,
        let english = sources.words(of: file.owner, in: ContentSources.base)?.header,
        english.title != nil, header.translatedHash != english.titleHash
      else { return nil }
      return told(
        at: header.place(of: header.translatedHash == nil ? "title" : "translates"),
        "The title does not name the English one as it is now"
          + " (\(english.place(of: "title").file)).",
        fix: "Compare the two, mend the title, then write \"translates: \(english.titleHash)\".")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.explanation, "title: A card", becomes: "title: Your card",
      toldAt: "translates:", of: TinyContent.spanishExplanation)
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanishExplanation, "title: Una tarjeta", becomes: "title: La tarjeta")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.headerLines("translates").map { $0.becoming("translates: 0a0a0a") }
  }
}
