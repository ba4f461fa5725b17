import HandrailCore

/// The whole flow: an ending it lacks, pages without a way to one, and circles.
///
/// A circle is a mistake even where a way leads out of it: a page that is met twice has its answer
/// already, so the journey cannot pass it again.
enum FlowEndsCheck: ContentCheck {
  static let codes = ["H301", "H304", "H305"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source -> [ContentFinding] in
      let graph = FlowGraph(source)
      if graph.ends.isEmpty { return [withoutEnding(source)] }
      return graph.isWhole ? findings(graph) : []
    }
  }

  private static func withoutEnding(_ source: FlowSource) -> ContentFinding {
    ContentFinding(
      "H304", at: source.place(of: "endings"), "The flow has no ending.",
      fix: "Add \"endings:\" with one ending, and lead the last step to it.")
  }

  /// The circles and dead ends of one flow.
  static func findings(_ graph: FlowGraph) -> [ContentFinding] {
    var told: Set<StepID> = []
    return graph.flow.steps.keys.compactMap { step -> ContentFinding? in
      guard !told.contains(step) else { return nil }
      let after = graph.after(step)
      let hasWayOut = graph.ends.contains { after.contains($0) }
      guard after.contains(step) else {
        return after.isEmpty ? leadsNowhere(step, graph) : nil
      }
      told.formUnion(after.filter { graph.after($0).contains(step) })
      return circle(from: step, hasWayOut: hasWayOut, graph)
    }
  }

  private static func leadsNowhere(_ step: StepID, _ graph: FlowGraph) -> ContentFinding {
    ContentFinding(
      "H301", at: graph.source.place(of: "steps/\(step)"),
      "\"\(step)\" leads nowhere.",
      fix: "Add \"next:\" with a step or an ending (\(graph.ends.listed)).")
  }

  private static func circle(
    from step: StepID, hasWayOut: Bool, _ graph: FlowGraph
  ) -> ContentFinding {
    let back = graph.successors(of: step).compactMap { graph.way(from: $0, to: step) }
      .min { $0.count < $1.count }
    let names = ([step] + (back ?? [step])).map(\.rawValue).joined(separator: " -> ")
    let place = graph.source.place(of: "steps/\(step)/next")
    if hasWayOut {
      return ContentFinding(
        "H305", at: place, "This can go round in a circle: \(names).",
        fix: "Lead the last of these on to a step that comes later: nobody can pass a page twice.")
    }
    return ContentFinding(
      "H301", at: place, "From here no ending can be reached: \(names).",
      fix: "Lead one of these steps to another step or to an ending (\(graph.ends.listed)).")
  }
}
