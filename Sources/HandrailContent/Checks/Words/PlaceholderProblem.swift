import HandrailCore

/// Why a placeholder in a flow's words cannot be filled.
///
/// Facts of the clinic and the region are looked at apart.
enum PlaceholderProblem: Hashable {
  /// Nothing has the name.
  case unknown
  /// The return code, on a page that does not show it.
  case returnCode
  /// The arrival number, before there is one.
  case arrivalNumber
  /// An answer that may not have been given.
  case unsure

  static let nameOfCode = "return_code"
  static let nameOfNumber = "arrival_number"
  static let nameOfToday = "today"
}

extension PlacedWords {
  /// What is wrong with a placeholder on this page; nil where it can be filled.
  func problem(of name: String, in sources: ContentSources) -> PlaceholderProblem? {
    if FactName(name) != nil || name == PlaceholderProblem.nameOfToday { return nil }
    switch (name, role) {
    case (PlaceholderProblem.nameOfCode, _):
      return step?.kind == .returnCode ? nil : .returnCode
    case (PlaceholderProblem.nameOfNumber, .ending): return nil
    case (PlaceholderProblem.nameOfNumber, _): return .arrivalNumber
    default: break
    }
    guard let value = ValueName(parsing: name) else { return .unknown }
    guard sources.isKnown(value, in: flow) else { return .unknown }
    return isSure(value, in: sources) ? nil : .unsure
  }

  /// The placeholders that words of this flow may hold.
  func knownPlaceholders(in sources: ContentSources) -> [String] {
    let own = [
      PlaceholderProblem.nameOfCode, PlaceholderProblem.nameOfNumber,
      PlaceholderProblem.nameOfToday, "site.name",
    ]
    let facts = (sources.site?.site.facts.keys.sorted() ?? []).map { "site.\($0)" }
    let regional = (sources.region?.region.facts.keys.sorted() ?? []).map { "region.\($0)" }
    return flow.valueNames + own + facts + regional
  }

  /// Whether a value is there each time the words are read.
  private func isSure(_ value: ValueName, in sources: ContentSources) -> Bool {
    let flow = self.flow.flow
    if let voice = section.key.voice {
      // A voice that is unknown, or that asks for something unknown, is told itself.
      guard sources.voices(of: self.flow).contains(voice) else { return true }
      let asked = flow.voices[voice]?.comparisons ?? []
      if asked.contains(where: {
        $0.subject == value && $0.test.needsValue || !sources.isKnown($0.subject, in: self.flow)
      }) {
        return true
      }
    }
    let graph = FlowGraph(self.flow)
    let page = StepID(section.key.id)
    // A page that nobody can meet is told itself.
    guard graph.isWhole, graph.reached().contains(page) else { return true }
    // What a plan says is a name without words.
    if case .payerSays? = flow.derived[value.name] { return false }
    let names = flow.derived[value.name]?.sources ?? [value]
    return names.contains { name in
      guard name.part == nil, let step = flow.step(saving: name.name) else { return false }
      return step.isAlwaysGiven && graph.isSure(step.id, before: page)
    }
  }
}

extension Step {
  /// Whether nobody can pass the step without giving the information itself.
  fileprivate var isAlwaysGiven: Bool {
    guard instead.isEmpty else { return false }
    if case .ask = kind { return isRequired }
    return kind.isChoice
  }
}

extension Condition.Test {
  /// Whether the test can hold only for information that was given.
  fileprivate var needsValue: Bool {
    switch self {
    case .isAnswered, .includes, .atLeast, .atMost, .before, .after: true
    case .isOption, .isNotOption, .isOneOf: false
    }
  }
}

extension ContentSources {
  /// Whether a name stands for something in a flow.
  fileprivate func isKnown(_ name: ValueName, in source: FlowSource) -> Bool {
    switch meaning(of: name, in: source) {
    case .answer, .derived, .fact: true
    case .unknownName, .unknownPart: false
    }
  }
}
