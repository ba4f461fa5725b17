import HandrailCore

/// An English words file as a whole is too hard to read.
enum HardEnglish: WordingMistake {
  static let code = "H560"

  /// Tells the figure at the hardest page of the file.
  static func finding(
    _ figure: String, _ limit: Int, _ rule: MeasuredRule, at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: nil, at: place,
      "The Flesch-Kincaid grade of these words is \(figure); it is at most \(limit)")
  }

  static let examples = [
    TinyContent.rehearsed(
      Array(repeating: sentence, count: 4).joined(separator: "\n\n"), toldAt: "## ana")
  ]

  static let counterExamples = [
    // A word decides the figure of a file with so few of them.
    TinyContent.rehearsed(sentence)
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { line in
      line.followed(by: sentence, for: bed, told: bed.heading(above: line))
    }
  }

  /// Twenty words of two syllables each: hard, but none of them long.
  private static let sentence =
    "Many busy people often carry yellow paper under heavy jackets during winter, "
    + "rather than open any waiting metal boxes nearby."
}
