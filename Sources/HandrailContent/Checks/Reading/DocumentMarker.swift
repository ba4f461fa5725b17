/// A line divides a file into documents or tells YAML how to read it.
enum DocumentMarker: Mistake {
  static let code = "H114"

  /// Tells the line.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "One file is one document, without directives and markers.",
      fix: "Take this line out of the file.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "flow: visit", becomes: "---\nflow: visit"),
    MistakeExample(TinyContent.flow, "flow: visit", becomes: "%YAML 1.1\nflow: visit"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "flow: visit", becomes: "# ---\nflow: visit")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let starts = bed.keyedLines.filter { $0.keys.count == 1 && $0.indentation.isEmpty }
    return starts.map { $0.becoming("---", $0.text) }
  }
}
