import HandrailCore

/// A shared flow is a part of itself, so that nobody would ever come out of it.
///
/// Each circle of shared flows is told once, at the flow of it that comes first.
enum SharedFlowInItself: Mistake {
  static let code = "H246"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    var told: Set<FlowID> = []
    return sources.sharedFlows.compactMap { source in
      guard !told.contains(source.flow.id),
        let circle = way(from: source.flow.id, to: source.flow.id, past: [], sources)
      else { return nil }
      told.formUnion(circle)
      let step = source.flow.steps.values.first { $0.kind.usedFlow == circle[1] }
      return self.told(
        at: source.place(of: step?.useKey ?? "start"),
        "The shared flow \"\(source.flow.id)\" comes back to itself: "
          + "\(circle.map(\.rawValue).joined(separator: " -> ")).",
        fix: "Use another flow here: a shared flow cannot be part of itself.")
    }
  }

  private static func way(
    from flow: FlowID, to target: FlowID, past: Set<FlowID>, _ sources: ContentSources
  ) -> [FlowID]? {
    for step in sources.sharedFlow(flow)?.flow.steps.values.elements ?? [] {
      guard let used = step.kind.usedFlow, !past.contains(used) else { continue }
      if used == target { return [flow, target] }
      if let rest = way(from: used, to: target, past: past.union([used]), sources) {
        return [flow] + rest
      }
    }
    return nil
  }

  static let examples = [
    MistakeExample(
      TinyContent.address, "    ask: text\n    save: street",
      becomes: "    use: address\n    save: street")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.address, "    ask: text\n    save: street",
      becomes: "    use: card\n    save: street")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.steps.compactMap { step, source in
      guard source.flow.isShared, step.kind.usedFlow != nil else { return nil }
      return bed.line(at: source.place(of: step.useKey))?.withValue(source.flow.id.rawValue)
    }
  }
}
