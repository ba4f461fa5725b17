/// A list or a mapping stands where one value is expected.
enum NotOneText: Mistake {
  static let code = "H129"

  /// Tells the part.
  static func finding(_ what: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\(what) is one text, not a list or a mapping.",
      fix: "Write one value behind the colon.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "save: name\n", becomes: "save: [name]\n"),
    MistakeExample(TinyContent.site, "site: Riverside", becomes: "site: {name: Riverside}"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.site, "en: the desk", becomes: "en: \"[the desk]\"")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let keys = ["section", "ask", "show", "use", "repeat", "save", "go", "otherwise", "ends"]
    return (bed.flowLines + bed.walkLines).filter { keys.contains($0.key) && $0.isPlain }
      .map { $0.withValue("[\($0.value)]") }
  }
}
