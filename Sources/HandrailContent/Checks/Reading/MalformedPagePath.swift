/// What names a page in a walk is no path of steps.
enum MalformedPagePath: Mistake {
  static let code = "H142"

  /// Tells the path.
  static func finding(_ text: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(text)\" does not name a page.",
      fix: "Write step, step/sub-step or step/#1/sub-step.")
  }

  static let examples = [
    MistakeExample(TinyContent.walks, "sees: [name, code]", becomes: "sees: [name/, code]"),
    MistakeExample(TinyContent.walks, "sees: [name, code]", becomes: "sees: [cards/#0, code]"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.walks, "sees: [name, code]", becomes: "sees: [cards/#1/number, code]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.walkLines.filter { ["sees", "does-not-see", "asks"].contains($0.key) && $0.isBracketed }
      .map { $0.withValue("[/" + $0.value.dropFirst()) }
  }
}
