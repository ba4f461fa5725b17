/// What should be a whole number is none, or too small or too large.
enum NumberOutOfRange: Mistake {
  static let code = "H211"

  /// Tells the number with what it may be.
  static func finding(
    _ what: String, in range: ClosedRange<Int>, at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "\(what) is a whole number.",
      fix: "Write one from \(range.lowerBound) to \(range.upperBound).")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "version: 1", becomes: "version: one"),
    MistakeExample(TinyContent.flow, "at-most: 2", becomes: "at-most: 0"),
    MistakeExample(
      TinyContent.site, "facts:", becomes: "times: {warning-seconds: 19}\nfacts:"),
    MistakeExample(TinyContent.region, "days: 7", becomes: "days: 0"),
    MistakeExample(TinyContent.region, "hours: 72", becomes: "hours: 721"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.site, "facts:", becomes: "times: {warning-seconds: 20}\nfacts:")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.key == "version" || $0.key == "at-most" || $0.key == "remove" }
      .map { $0.withValue("none") }
      + bed.keyedLines.filter { line in
        line.keys.first == "times" && line.keys.count == 2
          || line.keys.first == "clocks" && ["hours", "days"].contains(line.key)
      }
      .map { $0.withValue("0") }
  }
}
