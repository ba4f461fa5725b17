/// Words stand where a name is expected, most often a question in the flow's own file.
enum WordsInPlaceOfName: Mistake {
  static let code = "H117"

  /// Tells the words; `what` says which name belongs there.
  static func finding(_ what: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\(what) is a name, but words stand here.",
      fix: "Write a short name with hyphens here, and the words in the words files.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "ask: date", becomes: "ask: When were you born?"),
    MistakeExample(TinyContent.flow, "instead: [not-known]", becomes: "instead: [I do not know]"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "ask: date", becomes: "ask: when-were-you-born")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let keys = ["section", "ask", "show", "use", "repeat", "save", "next", "go", "otherwise"]
    return bed.flowLines.filter { keys.contains($0.key) && $0.isPlain }
      .map { $0.withValue("What is it called?") }
  }
}
