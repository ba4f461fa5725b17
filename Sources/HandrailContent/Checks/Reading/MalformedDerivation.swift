/// A value cannot be derived from answers in the way that is written.
enum MalformedDerivation: Mistake {
  static let code = "H207"

  /// Tells the derivation.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This is not a way to derive a value.",
      fix: "Derive it by \"age-in-years of a, b\", \"first-of a, b.c\" or "
        + "\"payer-says of plan, service\".")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "first-of name", becomes: "last-of name"),
    MistakeExample(TinyContent.flow, "first-of name", becomes: "first-of name born"),
    MistakeExample(TinyContent.flow, "first-of name", becomes: "age-in-years born"),
    MistakeExample(TinyContent.flow, "first-of name", becomes: "payer-says of paying"),
    MistakeExample(TinyContent.flow, "first-of name", becomes: "payer-says paying, agree"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "first-of name", becomes: "first-of name, home.street")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.keys.first == "derived" && $0.keys.count == 2 }
      .map { $0.withValue($0.value.misspelt) }
  }
}
