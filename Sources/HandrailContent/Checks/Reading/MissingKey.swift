/// A key that must be there is not.
enum MissingKey: Mistake {
  static let code = "H206"

  /// Tells what lacks the key.
  static func finding(_ key: String, of what: String, at place: ContentPlace) -> ContentFinding {
    told(at: place, "\(what) has no \"\(key):\".", fix: "Add the line \"\(key): …\" to it.")
  }

  /// Tells a step that neither asks nor shows anything.
  static func finding(noKindOf what: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\(what) does not say what it does.",
      fix: "Add one of ask, show, use and repeat.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "    save: name\n", becomes: "", toldAt: "  name:"),
    MistakeExample(TinyContent.flow, "    ask: date\n", becomes: "", toldAt: "  born:"),
    MistakeExample(TinyContent.region, "      source: A source\n", becomes: "", toldAt: "911"),
    MistakeExample(TinyContent.region, "      source: A rule\n", becomes: "", toldAt: "days: 7"),
    MistakeExample(TinyContent.payer, "kind: employer\n", becomes: "", toldAt: "id: harbour"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "    rules: [not-after today]\n", becomes: "")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let keys = ["section", "ask", "show", "use", "repeat", "save", "next"]
    let steps = bed.flowLines.filter {
      $0.keys.first == "steps" && $0.keys.count == 3 && keys.contains($0.key) && $0.isPlain
    }
    return steps.compactMap { line in bed.owner(of: line).map { line.becoming(at: $0.place) } }
  }
}
