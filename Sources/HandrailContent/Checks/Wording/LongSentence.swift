/// A sentence is so long that its start is forgotten at its end.
enum LongSentence: WordingMistake {
  static let code = "H550"

  /// Tells a sentence by its first words; one far too long is graver.
  static func finding(
    _ words: String, count: Int, _ rule: MeasuredRule, in paragraph: WordingParagraph,
    at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: paragraph, at: place,
      "The sentence \"\(words) …\" has \(count) words",
      isError: count > rule.hardLimit ?? rule.limit ?? 0)
  }

  static let examples = [TinyContent.rehearsed(words(21)), TinyContent.rehearsed(words(26))]

  static let counterExamples = [TinyContent.rehearsed(words(20))]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { $0.becoming(words(26)) }
  }

  private static func words(_ count: Int) -> String {
    "She " + String(repeating: "sits and ", count: (count - 2) / 2)
      + (count.isMultiple(of: 2) ? "waits." : "then waits.")
  }
}
