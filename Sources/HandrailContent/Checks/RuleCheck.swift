import HandrailCore

/// A rule does not fit the kind of question, or no answer can meet it.
enum RuleCheck: ContentCheck {
  static let codes = ["H255", "H256"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.flatMap { step in
        misfits(step, source) + impossible(step, source)
      }
    }
  }

  private static func misfits(_ step: Step, _ source: FlowSource) -> [ContentFinding] {
    step.rules.enumerated().compactMap { index, rule in
      let kinds = rule.typedKinds
      if case .ask(let kind) = step.kind, kinds.contains(kind) { return nil }
      let names = kinds.map { "\"ask: \($0.rawValue)\"" }
      return ContentFinding(
        "H255", at: source.place(of: "steps/\(step.id)/rules/\(index)"),
        "The rule \"\(rule.name)\" does not fit this kind of step.",
        fix: "Take it out: it is for \(names.listed).")
    }
  }

  private static func impossible(_ step: Step, _ source: FlowSource) -> [ContentFinding] {
    for (index, rule) in step.rules.enumerated() {
      let place = source.place(of: "steps/\(step.id)/rules/\(index)")
      if case .atMost(let most) = rule, most < 1 {
        return [
          ContentFinding(
            "H256", at: place, "No answer can have at most \(most) characters.",
            fix: "Write how many characters may be typed, such as \"at-most 60 characters\".")
        ]
      }
      if let other = step.rules.prefix(index).first(where: { rule.excludes($0) }) {
        return [
          ContentFinding(
            "H256", at: place,
            "No answer can meet \"\(rule.name)\" and \"\(other.name)\" together.",
            fix: "Change one of the two so that some answer lies between them.")
        ]
      }
    }
    return []
  }
}

extension Rule {
  /// The kinds of typed answers the rule speaks about.
  fileprivate var typedKinds: [TypedKind] {
    switch self {
    case .required: TypedKind.allCases
    case .atMost: [.text, .longText, .phone, .email]
    case .notAfter, .notBefore: [.date]
    case .from, .upTo: [.number]
    }
  }

  /// Whether no answer can meet this rule and another one, on whatever day.
  fileprivate func excludes(_ other: Rule) -> Bool {
    switch (self, other) {
    case (.from(let least), .upTo(let most)), (.upTo(let most), .from(let least)):
      least > most
    case (.notBefore(.date(let first)), .notAfter(.date(let last))),
      (.notAfter(.date(let last)), .notBefore(.date(let first))):
      first > last
    default: false
    }
  }
}
