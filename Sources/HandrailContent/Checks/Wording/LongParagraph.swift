/// A paragraph has so many sentences that nobody can look over it.
enum LongParagraph: WordingMistake {
  static let code = "H551"

  /// Tells the first sentence that is too many.
  static func finding(
    sentences: Int, _ rule: MeasuredRule, in paragraph: WordingParagraph, at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: paragraph, at: place,
      "This paragraph has \(sentences) sentences")
  }

  static let examples = [TinyContent.rehearsed("Ana waits. Ben waits. We wait. You wait.")]

  static let counterExamples = [TinyContent.rehearsed("Ana waits. Ben waits. We wait.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { $0.becoming("She waits. We wait. You wait. They wait.") }
  }
}
