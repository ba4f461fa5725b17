import HandrailCore

/// A review leaves out an answer that was given before it, or shows one that is never saved.
enum ReviewCheck: ContentCheck {
  static let codes = ["H260", "H261"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { unknown($0) + leftOut($0) }
  }

  private static func unknown(_ source: FlowSource) -> [ContentFinding] {
    source.flow.reviews.flatMap { review in
      review.names.enumerated().compactMap { index, name in
        guard !source.valueNames.contains(name.rawValue) else { return nil }
        return ContentFinding(
          "H261", at: source.place(of: "steps/\(review.step)/of/\(index)"),
          "No step saves an answer as \"\(name)\".",
          fix: NearestName.fix(for: name.rawValue, among: source.valueNames))
      }
    }
  }

  private static func leftOut(_ source: FlowSource) -> [ContentFinding] {
    let graph = FlowGraph(source)
    let reviews = source.flow.reviews
    let unknown = reviews.flatMap(\.names).map(\.rawValue)
      .filter { !source.valueNames.contains($0) }
    return source.flow.steps.values.compactMap { step in
      guard let name = step.save, !reviews.contains(where: { $0.names.contains(name) }),
        let review = reviews.first(where: { graph.after(step.id).contains($0.step) }),
        // A misspelt name in the review is one mistake, not two.
        !unknown.contains(where: {
          NearestName.suggestion(for: $0, among: source.valueNames) == name.rawValue
        })
      else { return nil }
      return ContentFinding(
        "H260", at: source.place(of: "steps/\(review.step)/of"),
        "The review leaves out \"\(name)\", which \"\(step.id)\" saves "
          + "(line \(source.place(of: "steps/\(step.id)").line)).",
        fix: "Add \(name) to \"of:\".")
    }
  }
}

extension Flow {
  /// The pages that show answers, each with the names it shows.
  fileprivate var reviews: [(step: StepID, names: [SaveName])] {
    steps.values.compactMap { step in
      if case .review(let names) = step.kind { (step.id, names) } else { nil }
    }
  }
}
