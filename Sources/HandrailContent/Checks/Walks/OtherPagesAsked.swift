import HandrailCore

/// A change at the review leads to other questions than the walk says.
enum OtherPagesAsked: Mistake {
  static let code = "H610"

  /// Tells the questions that are newly asked.
  static func finding(
    _ paths: [AnswerPath], in walk: Walk, at place: ContentPlace
  ) -> ContentFinding {
    guard !paths.isEmpty else {
      return told(
        at: place, "In \"\(walk.name)\": the change asks nothing new.",
        fix: "Take \"asks:\" out, or change the flow.")
    }
    return told(
      at: place, "In \"\(walk.name)\": the change newly asks: \(paths.listed).",
      fix: "Write \"asks: [\(paths.listed)]\" if that is right, else change the flow.")
  }

  private static func written(_ change: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, "  sees: [costs]\n",
      becomes: "  sees: [costs]\n  then:\n    - change: paying\n      to: \(change)\n",
      toldAt: "      asks:")
  }

  static let examples = [
    written("rather-not-say\n      asks: [cards]"),
    written("harbour\n      asks: []\n      answers: {cards: [{number: 1}]}"),
  ]

  static let counterExamples = [written("rather-not-say\n      asks: []")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.walkLines.filter { $0.key == "asks" && $0.isBracketed && $0.value != "[]" }
      .map { $0.withValue("[]") }
  }
}
