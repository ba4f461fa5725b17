/// A line starts with words in square brackets and a colon, which Markdown keeps to itself.
enum LineNeverShown: Mistake {
  static let code = "H150"

  /// Tells the line.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A line that starts with [ ]: is never shown.",
      fix: "Write it without the brackets.")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "You can ask at any time.", becomes: words)
  }

  static let examples = [written("[note]: ask"), written("[You]: can ask at any time.")]

  static let counterExamples = [written("[You] can ask: at any time.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.paragraphLines.map { $0.becoming("[note]: " + $0.text) }
  }
}
