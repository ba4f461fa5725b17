import HandrailCore

/// A review shows something that no step saves.
enum UnknownNameInReview: Mistake {
  static let code = "H261"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    // What two steps save under one name is told there; the other name is not missing as well.
    sources.allFlows.filter { $0.namesSavedTwice.isEmpty }.flatMap { source in
      source.flow.reviews.flatMap { review in
        review.names.enumerated().compactMap { index, name in
          guard !source.valueNames.contains(name.rawValue) else { return nil }
          return told(
            at: source.place(of: "steps/\(review.step)/of/\(index)"),
            "No step saves an answer as \"\(name)\".",
            fix: "Show what a step before the review saves.", written: name.rawValue,
            known: source.valueNames)
        }
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "of: [name, born", becomes: "of: [name, borne")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "of: [name, born", becomes: "of: [name, called, born")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.reviewedNames.compactMap { name, line, _, _ in
      let misspelt = line.text.replacing(#/\w+/#) { match in
        match.0 == name.rawValue ? String(match.0).misspelt : String(match.0)
      }
      return line.becoming(misspelt)
    }
  }
}
