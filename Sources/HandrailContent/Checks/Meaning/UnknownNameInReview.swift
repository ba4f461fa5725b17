import HandrailCore

/// A review shows something that no step saves, or a case is looked for by such a thing.
enum UnknownNameInReview: Mistake {
  static let code = "H261"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    // What two steps save under one name is told there; the other name is not missing as well.
    sources.allFlows.filter { $0.namesSavedTwice.isEmpty }.flatMap { source in
      let reviews = source.flow.reviews.map { (key: "\($0.step)/of", names: $0.names) }
      return (reviews + lookUps(in: source.flow)).flatMap { list -> [ContentFinding] in
        list.names.enumerated().compactMap { index, name -> ContentFinding? in
          guard !source.valueNames.contains(name.rawValue) else { return nil }
          return told(
            at: source.place(of: "steps/\(list.key)/\(index)"),
            "No step saves an answer as \"\(name)\".",
            fix: "Name what a step before this one saves.", written: name.rawValue,
            known: source.valueNames)
        }
      }
    }
  }

  /// The names by which cases are looked for, with their places.
  private static func lookUps(in flow: Flow) -> [(key: String, names: [SaveName])] {
    flow.steps.values.compactMap { step in
      guard case .findCase(let names) = step.kind else { return nil }
      return ("\(step.id)/by", names)
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
