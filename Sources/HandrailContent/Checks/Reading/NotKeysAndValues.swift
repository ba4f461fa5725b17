/// A single value or a list stands where keys with values are expected.
enum NotKeysAndValues: Mistake {
  static let code = "H118"

  /// Tells a part whose names the author gives.
  static func finding(_ what: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\(what) is a mapping: names with a colon, and a value behind each.",
      fix: "Write \"name: value\" lines here.")
  }

  /// Tells a part whose keys are laid down.
  static func finding(
    _ what: String, known keys: [String], at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "\(what) has keys with values, such as \"\(keys[0]): …\".",
      fix: "Write its keys, each with a value. Known here: \(keys.joined(separator: ", ")).")
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "  called: first-of name\n  needed: payer-says of paying, agree",
      becomes: "  - first-of name",
      toldAt: "  - first-of"),
    MistakeExample(TinyContent.theme, "title: {bold: yes}", becomes: "title: bold"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.theme, "title: {bold: yes}", becomes: "title:\n    bold: yes")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let keys = ["review-shows", "refuses", "switches"]
    let roles = bed.themeLines.filter { $0.keys.first == "roles" && $0.keys.count == 2 }
    return (roles + bed.walkLines.filter { keys.contains($0.key) }).filter(\.isBracketed)
      .map { $0.withValue("yes") }
  }
}
