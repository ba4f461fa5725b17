import HandrailCore

/// A condition compares an answer with something it can never be.
enum ConditionComparisonCheck: ContentCheck {
  static let codes = ["H231", "H232"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.writtenConditions.flatMap { use in
        use.condition.comparisons.flatMap { comparison in
          findings(comparison, use, source, sources)
        }
      }
    }
  }

  private static func findings(
    _ comparison: Condition.Comparison, _ use: ConditionUse, _ source: FlowSource,
    _ sources: ContentSources
  ) -> [ContentFinding] {
    let subject = comparison.subject
    let place = source.place(of: use.key)
    switch sources.meaning(of: subject, in: source) {
    case .answer(let step, let owner):
      guard fits(comparison.test, step) else {
        return [misfit(subject, step, at: place)]
      }
      let known = answers(step, for: comparison.test, sources)
      let stand = sources.whereOptionsStand(of: step, in: owner, seenFrom: source.file)
      return comparison.test.options.filter { !known.contains($0) }.map { option in
        unknown(option, of: subject, known: known, stand: stand, at: place, sources)
      }
    case .fact(let values):
      return comparison.test.options.filter { !values.contains($0) }.map { option in
        ContentFinding(
          "H231", at: place,
          "\"\(option)\" is not a value of \"\(subject)\". Its values are: \(values.listed).",
          fix: "Change it to one of these, or give it to an entry in the clinic's file.")
      }
    case .derived(.ageInYears) where !comparison.test.isAboutNumbers:
      return [
        ContentFinding(
          "H232", at: place, "\"\(subject)\" is a number of years.",
          fix: "Compare it with \"at least\" or \"at most\" and a number.")
      ]
    case .derived, .unknownName, .unknownPart: return []
    }
  }

  private static func unknown(
    _ option: OptionID, of subject: ValueName, known: [OptionID], stand: String,
    at place: ContentPlace, _ sources: ContentSources
  ) -> ContentFinding {
    let languages = sources.wholeLanguages.listed
    return ContentFinding(
      "H231", at: place,
      "\"\(option)\" is not an answer to \"\(subject)\". "
        + "Its answers are: \(known.listed) (\(stand)).",
      fix: "Change it to one of these, or add it to \(stand) and to the words in \(languages).")
  }

  private static func misfit(
    _ subject: ValueName, _ step: Step, at place: ContentPlace
  ) -> ContentFinding {
    let fix =
      switch step.kind {
      case .oneOf: "Use \"is\", \"is not\" or \"is one of\" with its answers."
      case .manyOf: "Use \"includes\" with one of its answers."
      case .ask(.date): "Use \"before\" or \"after\" with a date, or \"is answered\"."
      case .ask(.number): "Use \"at least\" or \"at most\" with a number, or \"is answered\"."
      case .use, .repeatGroup: "Name one of its results, such as \"\(subject).name\"."
      default: "Use \"is answered\"."
      }
    return ContentFinding(
      "H232", at: place, "The answer to \"\(subject)\" can never be like this.", fix: fix)
  }

  /// The names a test may compare the answer with.
  private static func answers(
    _ step: Step, for test: Condition.Test, _ sources: ContentSources
  ) -> [OptionID] {
    switch (test, step.kind) {
    case (.includes, _): sources.options(of: step)
    case (_, .oneOf): sources.options(of: step) + step.instead
    default: step.instead
    }
  }

  /// Whether some answer of the step could pass a test of this kind.
  private static func fits(_ test: Condition.Test, _ step: Step) -> Bool {
    switch (test, step.kind) {
    case (_, .message), (_, .returnCode), (_, .review), (_, .use), (_, .repeatGroup): false
    case (.isAnswered, _), (.includes, .manyOf): true
    case (.includes, _): false
    case (.isOption, .oneOf), (.isNotOption, .oneOf), (.isOneOf, .oneOf): true
    case (.isOption, _), (.isNotOption, _), (.isOneOf, _): !step.instead.isEmpty
    case (.atLeast, .ask(.number)), (.atMost, .ask(.number)): true
    case (.before, .ask(.date)), (.after, .ask(.date)): true
    case (.atLeast, _), (.atMost, _), (.before, _), (.after, _): false
    }
  }
}

extension Condition.Test {
  /// The names of answers the test compares with.
  fileprivate var options: [OptionID] {
    switch self {
    case .isOption(let option), .isNotOption(let option), .includes(let option): [option]
    case .isOneOf(let options): options
    case .isAnswered, .atLeast, .atMost, .before, .after: []
    }
  }

  fileprivate var isAboutNumbers: Bool {
    switch self {
    case .atLeast, .atMost, .isAnswered: true
    default: false
    }
  }
}
