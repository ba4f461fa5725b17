import HandrailCore

/// A theme has no name in a language that the clinic offers.
enum ThemeWithoutName: Mistake {
  static let code = "H504"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.themes.flatMap { source in
      source.words.missing(in: sources.offeredLanguages).map { language in
        told(
          at: source.place(of: "words"),
          "The theme \"\(source.name)\" has no name in \(language).",
          fix: "Name the theme in that language: \"\(language): …\".")
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.theme, "  es: Colores normales\n", becomes: "", toldAt: "words:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.theme, "words:\n  en: Usual colours\n  es: Colores normales\n",
      becomes: "words: Aa\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.themes.flatMap { source in
      bed.lines(of: source.file).filter { $0.keys == ["words", "es"] }
        .map { $0.gone(told: source.place(of: "words")) }
    }
  }
}
