/// A name holds a letter or a sign that no name has, such as a capital.
enum MalformedName: Mistake {
  static let code = "H120"

  /// Tells the name of a step, an answer and so on.
  static func finding(_ text: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(text)\" cannot be a name.",
      fix: "Use small letters a to z, digits, - and _ only.")
  }

  /// Tells the name of a region, which is the name of a file.
  static func finding(region text: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(text)\" cannot be a region's name.",
      fix: "Write capital letters, such as US.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "save: name\n", becomes: "save: Name\n"),
    MistakeExample(TinyContent.flow, "  name:\n", becomes: "  año:\n"),
    MistakeExample(TinyContent.site, "region: US", becomes: "region: us"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "save: name\n", becomes: "save: name_1-b\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let keys = ["section", "ask", "show", "use", "repeat", "save", "next", "go", "otherwise"]
    return bed.flowLines.filter { keys.contains($0.key) && $0.isPlain }
      .map { $0.withValue($0.value.prefix(1).uppercased() + $0.value.dropFirst()) }
  }
}
