import HandrailCore

/// A step or an ending that nobody can ever meet.
///
/// Only the first of several is told: what is reached by it alone follows from it.
enum ReachCheck: ContentCheck {
  static let codes = ["H302", "H303"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source -> [ContentFinding] in
      let graph = FlowGraph(source)
      return graph.isWhole ? findings(graph) : []
    }
  }

  private static func findings(_ graph: FlowGraph) -> [ContentFinding] {
    let reached = graph.reached()
    var explained = reached
    var findings: [ContentFinding] = []
    let lost = graph.flow.steps.keys.filter { !reached.contains($0) }
    let lostTargets = Set(lost.flatMap { graph.successors(of: $0) })
    // Those that no other lost step leads to come first; a lost circle has none such.
    for step in lost.filter({ !lostTargets.contains($0) }) + lost where !explained.contains(step) {
      explained.formUnion(graph.after(step).union([step]))
      findings.append(
        ContentFinding(
          "H302", at: graph.source.place(of: "steps/\(step)"),
          "No step leads to \"\(step)\".",
          fix: "Lead a step to it with \"next:\", or take it out."))
    }
    guard FlowEndsCheck.findings(graph).isEmpty else { return findings }
    for end in graph.ends where !explained.contains(end) {
      findings.append(
        ContentFinding(
          "H303", at: graph.source.place(of: "endings/\(end)"),
          "No step leads to the ending \"\(end)\".",
          fix: "Lead a step to it with \"next: \(end)\", or take it out."))
    }
    return findings
  }
}
