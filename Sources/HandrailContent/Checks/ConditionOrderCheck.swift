import HandrailCore

/// A branch reads an answer that is asked on no path before it.
///
/// An answer that only some paths ask is fine: the condition does not hold on the others.
enum ConditionOrderCheck: ContentCheck {
  static let codes = ["H234"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source -> [ContentFinding] in
      let graph = FlowGraph(source)
      guard graph.isWhole else { return [] }
      return source.branchConditions.flatMap { use in
        findings(use, graph)
      }
    }
  }

  private static func findings(_ use: ConditionUse, _ graph: FlowGraph) -> [ContentFinding] {
    guard let step = use.step, let way = graph.way(from: graph.flow.start, to: step) else {
      return []
    }
    var late: [SaveName] = []
    for comparison in use.condition.comparisons {
      let name = comparison.subject.name
      let askers = askers(of: name, in: graph.flow)
      let isEarly = askers.contains { $0 == step || graph.after($0).contains(step) }
      if !askers.isEmpty, !isEarly, !late.contains(name) { late.append(name) }
    }
    return late.map { name in
      ContentFinding(
        "H234", at: graph.source.place(of: use.key),
        "\"\(name)\" is asked on no path before this, for example not on "
          + "\(way.map(\.rawValue).joined(separator: " -> ")).",
        fix: "Ask it before \"\(step)\", or compare another answer.")
    }
  }

  /// The steps that give a name its value, those behind a computed one included.
  private static func askers(of name: SaveName, in flow: Flow) -> [StepID] {
    if let step = flow.step(saving: name) { return [step.id] }
    return (flow.derived[name]?.names ?? []).compactMap { flow.step(saving: $0.name)?.id }
  }
}

extension Derivation {
  /// The names the value is computed from.
  var names: [ValueName] {
    switch self {
    case .ageInYears(let names), .firstOf(let names): names
    }
  }
}
