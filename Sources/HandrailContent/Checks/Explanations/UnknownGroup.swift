/// An explanation stands in a group of the list that there is not.
enum UnknownGroup: Mistake {
  static let code = "H155"

  /// Tells the name of a group.
  static func finding(
    _ written: String, known: [String], at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "There is no group \"\(written)\" of explanations.",
      fix: "Write the group under which people look for it.", written: written, known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.explanation, "group: insurance", becomes: "group: insurence")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.explanation, "group: insurance", becomes: "group: bills")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.headerLines("group").map { line in
      line.becoming("group: " + String(line.text.dropFirst("group: ".count)).misspelt)
    }
  }
}
