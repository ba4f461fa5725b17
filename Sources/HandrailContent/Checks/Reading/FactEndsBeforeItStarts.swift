import HandrailCore

/// A dated fact or rule of a region ends before the day on which it starts.
enum FactEndsBeforeItStarts: Mistake {
  static let code = "H223"

  /// Tells the last day of what is a `fact` or a `rule`.
  static func finding(
    _ what: String, from first: CivilDate, at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "The \(what) ends before it starts.",
      fix: "Write a day that is not before \(first).")
  }

  static let examples = [
    MistakeExample(
      TinyContent.region, "      source: A source",
      becomes: "      until: 1967-12-31\n      source: A source"),
    MistakeExample(
      TinyContent.region, "      source: A rule",
      becomes: "      until: 2025-12-31\n      source: A rule"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.region, "      source: A source",
      becomes: "      until: 2099-12-31\n      source: A source")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.file.hasPrefix("regions/") && $0.key == "from" }
      .map { $0.becoming($0.text, $0.indentation + "until: 1900-01-01", told: 1) }
  }
}
