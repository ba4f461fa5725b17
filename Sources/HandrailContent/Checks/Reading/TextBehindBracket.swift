/// Something follows a closing bracket on its line.
enum TextBehindBracket: Mistake {
  static let code = "H127"

  /// Tells what follows.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "Something stands behind the closing bracket.",
      fix: "Take it out, or put the whole text between quotation marks (\").")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "instead: [not-known]", becomes: "instead: [not-known], none")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "instead: [not-known]", becomes: "instead: [not-known]  # or none")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter(\.isBracketed).map { $0.withValue($0.value + ", more") }
  }
}
