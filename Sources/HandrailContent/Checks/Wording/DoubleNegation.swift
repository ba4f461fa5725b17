/// A sentence says no twice, so that the reader must turn it around.
enum DoubleNegation: WordingMistake {
  static let code = "H554"

  /// Tells the word that turns the sentence around again.
  static func finding(
    times: Int, _ rule: MeasuredRule, in paragraph: WordingParagraph, at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: paragraph, at: place,
      "This sentence says no \(times) times")
  }

  static let examples = [TinyContent.rehearsed("You cannot go on if you have not signed.")]

  static let counterExamples = [TinyContent.rehearsed("If you say no, you cannot go on.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { $0.becoming("You cannot go on if you have not signed.") }
  }
}
