/// What can only be yes or no is something else.
enum NeitherYesNorNo: Mistake {
  static let code = "H215"

  /// Tells the value.
  static func finding(_ what: String, at place: ContentPlace) -> ContentFinding {
    told(at: place, "\(what) is yes or no.", fix: "Write yes or no.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "sensitive: yes", becomes: "sensitive: true"),
    MistakeExample(TinyContent.theme, "title: {bold: yes}", becomes: "title: {bold: very}"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.theme, "title: {bold: yes}", becomes: "title: {bold: no}")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { ["sensitive", "agreement", "desk-answers-calls"].contains($0.key) }
      .map { $0.withValue("maybe") }
      + bed.themeLines.filter { $0.text.contains("bold: yes") }
      .map { $0.withValue($0.value.replacing("bold: yes", with: "bold: true")) }
  }
}
