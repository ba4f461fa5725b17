import HandrailCore

/// A rule speaks about another kind of answer than the step asks for.
enum RuleMisfit: Mistake {
  static let code = "H255"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.flatMap { step in
        step.rules.enumerated().filter { !$0.element.fits(step) }.map { index, rule in
          let kinds = rule.typedKinds.map { "\"ask: \($0.rawValue)\"" }
          return told(
            at: source.place(of: "steps/\(step.id)/rules/\(index)"),
            "The rule \"\(rule.name)\" does not fit this kind of step.",
            fix: "Take it out: it is for \(kinds.listed).")
        }
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "rules: [not-after today]",
      becomes: "rules: [not-after today, at-most 60 characters]"),
    MistakeExample(
      TinyContent.flow, "agreement: yes", becomes: "agreement: yes\n    rules: [required]",
      toldAt: "rules: [required]"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.address, "    ask: text\n",
      becomes: "    ask: text\n    rules: [at-most 60 characters]\n")
  ]

  /// A question gets a rule of another kind, and a choice is required.
  static func seeds(in bed: SeedBed) -> [Seed] {
    let rules = bed.lists("rules").map { line, members in
      let isText = members.contains { $0.hasPrefix("at-most") }
      return line.withList(members + [isText ? "not-after today" : "at-most 60 characters"])
    }
    return rules
      + bed.askLines.filter { $0.step.kind.isChoice }
      .map { $0.line.followed(by: "rules: [required]") }
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

  /// Whether the rule speaks about what a step asks for.
  func fits(_ step: Step) -> Bool {
    if case .ask(let kind) = step.kind { typedKinds.contains(kind) } else { false }
  }
}
