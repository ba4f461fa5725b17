/// A key has nothing behind its colon.
enum EmptyValue: Mistake {
  static let code = "H122"

  /// Tells what is empty.
  static func finding(_ what: String, at place: ContentPlace) -> ContentFinding {
    told(at: place, "\(what) is empty.", fix: "Write it behind the colon.")
  }

  /// Tells a clinic that speaks no language.
  static func finding(noLanguageAt place: ContentPlace) -> ContentFinding {
    told(
      at: place, "No language is offered.", fix: "Name at least one between the brackets: \"[en]\"."
    )
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "save: name\n", becomes: "save:\n"),
    MistakeExample(TinyContent.walks, "name: Ana", becomes: "name: \"\""),
    MistakeExample(TinyContent.site, "[en-US, es]", becomes: "[]"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.walks, "name: Ana", becomes: "name: \"-\"")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let keys = ["section", "ask", "show", "use", "repeat", "save", "next", "go", "otherwise"]
    return bed.flowLines.filter { keys.contains($0.key) && $0.isPlain }
      .map { $0.withValue("\"\"") }
  }
}
