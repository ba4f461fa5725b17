/// What should be a day is written in another way, or is in no calendar.
enum NotADay: Mistake {
  static let code = "H222"

  /// Tells the day.
  static func finding(_ what: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\(what) is a day of the calendar.",
      fix: "Write year, month and day, such as 1962-03-14.")
  }

  static let examples = [
    MistakeExample(TinyContent.region, "1968-02-16", becomes: "16.2.1968"),
    MistakeExample(TinyContent.region, "1968-02-16", becomes: "1968-02-30"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.region, "1968-02-16", becomes: "1968-02-29")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.file.hasPrefix("regions/") && $0.key == "from" }
      .map { $0.withValue($0.value.replacing("-", with: ".")) }
  }
}
