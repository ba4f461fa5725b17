/// The usual answers of walks stand below the walks that they are for.
enum UsualAnswersBelow: Mistake {
  static let code = "H220"

  /// Tells the usual answers.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The usual answers stand once, before the walks.",
      fix: "Move \"- usual:\" to the top of the file.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.walks, "- walk: Nobody pays",
      becomes: "- usual: {name: Bo}\n\n- walk: Nobody pays")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.walks, "- usual:", becomes: "# Usual\n\n- usual:")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.walkLines.filter { $0.key == "walk" && $0.isItem }
      .map { $0.becoming("- usual: {name: Bo}", "", $0.text) }
  }
}
