import HandrailCore

/// A branch reads an answer that is asked on no path before it.
///
/// An answer that only some paths ask is fine: the condition does not hold on the others.
enum AnswerAskedLater: Mistake {
  static let code = "H234"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.map(FlowGraph.init).filter(\.isWhole).flatMap { graph in
      graph.source.branchConditions.flatMap { findings($0, graph) }
    }
  }

  private static func findings(_ use: ConditionUse, _ graph: FlowGraph) -> [ContentFinding] {
    guard let step = use.step, let way = graph.way(from: graph.flow.start, to: step) else {
      return []
    }
    var late: [SaveName] = []
    for comparison in use.condition.comparisons {
      let name = comparison.subject.name
      let askers = graph.flow.askers(of: name)
      let isEarly = askers.contains { $0 == step || graph.after($0).contains(step) }
      if !askers.isEmpty, !isEarly, !late.contains(name) { late.append(name) }
    }
    return late.map { name in
      told(
        at: graph.source.place(of: use.key),
        "\"\(name)\" is asked on no path before this, for example not on "
          + "\(way.map(\.rawValue).joined(separator: " -> ")).",
        fix: "Ask it before \"\(step)\", or compare an answer that is there by then.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "next: born",
      becomes: "next:\n      - when: paying is none\n        go: home\n      - otherwise: born",
      toldAt: "when: paying is none")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "    show: return-code\n    next: agree",
      becomes: "    show: return-code\n    next:\n      - when: home.street is answered\n"
        + "        go: review\n      - otherwise: agree")
  ]

  /// A step with one way on looks at the answer to the page that comes next.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.steps.compactMap { step, source in
      guard step.next.count == 1, let target = step.next.first?.target,
        let later = source.flow.steps[target], let name = later.save, !later.instead.isEmpty,
        let after = later.next.last?.target,
        let line = bed.line(at: source.place(of: "steps/\(step.id)/next/0/go"))
      else { return nil }
      return line.becoming(
        "    next:", "      - when: \(name) is \(later.instead[0])", "        go: \(after)",
        "      - otherwise: \(target)", told: 1)
    }
  }
}

extension Flow {
  /// The steps that give a name its value, those behind a computed one included.
  fileprivate func askers(of name: SaveName) -> [StepID] {
    if let step = step(saving: name) { return [step.id] }
    return (derived[name]?.sources ?? []).compactMap { step(saving: $0.name)?.id }
  }
}
