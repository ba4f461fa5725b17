/// `otherwise` has a condition of its own, or a branch behind it that is never taken.
enum MisplacedOtherwise: Mistake {
  static let code = "H219"

  /// Tells a branch behind `otherwise`.
  static func finding(branchBehind place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This branch stands behind \"otherwise\" and is never taken.",
      fix: "Move it above \"otherwise\".")
  }

  /// Tells another key in the same branch.
  static func finding(keyBeside place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"otherwise\" stands alone.",
      fix: "Write \"- otherwise: step\" on a line of its own.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.address, "      - otherwise: done",
      becomes: "      - otherwise: done\n      - when: fixed is no\n        go: done",
      toldAt: "fixed is no"),
    MistakeExample(
      TinyContent.address, "      - otherwise: done",
      becomes: "      - otherwise: done\n        when: fixed is no", toldAt: "fixed is no"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.address, "      - otherwise: done",
      becomes: "      - when: fixed is no\n        go: done\n      - otherwise: done")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.key == "otherwise" && $0.isItem }
      .map { $0.becoming($0.text, $0.text, told: 1) }
  }
}
