/// A name stands where a key is expected, without its colon.
enum MissingColon: Mistake {
  static let code = "H126"

  /// Tells the name.
  static func finding(behind name: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(name)\" has no colon behind it.",
      fix: "Write \"\(name): \" and its value, or indent it as the list it belongs to.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "  name:\n", becomes: "  name\n")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "  name:\n", becomes: "  \"name\":\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.value.isEmpty && !$0.isItem && $0.text.hasSuffix(":") }
      .map { $0.becoming(String($0.text.dropLast())) }
  }
}
