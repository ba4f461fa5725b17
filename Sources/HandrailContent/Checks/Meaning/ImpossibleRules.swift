import HandrailCore

/// No answer can meet two rules of a step together.
enum ImpossibleRules: Mistake {
  static let code = "H256"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.compactMap { step in
        step.impossibleRules.map { index, rule, other in
          told(
            at: source.place(of: "steps/\(step.id)/rules/\(index)"),
            "No answer can meet \"\(other.name)\" and \"\(rule.name)\" together.",
            fix: "Change one of the two so that some answer lies between them.")
        }
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "[not-after today]",
      becomes: "[not-after 2000-01-01, not-before 2000-01-02]"),
    MistakeExample(
      TinyContent.flow, "[not-after today]", becomes: "[not-after 2020-01-01, not-before today]"),
    MistakeExample(
      TinyContent.card, "ask: text", becomes: "ask: number\n    rules: [from 5, up-to 3]",
      toldAt: "rules: [from 5, up-to 3]"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "[not-after today]", becomes: "[not-after today, not-before 2026-01-15]"),
    MistakeExample(
      TinyContent.flow, "[not-after today]",
      becomes: "[not-before 2000-01-01, not-after 2000-01-01]"),
    MistakeExample(
      TinyContent.card, "ask: text", becomes: "ask: number\n    rules: [from 3, up-to 3]"),
  ]

  /// Two bounds of a rule list cross.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.lists("rules").compactMap { line, members in
      let rules = members.compactMap(RuleReader.rule)
      let crossed = rules.flatMap { rule -> [String] in
        switch rule {
        case .upTo(let most): ["from \(most + 1)"]
        case .notBefore(.date(let day)): ["not-after \(day)", "not-before today"]
        default: []
        }
      }
      guard !crossed.isEmpty else { return nil }
      let names = crossed.compactMap { $0.split(separator: " ").first }
      return line.withList(
        members.filter { member in !names.contains { member.hasPrefix($0) } } + crossed)
    }
  }
}

extension Step {
  /// The first rule that no answer can meet together with one before it.
  fileprivate var impossibleRules: (index: Int, rule: Rule, other: Rule)? {
    for (index, rule) in rules.enumerated() {
      if let other = rules.prefix(index).first(where: { rule.excludes($0) }) {
        return (index, rule, other)
      }
    }
    return nil
  }

  /// Whether a rule of the step is a mistake itself, so that nobody need miss its message.
  var hasWrongRule: Bool {
    impossibleRules != nil || rules.contains { !$0.fits(self) }
  }
}

extension Rule {
  /// Whether no answer can meet this rule and another one, on whatever day from now on.
  ///
  /// A check has no clock. What lies before the day on which walks are played is past for good.
  fileprivate func excludes(_ other: Rule) -> Bool {
    switch (self, other) {
    case (.from(let least), .upTo(let most)), (.upTo(let most), .from(let least)):
      least > most
    case (.notBefore(.date(let first)), .notAfter(.date(let last))),
      (.notAfter(.date(let last)), .notBefore(.date(let first))):
      first > last
    case (.notBefore(.today), .notAfter(.date(let last))),
      (.notAfter(.date(let last)), .notBefore(.today)):
      last < WalkPlayer.usualMoment.civilDate
    default: false
    }
  }
}
