import HandrailCore

/// A step looks at answers to choose a way, and all its ways lead to the same place.
enum ChoiceWithoutEffect: Mistake {
  static let code = "H306"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.map(FlowGraph.init).filter(\.isWhole).flatMap { graph in
      graph.flow.steps.values.compactMap { step in
        let targets = graph.successors(of: step.id)
        guard step.next.count > 1, targets.count == 1 else { return nil }
        return told(
          at: graph.source.place(of: "steps/\(step.id)/next"),
          "Whatever the answer is, \"\(step.id)\" leads to \"\(targets[0])\".",
          fix: "Lead one of the branches elsewhere, or write just \"next: \(targets[0])\".")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.address, "        go: street\n      - otherwise: done",
      becomes: "        go: street\n      - otherwise: street", toldAt: "    next:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "        go: costs\n", becomes: "        go: code\n"),
    MistakeExample(
      TinyContent.address, "    save: street\n    next: done",
      becomes: "    save: street\n    next:\n      - otherwise: done"),
  ]

  /// One of two ways leads where the other one does.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.steps.filter { $0.step.next.count == 2 }.flatMap { step, source -> [Seed] in
      let targets = step.next.map(\.target.rawValue)
      guard targets[0] != targets[1] else { return [] }
      return [0, 1].compactMap { index in
        bed.line(at: source.place(of: "steps/\(step.id)/next/\(index)/go"))?
          .withValue(targets[1 - index], told: source.place(of: "steps/\(step.id)/next"))
      }
    }
  }
}
