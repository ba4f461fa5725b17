/// A theme gives a look to a part that no page has.
enum UnknownRole: Mistake {
  static let code = "H216"

  /// Tells the part's name.
  static func finding(_ written: String, known: [String], at place: ContentPlace) -> ContentFinding
  {
    told(
      at: place, "No part of a page is called \"\(written)\".",
      fix: "Write the name of a part of the page.", written: written, known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.theme, "title: {bold", becomes: "titel: {bold")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.theme, "title: {bold", becomes: "key-words: {bold")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.themeLines.filter { $0.keys.first == "roles" && $0.keys.count == 2 }
      .map { $0.withKey($0.key.misspelt) }
  }
}
