import HandrailCore

/// A language has too few words for codes that nobody can guess.
enum CodeWordsCheck: ContentCheck {
  static let codes = ["H452"]
  /// The fewest words: three of them make 27 million codes.
  static let fewest = 300

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    var told: Set<LanguageTag> = []
    return sources.offeredLanguages.compactMap { offered in
      guard let language = ContentSources.chain(offered).first, told.insert(language).inserted
      else { return nil }
      let count = Set(sources.codeWords[language] ?? []).count
      guard count < fewest else { return nil }
      let file = "interface/code-words-\(language).txt"
      return ContentFinding(
        "H452", at: ContentPlace(file: file),
        "There are \(count) different words for codes in \(language).",
        fix: "Write at least \(fewest), one a line.")
    }
  }
}
