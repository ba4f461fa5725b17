import HandrailCore

/// An abbreviation is not spelled out on its page, or a page has too many of them.
enum UnexplainedAbbreviation: WordingMistake {
  static let code = "H557"

  /// Tells an abbreviation; one that is explained is one too many.
  static func finding(
    _ word: Substring, isExplained: Bool, _ rule: MeasuredRule, in paragraph: WordingParagraph,
    at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: paragraph, at: place,
      isExplained
        ? "\"\(word)\" is one abbreviation too many on this page"
        : "\"\(word)\" is not spelled out on this page")
  }

  static let examples = [
    TinyContent.rehearsed("Bring the letter for your CT."),
    TinyContent.rehearsed("She has a cough (AB), a cold (CD) and a pain (EF)."),
  ]

  static let counterExamples = [
    TinyContent.rehearsed("Bring the letter for your scan (CT)."),
    TinyContent.rehearsed("Ana says OK."),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { $0.becoming("Bring the letter for your EKG.") }
  }
}
