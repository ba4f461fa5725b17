/// A quotation mark is opened and not closed, so that the rest of the file becomes one text.
enum UnclosedQuotationMark: Mistake {
  static let code = "H123"

  /// Tells the opening mark.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This quotation mark is not closed on its line.",
      fix: "Close it, or leave both marks out.")
  }

  static let examples = [
    MistakeExample(TinyContent.site, "words: Harbour\n", becomes: "words: \"Harbour\n"),
    MistakeExample(TinyContent.site, "words: Harbour\n", becomes: "words: 'Harbour\n"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.site, "words: Harbour\n", becomes: "words: \"Harbour \\\"H\\\"\"\n"),
    MistakeExample(TinyContent.site, "words: Harbour\n", becomes: "words: Harbour \"H\n"),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.isPlain && !$0.value.contains("\"") }
      .map { $0.withValue("\"" + $0.value) }
  }
}
