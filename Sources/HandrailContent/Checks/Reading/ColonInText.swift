/// A colon within a text would make a key of the words before it.
enum ColonInText: Mistake {
  static let code = "H125"

  /// Tells the colon.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A colon with a blank behind it stands within a text.",
      fix: "Put the text between quotation marks (\"), or write it without the colon.")
  }

  static let examples = [
    MistakeExample(TinyContent.walks, "walk: Nobody pays", becomes: "walk: Nobody: pays")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.walks, "walk: Nobody pays", becomes: "walk: Nobody:pays at 10:30"),
    MistakeExample(TinyContent.walks, "walk: Nobody pays", becomes: "walk: \"Nobody: pays\""),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.isPlain && $0.value.contains(" ") }
      .map { $0.withValue($0.value.replacing(" ", with: ": ", maxReplacements: 1)) }
  }
}
