import HandrailCore

/// A number stands in words, or a share, a time or a range is written so that it is hard to read
/// aloud.
enum HardNumeral: WordingMistake {
  static let code = "H553"

  /// What is hard about a number.
  enum Trouble: String {
    case inWords = "a number in words"
    case fraction = "a fraction in digits"
    case range = "a range without \"to\""
    case time = "a time of 24 hours"
  }

  /// Tells the number.
  static func finding(
    _ word: Substring, _ trouble: Trouble, _ rule: MeasuredRule, in paragraph: WordingParagraph,
    at place: ContentPlace
  ) -> WordingFinding {
    told(against: rule, in: paragraph, at: place, "\"\(word)\" is \(trouble.rawValue)")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(
      TinyContent.american, "Go to {site.desk}.", becomes: "Go to {site.desk} \(words).")
  }

  static let examples = ["in two days", "in 0.5 hours", "in 3-5 days", "at 17:30"].map(written)

  static let counterExamples = ["in 2 days", "in 3 to 5 days", "at 5:30pm"].map(written)

  static func seeds(in bed: SeedBed) -> [Seed] {
    let sentences = [
      "Come back in two days.", "It takes 0.5 hours.", "It takes 3-5 days.", "Come back at 17:30.",
    ]
    return bed.sentenceLines(in: .screens).enumerated().map { index, line in
      line.becoming(sentences[index % sentences.count])
    }
  }
}
