/// A number with a full stop at the start of a line turns it into a list and loses the number.
enum NumberTurnedIntoList: Mistake {
  static let code = "H134"

  /// Tells the line.
  /// - Parameter mark: The full stop or bracket behind the number.
  static func finding(
    _ number: String, mark: String, at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "\"\(number)\(mark)\" at the start of a line turns it into a list.",
      fix: "Write a backslash before the \(mark == ")" ? "bracket" : "full stop"): "
        + "\"\(number)\\\(mark)\".")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "You can ask at any time.", becomes: words)
  }

  static let examples = [
    written("2026. That is when you can ask."), written("1) You can ask at any time."),
  ]

  static let counterExamples = [written("2026\\. That is when."), written("In 2026. Ask.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.paragraphLines.map { $0.becoming("1. " + $0.text) }
  }
}
