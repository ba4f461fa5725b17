import HandrailCore

/// A plan is, or a rule binds, a kind of plan that the program does not know.
enum UnknownPlanKind: Mistake {
  static let code = "H225"

  /// Tells the kind.
  static func finding(
    _ written: String, known: [PlanKind], at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "\"\(written)\" is not a kind of plan.", fix: "Write a kind of plan here.",
      written: written, known: known.map(\.rawValue))
  }

  static let examples = [
    MistakeExample(TinyContent.payer, "kind: employer", becomes: "kind: employr"),
    MistakeExample(TinyContent.region, "binds: [employer]", becomes: "binds: [emploier]"),
    MistakeExample(TinyContent.region, "binds: [employer]", becomes: "binds: [unknown]"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.payer, "kind: employer", becomes: "kind: unknown")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.payerLines.filter { $0.keys == ["kind"] }.map { $0.withValue($0.value.misspelt) }
      + bed.lists("binds", in: bed.clockLines).map { line, members in
        line.withList(members.dropLast() + members.suffix(1).map(\.misspelt))
      }
  }
}
