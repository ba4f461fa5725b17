import HandrailCore

/// No step leads to a step, so that nobody can ever meet it.
///
/// Only the first of several is told: what is reached by it alone follows from it.
enum UnreachedStep: Mistake {
  static let code = "H302"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.map(FlowGraph.init).filter(\.isWhole).flatMap { graph in
      first(of: graph).map { step in
        told(
          at: graph.source.place(of: "steps/\(step)"), "No step leads to \"\(step)\".",
          fix: "Lead a step to it with \"next:\", or take the step out.")
      }
    }
  }

  /// The lost steps from which all other lost ones follow.
  static func first(of graph: FlowGraph) -> [StepID] {
    let reached = graph.reached()
    var explained = reached
    let lost = graph.flow.steps.keys.filter { !reached.contains($0) }
    let lostTargets = Set(lost.flatMap { graph.successors(of: $0) })
    // Those that no other lost step leads to come first; a lost circle has none such.
    return (lost.filter { !lostTargets.contains($0) } + lost).filter { step in
      guard !explained.contains(step) else { return false }
      explained.formUnion(graph.after(step).union([step]))
      return true
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "next: born", becomes: "next: home", toldAt: "  born:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "- otherwise: code", becomes: "- otherwise: costs")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.allFlows.flatMap { source -> [Seed] in
      let steps = source.flow.steps.values
      return steps.compactMap { step -> Seed? in
        let leading = steps.filter { $0.next.contains { $0.target == step.id } }
        guard leading.count == 1, let before = leading.first, before.next.count == 1,
          step.next.count == 1, let after = step.next.first, step.id != source.flow.start
        else { return nil }
        return bed.line(at: source.place(of: "steps/\(before.id)/next/0/go"))?
          .withValue(after.target.rawValue, told: source.place(of: "steps/\(step.id)"))
      }
    }
  }
}
