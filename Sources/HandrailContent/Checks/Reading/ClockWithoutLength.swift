import HandrailCore

/// A rule on time says neither how many hours nor how many days, or both.
enum ClockWithoutLength: Mistake {
  static let code = "H226"

  /// Tells a rule without a length.
  static func finding(noneAt place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The rule does not say how long.",
      fix: "Add the line \"hours: …\" or \"days: …\".")
  }

  /// Tells the second of two lengths.
  static func finding(bothAt place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The rule counts hours and days.",
      fix: "Keep the one that its source names, \"hours:\" or \"days:\".")
  }

  static let examples = [
    MistakeExample(TinyContent.region, "- days: 7\n      binds", becomes: "- binds"),
    MistakeExample(
      TinyContent.region, "hours: 72", becomes: "hours: 72\n      days: 3",
      toldAt: "days: 3"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.region, "hours: 72", becomes: "days: 3")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.clockLines.filter { ["hours", "days"].contains($0.key) }.map { line in
      let blanks = String(repeating: " ", count: line.lead.prefix { " -".contains($0) }.count)
      return line.key == "hours"
        ? line.becoming(line.text, blanks + "days: 3", told: 1)
        : line.becoming(line.text, blanks + "hours: 72")
    }
  }
}
