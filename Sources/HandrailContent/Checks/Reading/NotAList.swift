/// A single value or a mapping stands where a list is expected.
enum NotAList: Mistake {
  static let code = "H119"

  /// Tells the part.
  /// - Parameter text: What stands there, where it is one word.
  static func finding(_ what: String, text: String?, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\(what) is a list.",
      fix: text.map { "Put square brackets around it: \"[\($0)]\"." }
        ?? "Write one member a line, each behind \"- \".")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "instead: [not-known]", becomes: "instead: not-known"),
    MistakeExample(TinyContent.flow, "instead: [not-known]", becomes: "instead: not-known, none"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "instead: [not-known]", becomes: "instead:\n      - not-known")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let keys = [
      "options", "of", "rules", "instead", "sections", "results", "sees", "does-not-see",
      "review-leaves-out", "asks",
    ]
    return (bed.flowLines + bed.walkLines).filter { keys.contains($0.key) && $0.isBracketed }
      .map { $0.withValue(String($0.value.dropFirst().dropLast())) }
  }
}
