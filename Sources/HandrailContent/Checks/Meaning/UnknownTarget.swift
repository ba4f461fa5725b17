import HandrailCore

/// A step leads to something that its flow does not have.
enum UnknownTarget: Mistake {
  static let code = "H240"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    // Where a flow has no ending at all, that is told.
    sources.allFlows.filter { !$0.isWithoutEnding }.flatMap { source in
      let known = (source.flow.steps.keys + FlowGraph(source).ends).map(\.rawValue)
      return source.flow.steps.values.flatMap { step in
        step.next.enumerated().compactMap { index, branch in
          known.contains(branch.target.rawValue)
            ? nil
            : finding(
              branch.target, known: known,
              at: source.place(of: "steps/\(step.id)/next/\(index)/go"))
        }
      }
    }
  }

  private static func finding(
    _ target: StepID, known: [String], at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "\"\(target)\" is neither a step nor an ending of this flow.",
      fix: "Lead on to a step or an ending that is there.", written: target.rawValue, known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "next: born", becomes: "next: borne")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "        go: costs", becomes: "        go: code", toldAt: "go: code")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines
      .filter { ["next", "go", "otherwise"].contains($0.key) && !$0.value.isEmpty }
      .map { $0.withValue($0.value.misspelt) }
  }
}
