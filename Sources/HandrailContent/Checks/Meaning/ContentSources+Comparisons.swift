import HandrailCore

extension ContentSources {
  /// Looks at each comparison of each condition where it is written.
  func eachComparison(
    _ look: (Condition.Comparison, ContentPlace, FlowSource) -> [ContentFinding]
  ) -> [ContentFinding] {
    allFlows.flatMap { source in
      source.writtenConditions.flatMap { use in
        use.condition.comparisons.flatMap { look($0, source.place(of: use.key), source) }
      }
    }
  }
}

extension ContentSources {
  /// Whether some answer to the step behind a name could pass a test of this kind.
  func canPass(_ test: Condition.Test, _ name: ValueName, _ source: FlowSource) -> Bool {
    if case .answer(let step, _) = meaning(of: name, in: source) { test.fits(step) } else { true }
  }
}

extension Condition.Test {
  /// The names of answers the test compares with.
  var options: [OptionID] {
    switch self {
    case .isOption(let option), .isNotOption(let option), .includes(let option): [option]
    case .isOneOf(let options): options
    case .isAnswered, .atLeast, .atMost, .before, .after: []
    }
  }

  /// Whether the test can hold for a number.
  var isAboutNumbers: Bool {
    switch self {
    case .atLeast, .atMost, .isAnswered: true
    default: false
    }
  }

  /// Whether the test can hold for one name out of several.
  var isAboutOptions: Bool {
    switch self {
    case .isOption, .isNotOption, .isOneOf, .isAnswered: true
    default: false
    }
  }

  /// Whether some answer of the step could pass a test of this kind.
  func fits(_ step: Step) -> Bool {
    switch (self, step.kind) {
    case (_, .message), (_, .returnCode), (_, .review), (_, .use), (_, .repeatGroup),
      (_, .timeline), (_, .letter):
      false
    case (.isAnswered, _), (.includes, .manyOf): true
    case (.includes, _): false
    case (.isOption, .oneOf), (.isNotOption, .oneOf), (.isOneOf, .oneOf): true
    case (.isOption, .findCase), (.isNotOption, .findCase), (.isOneOf, .findCase): true
    case (.isOption, _), (.isNotOption, _), (.isOneOf, _): !step.instead.isEmpty
    case (.atLeast, .ask(.number)), (.atMost, .ask(.number)): true
    case (.before, .ask(.date)), (.after, .ask(.date)): true
    case (.atLeast, _), (.atMost, _), (.before, _), (.after, _): false
    }
  }
}
