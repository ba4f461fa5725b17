/// Branches do not say where to go when none of their conditions holds.
enum MissingOtherwise: Mistake {
  static let code = "H205"

  /// Tells the branches at their key.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The branches do not say what comes otherwise.",
      fix: "Add \"- otherwise: step\" as the last of them.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.address, "      - otherwise: done\n", becomes: "",
      toldAt: "    next:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.address, "      - when: fixed is yes\n        go: street\n", becomes: "")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.key == "otherwise" && $0.isItem }.compactMap { line in
      bed.owner(of: line).map { line.becoming(at: $0.place) }
    }
  }
}
