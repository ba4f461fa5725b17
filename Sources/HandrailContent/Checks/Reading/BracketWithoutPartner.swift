/// A bracket is opened and not closed, or closed by one of another kind.
enum BracketWithoutPartner: Mistake {
  static let code = "H124"

  /// Tells an opening bracket; `partner` is the one that closes it.
  static func finding(lacking partner: String, at place: ContentPlace) -> ContentFinding {
    told(at: place, "This bracket is not closed.", fix: "Close it with \(partner).")
  }

  /// Tells a closing bracket that closes another kind.
  static func finding(closing place: ContentPlace) -> ContentFinding {
    told(at: place, "This bracket closes another kind.", fix: "Use [ ] or { } in pairs.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "instead: [not-known]", becomes: "instead: [not-known"),
    MistakeExample(TinyContent.flow, "instead: [not-known]", becomes: "instead: [not-known}"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "instead: [not-known]", becomes: "instead: [\n      not-known\n    ]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.isBracketed && !$0.isItem }
      .map { $0.withValue(String($0.value.dropLast())) }
  }
}
