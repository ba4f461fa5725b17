import HandrailCore

/// A theme has no name in an offered language.
enum ThemeWordsCheck: ContentCheck {
  static let codes = ["H504"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.themes.flatMap { source in
      source.words.missing(in: sources.offeredLanguages).map { language in
        ContentFinding(
          "H504", at: source.place(of: "words"),
          "The theme \"\(source.name)\" has no name in \(language).",
          fix: "Add a line \"\(language): …\" under \"words:\".")
      }
    }
  }
}
