import HandrailCore

/// A condition that holds whenever it is asked: what stands behind it is never reached.
enum ConditionAlwaysHolds: Mistake {
  static let code = "H237"

  /// The finding; `way` is a way to the step on which it holds, as on every other.
  static func finding(at place: ContentPlace, way: [String]) -> ContentFinding {
    told(
      at: place,
      "This holds whenever it is asked, so nobody gets past it; after "
        + "\(way.suffix(3).joined(separator: ", ")), for example.",
      fix: "Write \"otherwise:\" here and take out what stands behind it, or make the condition "
        + "narrower.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.address, "when: fixed is yes", becomes: "when: fixed is one of [yes, no]")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.address, "when: fixed is yes", becomes: "when: fixed is one of [yes]")
  ]

  /// The first way is taken with every answer to the question.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.allFlows.flatMap { source in
      source.flow.steps.values.compactMap { step in
        guard case .oneOf = step.kind, let save = step.save, step.next.first?.condition != nil,
          let line = bed.line(at: source.place(of: "steps/\(step.id)/next/0/when"))
        else { return nil }
        let answers = bed.sources.options(of: step) + step.instead
        return line.withValue("\(save) is one of [\(answers.listed)]")
      }
    }
  }
}
