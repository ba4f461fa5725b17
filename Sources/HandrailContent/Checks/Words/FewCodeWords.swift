import HandrailCore

/// A language has too few words for codes that nobody can guess.
enum FewCodeWords: Mistake {
  static let code = "H452"
  /// The fewest words: three of them make 27 million codes.
  static let fewest = 300

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    var languages: Set<LanguageTag> = []
    return sources.offeredLanguages.compactMap { offered in
      guard let language = ContentSources.chain(offered).first,
        languages.insert(language).inserted
      else { return nil }
      let count = Set(sources.codeWords[language] ?? []).count
      guard count < fewest else { return nil }
      return told(
        at: ContentPlace(file: file(language)),
        "There are \(count) different words for codes in \(language).",
        fix: "Write at least \(fewest), one a line.")
    }
  }

  private static func file(_ language: LanguageTag) -> String {
    "interface/code-words-\(language).txt"
  }

  static let examples = [
    MistakeExample(TinyContent.codeWords, "wab\n", becomes: "", toldAt: "waa")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.codeWords, "wab\n", becomes: "wabbit\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.codeWords.keys.sorted().map { language in
      let lines = bed.lines(of: file(language))
      return Seed(
        edit: .lines(fewest..<lines.count, of: file(language), become: []),
        place: ContentPlace(file: file(language)))
    }
  }
}
