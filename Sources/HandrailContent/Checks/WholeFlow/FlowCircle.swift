import HandrailCore

/// Steps of a flow that lead to one another in a circle.
///
/// A circle is a mistake even where a way leads out of it: a page that is met twice has its answer
/// already, so the journey cannot pass it again.
struct FlowCircle {
  /// The steps, from the one that stands first in the file back to it.
  let steps: [StepID]
  /// Whether an ending can be reached from it.
  let hasWayOut: Bool
  /// Where the last of the steps leads back to the first.
  let place: ContentPlace

  /// The steps as an author reads them.
  var names: String { steps.map(\.rawValue).joined(separator: " -> ") }

  /// The circles of a flow, each told once by its shortest way round.
  static func all(in graph: FlowGraph) -> [FlowCircle] {
    var told: Set<StepID> = []
    return graph.flow.steps.keys.compactMap { step -> FlowCircle? in
      let after = graph.after(step)
      guard !told.contains(step), after.contains(step) else { return nil }
      told.formUnion(after.filter { graph.after($0).contains(step) })
      let ways = graph.successors(of: step).compactMap { graph.way(from: $0, to: step) }
      guard let back = ways.min(by: { $0.count < $1.count }) else { return nil }
      let last = back.count > 1 ? back[back.count - 2] : step
      let branch = graph.flow.steps[last]?.next.firstIndex { $0.target == step } ?? 0
      return FlowCircle(
        steps: [step] + back, hasWayOut: graph.ends.contains { after.contains($0) },
        place: graph.source.place(of: "steps/\(last)/next/\(branch)/go"))
    }
  }

  /// The circles of all flows in which each target is there.
  static func all(in sources: ContentSources) -> [(circle: FlowCircle, graph: FlowGraph)] {
    sources.allFlows.map(FlowGraph.init).filter { $0.isWhole && !$0.ends.isEmpty }
      .flatMap { graph in all(in: graph).map { (circle: $0, graph: graph) } }
  }

  /// A step leads back to the one before it, which makes a circle with or without a way out.
  static func seeds(in bed: SeedBed, haveWayOut: Bool) -> [Seed] {
    bed.sources.allFlows.flatMap { source -> [Seed] in
      let flow = source.flow
      return flow.steps.values.compactMap { step in
        guard step.next.count == 1,
          let before = flow.steps.values.first(where: { $0.next.contains { $0.target == step.id } })
        else { return nil }
        var changed = source
        changed.flow.steps[step.id]?.next[0].target = before.id
        let circles = all(in: FlowGraph(changed))
        guard circles.map(\.hasWayOut) == [haveWayOut], circles[0].steps.first == before.id else {
          return nil
        }
        return bed.line(at: source.place(of: "steps/\(step.id)/next/0/go"))?
          .withValue(before.id.rawValue)
      }
    }
  }
}
