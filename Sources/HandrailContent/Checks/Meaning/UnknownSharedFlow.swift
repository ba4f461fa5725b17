import HandrailCore

/// A step goes through a shared flow that is not there.
enum UnknownSharedFlow: Mistake {
  static let code = "H245"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    let known = sources.sharedFlows.map(\.flow.id.rawValue)
    return sources.allFlows.flatMap { source in
      source.flow.steps.values.compactMap { step in
        guard let used = step.kind.usedFlow, !known.contains(used.rawValue) else { return nil }
        return told(
          at: source.place(of: step.useKey), "There is no shared flow \"\(used)\".",
          fix: "Write the name of a folder in shared/.", written: used.rawValue, known: known)
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "use: address", becomes: "use: adress")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "repeat: card", becomes: "repeat: address")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.keys.count == 3 && ["use", "repeat"].contains($0.key) }
      .map { $0.withValue($0.value.misspelt) }
  }
}

extension Step {
  /// The key of the place where the step names its shared flow.
  var useKey: String {
    if case .use = kind { "steps/\(id)/use" } else { "steps/\(id)/repeat" }
  }
}
