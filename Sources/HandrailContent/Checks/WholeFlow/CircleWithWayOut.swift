import HandrailCore

/// Steps lead round in a circle, although a way leads out of it.
enum CircleWithWayOut: Mistake {
  static let code = "H305"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    FlowCircle.all(in: sources).filter(\.circle.hasWayOut).map { circle, _ in
      told(
        at: circle.place, "This can go round in a circle: \(circle.names).",
        fix: "Lead it on to a step that comes later: nobody can pass a page twice.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "    call: person\n    next: code",
      becomes: "    call: person\n    next: paying")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "- otherwise: code", becomes: "- otherwise: costs")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] { FlowCircle.seeds(in: bed, haveWayOut: true) }
}
