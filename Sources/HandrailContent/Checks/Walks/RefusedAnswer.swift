import HandrailCore

/// A walk gives an answer that the page does not accept.
enum RefusedAnswer: Mistake {
  static let code = "H603"

  /// Tells the answer's page and why it is refused, without the answer.
  static func finding(
    _ path: AnswerPath, _ refusal: Refusal, in walk: Walk, at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": the answer to \(path) is refused: \(reason(refusal)).",
      fix: "Change the answer, or the rule in the flow.")
  }

  private static func reason(_ refusal: Refusal) -> String {
    switch refusal {
    case .rule(let name): "the rule \"\(name)\" is not met"
    case .dateUnclear: "it is not a date"
    case .noSuchDay: "the calendar has no such day"
    case .yearNeedsFourDigits: "the year needs four digits"
    case .numberUnclear: "it is not a number"
    case .phoneUnclear: "it is not a phone number"
    case .emailUnclear: "it is not an email address"
    case .chooseOne: "it is not one of the answers on this page"
    }
  }

  private static let address = "    home: {fixed: yes, street: Hill}\n"

  private static func written(_ answer: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, address, becomes: "\(address)    \(answer)\n", toldAt: answer)
  }

  static let examples = [
    written("born: 2999-01-01"), written("born: 31 2 1962"), written("born: long ago"),
    written("born: 14 3 62"), written("name: left-empty"), written("wants: [nothing-else]"),
    written("agree: perhaps"),
  ]

  static let counterExamples = [written("born: not-known"), written("wants: [hearing]")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      let answers = walk.answers.keys.compactMap { step in
        places["answers/\(step)"].flatMap(bed.line).map { (step, $0) }
      }
      guard let (_, line) = answers.first(where: { bed.asksForDateOrOption($0.0) }), line.isPlain
      else { return nil }
      return line.withValue("2999-01-01")
    }
  }
}

extension SeedBed {
  /// Whether a step of a flow asks for a day, or for an option that stands in the flow itself.
  func asksForDateOrOption(_ step: StepID) -> Bool {
    switch sources.flows.lazy.compactMap({ $0.flow.steps[step]?.kind }).first {
    case .ask(.date): true
    case .oneOf(let options): !options.contains { if case .siteList = $0 { true } else { false } }
    default: false
    }
  }
}
