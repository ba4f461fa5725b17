/// A value starts with a mark by which YAML would read something else than stands there.
enum AnchorOrTag: Mistake {
  static let code = "H113"

  /// Tells the mark.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "Anchors, aliases and tags (& * !) are not used here.",
      fix: "Write the value itself, or put it between quotation marks (\").")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "save: name\n", becomes: "save: &same name\n"),
    MistakeExample(TinyContent.flow, "save: name\n", becomes: "save: *same\n"),
    MistakeExample(TinyContent.flow, "save: name\n", becomes: "save: !!str name\n"),
    MistakeExample(TinyContent.flow, "instead: [not-known]", becomes: "instead: [*not-known]"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.site, "words: Harbour\n", becomes: "words: Harbour & Sons!\n"),
    MistakeExample(TinyContent.site, "words: Harbour\n", becomes: "words: \"*Harbour*\"\n"),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter(\.isPlain).map { $0.withValue("*" + $0.value) }
  }
}
