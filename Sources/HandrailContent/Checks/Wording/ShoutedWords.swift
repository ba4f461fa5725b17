/// Words are written in capitals, which reads as shouting.
enum ShoutedWords: WordingMistake {
  static let code = "H552"

  /// Tells the first of them.
  static func finding(
    _ word: Substring, _ rule: MeasuredRule, in paragraph: WordingParagraph, at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: paragraph, at: place,
      "\"\(word)\" stands in capitals")
  }

  static let examples = [
    TinyContent.rehearsed("Do not EVER PRESS this."), TinyContent.rehearsed("Do not PRESS this."),
  ]

  static let counterExamples = [TinyContent.rehearsed("Do not press this.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { $0.becoming("Do not EVER PRESS this.") }
  }
}
