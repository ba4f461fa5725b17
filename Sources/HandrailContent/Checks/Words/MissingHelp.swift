import HandrailCore

/// A page that asks something, or shows something to act on, has no help.
enum MissingHelp: Mistake {
  static let code = "H415"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard needsHelp(words), words.section.words.help.isEmpty else { return nil }
      return told(
        at: words.section.place, "\(words.heading) has no help.",
        fix: "Add \"> help: …\" that says what the page is and how to answer.")
    }
  }

  private static func needsHelp(_ words: PlacedWords) -> Bool {
    switch words.step?.kind {
    case .ask, .oneOf, .manyOf, .review, .returnCode, .repeatGroup: true
    case .message, .use, .findCase, .timeline, .letter, nil: false
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "> help: Escriba su nombre.\n\n", becomes: "",
      toldAt: TinyContent.heading("name"))
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "> help: Escriba su nombre.",
      becomes: "> help: Escriba su nombre.\n\n> help: Basta con uno.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.filter { needsHelp($0) && $0.section.words.help.count == 1 }
      .compactMap { bed.removing("help", of: $0.section) }
  }
}
