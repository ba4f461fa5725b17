import HandrailCore

extension StepKind {
  /// Where the answers of a choice come from; empty for other steps.
  var optionSources: [OptionSource] {
    switch self {
    case .oneOf(let sources), .manyOf(let sources): sources
    default: []
    }
  }

  /// Whether the step asks to choose or tick.
  var isChoice: Bool {
    switch self {
    case .oneOf, .manyOf: true
    default: false
    }
  }

  /// Whether the step asks something itself.
  var isQuestion: Bool {
    if case .ask = self { true } else { isChoice }
  }

  /// Whether the step has a page of its own.
  var hasPage: Bool {
    if case .use = self { false } else { true }
  }
}
