/// A number sign starts a comment in the middle of what is meant as text.
enum LostText: Mistake {
  static let code = "H115"

  /// Tells the sign; a comment has a blank behind it.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "What follows the # is lost, because # starts a comment.",
      fix: "Put the text between quotation marks (\"); write a comment as \"# \" with a blank.")
  }

  static let examples = [
    MistakeExample(TinyContent.site, "en: the desk", becomes: "en: the desk in room #3"),
    MistakeExample(TinyContent.site, "en: the desk", becomes: "en: #3"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.site, "en: the desk", becomes: "en: the desk  # on the left"),
    MistakeExample(TinyContent.site, "en: the desk", becomes: "en: \"the desk in room #3\""),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter(\.isPlain).map { $0.withValue($0.value + " #2") }
  }
}
