/// A line of dashes below a text turns it into a heading.
enum UnderlinedText: Mistake {
  static let code = "H146"

  /// Tells the text.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The line of dashes below turns this text into a heading.",
      fix: "Take the dashes out, or put a blank line before them.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "You can ask at any time.", becomes: "You can ask at any time.\n---",
      toldAt: "at any time.")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "You can ask at any time.", becomes: "You can ask\n-- at any time.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.paragraphLines.map { $0.becoming($0.text, "---") }
  }
}
