import HandrailCore

/// Steps lead round in a circle out of which nothing leads: a dead end.
enum CircleWithoutEnd: Mistake {
  static let code = "H301"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    FlowCircle.all(in: sources).filter { !$0.circle.hasWayOut }.map { circle, graph in
      told(
        at: circle.place, "From here no ending can be reached: \(circle.names).",
        fix: "Lead one of these steps to another step or to an ending (\(graph.ends.listed)).")
    }
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "next: registered", becomes: "next: agree"),
    MistakeExample(TinyContent.flow, "next: registered", becomes: "next: review"),
    MistakeExample(TinyContent.card, "next: done", becomes: "next: number"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "next: agree", becomes: "next: review")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] { FlowCircle.seeds(in: bed, haveWayOut: false) }
}
