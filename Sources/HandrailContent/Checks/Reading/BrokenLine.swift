/// A line is broken on purpose, which fits one width of the page and no other.
enum BrokenLine: Mistake {
  static let code = "H151"

  /// Tells the end of the line.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A line is broken here on purpose (two blanks or a backslash at its end).",
      fix: "Take them out, or put a blank line between the two lines.")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "You can ask at any time.", becomes: words)
  }

  static let examples = [
    written("You can ask  \nat any time."), written("You can ask\\\nat any time."),
  ]

  static let counterExamples = [written("You can ask\nat any time.  ")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.paragraphLines.map { $0.becoming($0.text + "  ", "and so on.") }
  }
}
