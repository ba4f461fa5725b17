import HandrailCore

/// No step leads to an ending, so that nobody can ever meet it.
///
/// It is not told where a lost step, a circle or a dead end is the cause.
enum UnreachedEnding: Mistake {
  static let code = "H303"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.map(FlowGraph.init).filter(\.isWhole).flatMap { graph -> [ContentFinding] in
      guard FlowCircle.all(in: graph).isEmpty else { return [] }
      let lost = UnreachedStep.first(of: graph)
      let explained = lost.reduce(graph.reached()) { $0.union(graph.after($1)) }
      return graph.ends.filter { !explained.contains($0) }.map { end in
        told(
          at: graph.source.place(of: "endings/\(end)"), "No step leads to the ending \"\(end)\".",
          fix: "Let a step lead to it with \"next: \(end)\", or take it out of \"endings:\".")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "    receipt: arrival\n",
      becomes: "    receipt: arrival\n  turned-away:\n    receipt: arrival\n",
      toldAt: "  turned-away:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "- otherwise: code", becomes: "- otherwise: registered")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.keys.count == 3 && $0.keys.first == "endings" }
      .map { $0.becoming($0.text, "  turned-away:", $0.text, told: 1) }
  }
}
