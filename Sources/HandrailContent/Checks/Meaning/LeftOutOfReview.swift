import HandrailCore

/// A review leaves out an answer that was given before it.
enum LeftOutOfReview: Mistake {
  static let code = "H260"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source -> [ContentFinding] in
      let graph = FlowGraph(source)
      let reviews = source.flow.reviews
      // A misspelt name in the review is one mistake, not two.
      let misspelt = reviews.flatMap(\.names).map(\.rawValue)
        .filter { !source.valueNames.contains($0) }
        .compactMap { NearestName.suggestion(for: $0, among: source.valueNames) }
      return source.flow.steps.values.compactMap { step in
        guard let name = step.save, !reviews.contains(where: { $0.names.contains(name) }),
          let review = reviews.first(where: { graph.after(step.id).contains($0.step) }),
          !misspelt.contains(name.rawValue)
        else { return nil }
        return told(
          at: source.place(of: "steps/\(review.step)/of"),
          "The review leaves out \"\(name)\", which \"\(step.id)\" saves "
            + "(line \(source.place(of: "steps/\(step.id)").line)).",
          fix: "Add \(name) to \"of:\".")
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "of: [name, born, home", becomes: "of: [name, home")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "of: [name, born, home", becomes: "of: [called, born, name, home")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.reviewedNames.compactMap { name, line, source, review in
      guard source.flow.step(saving: name) != nil else { return nil }
      let without = line.text.replacing(#/\b(\w+), /#) { match in
        match.1 == name.rawValue ? "" : match.0
      }
      return without == line.text
        ? nil : line.becoming(without, at: source.place(of: "steps/\(review)/of"))
    }
  }
}

extension Flow {
  /// The pages that show answers, each with the names it shows.
  var reviews: [(step: StepID, names: [SaveName])] {
    steps.values.compactMap { step in
      if case .review(let names) = step.kind { (step.id, names) } else { nil }
    }
  }
}

extension SeedBed {
  /// Each name that a review shows, with its line.
  var reviewedNames: [(name: SaveName, line: ContentLine, source: FlowSource, review: StepID)] {
    sources.allFlows.flatMap { source in
      source.flow.reviews.flatMap { review in
        review.names.enumerated().compactMap { index, name in
          line(at: source.place(of: "steps/\(review.step)/of/\(index)"))
            .map { (name, $0, source, review.step) }
        }
      }
    }
  }
}
