import HandrailCore

/// A flow starts at something that is not one of its steps.
enum UnknownStart: Mistake {
  static let code = "H241"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.compactMap { source in
      let start = source.flow.start
      guard source.flow.steps[start] == nil else { return nil }
      return told(
        at: source.place(of: "start"),
        "The flow starts at \"\(start)\", which is not one of its steps.",
        fix: "Start at a step.", written: start.rawValue,
        known: source.flow.steps.keys.map(\.rawValue))
    }
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "start: name", becomes: "start: nam")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.address, "start: fixed", becomes: "start: street")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.keys == ["start"] }.map { $0.withValue($0.value.misspelt) }
  }
}
