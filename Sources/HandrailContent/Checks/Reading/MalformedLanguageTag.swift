/// A language is written in another way than by its tag.
enum MalformedLanguageTag: Mistake {
  static let code = "H141"

  /// Tells what stands in place of a tag.
  /// - Parameter examples: Tags that could stand there.
  static func finding(
    _ text: String, examples: String = "en, en-US or es", at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "\"\(text)\" is not the tag of a language.",
      fix: "Write a tag such as \(examples).")
  }

  static let examples = [
    MistakeExample(TinyContent.site, "[en-US, es]", becomes: "[en-US, spanish]"),
    MistakeExample(TinyContent.site, "es: la recepción", becomes: "Spanish: la recepción"),
    MistakeExample(TinyContent.otherLanguages, "## vi", becomes: "## vietnamese"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.otherLanguages, "## vi", becomes: "## zh-Hans")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.key == "es" }.map { $0.withKey("Spanish") }
      + bed.lines(of: "interface/other-languages.md").filter { $0.text.hasPrefix("## ") }
      .map { $0.becoming("## language") }
  }
}
