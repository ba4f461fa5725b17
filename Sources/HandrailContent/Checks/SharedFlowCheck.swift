import HandrailCore

/// A flow uses a shared flow that is not there, that uses itself, or whose results are unknown.
enum SharedFlowCheck: ContentCheck {
  static let codes = ["H245", "H246", "H247"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    unknownFlows(sources) + circles(sources) + unknownResults(sources)
  }

  private static func unknownFlows(_ sources: ContentSources) -> [ContentFinding] {
    let known = sources.sharedFlows.map(\.flow.id.rawValue)
    return sources.allFlows.flatMap { source in
      source.flow.steps.values.compactMap { step in
        guard let used = step.kind.usedFlow, !known.contains(used.rawValue) else { return nil }
        let word = if case .use = step.kind { "use" } else { "repeat" }
        return ContentFinding(
          "H245", at: source.place(of: "steps/\(step.id)/\(word)"),
          "There is no shared flow \"\(used)\".",
          fix: NearestName.fix(for: used.rawValue, among: known))
      }
    }
  }

  /// Each circle of shared flows once, at the flow of it that comes first.
  private static func circles(_ sources: ContentSources) -> [ContentFinding] {
    var told: Set<FlowID> = []
    return sources.sharedFlows.compactMap { source in
      guard !told.contains(source.flow.id),
        let circle = way(from: source.flow.id, to: source.flow.id, past: [], sources)
      else { return nil }
      told.formUnion(circle)
      let step = source.flow.steps.values.first { $0.kind.usedFlow == circle[1] }
      let key = step.map { "steps/\($0.id)" } ?? ""
      return ContentFinding(
        "H246", at: source.place(of: key),
        "The shared flow \"\(source.flow.id)\" comes back to itself: "
          + "\(circle.map(\.rawValue).joined(separator: " -> ")).",
        fix: "Take one of these uses out: a shared flow cannot be part of itself.")
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

  private static func unknownResults(_ sources: ContentSources) -> [ContentFinding] {
    sources.sharedFlows.flatMap { source in
      source.flow.results.enumerated().compactMap { index, result in
        guard !source.valueNames.contains(result.rawValue) else { return nil }
        return ContentFinding(
          "H247", at: source.place(of: "results/\(index)"),
          "No step of this shared flow saves an answer as \"\(result)\".",
          fix: NearestName.fix(for: result.rawValue, among: source.valueNames))
      }
    }
  }
}

extension StepKind {
  /// The shared flow that the step goes through; nil for a page of its own.
  var usedFlow: FlowID? {
    switch self {
    case .use(let flow, _), .repeatGroup(let flow, _): flow
    default: nil
    }
  }
}
