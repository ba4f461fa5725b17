/// A list in a walk holds both ticked answers and items of a group.
enum MixedList: Mistake {
  static let code = "H213"

  /// Tells the first member that is of another form.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A list holds either ticked answers or items, not both.",
      fix: "Write \"[a, b]\", or \"[{step: answer}, {step: answer}]\".")
  }

  static let examples = [
    MistakeExample(TinyContent.walks, "[{number: 12}]", becomes: "[{number: 12}, 13]")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.walks, "[{number: 12}]", becomes: "[{number: 12}, {number: 13}]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.walkLines.filter { $0.isBracketed && $0.value.hasPrefix("[{") }
      .map { $0.withValue($0.value.dropLast() + ", more]") }
  }
}
