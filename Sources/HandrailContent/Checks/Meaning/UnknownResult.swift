import HandrailCore

/// A shared flow hands over an answer that none of its steps saves.
enum UnknownResult: Mistake {
  static let code = "H247"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.sharedFlows.filter { $0.namesSavedTwice.isEmpty }.flatMap { source in
      source.flow.results.enumerated().compactMap { index, result in
        guard !source.valueNames.contains(result.rawValue) else { return nil }
        return told(
          at: source.place(of: "results/\(index)"),
          "No step of this shared flow saves an answer as \"\(result)\".",
          fix: "Hand over what one of its steps saves.", written: result.rawValue,
          known: source.valueNames)
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.address, "[fixed, street]", becomes: "[fixed, streat]")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.address, "[fixed, street]", becomes: "[street]"),
    MistakeExample(TinyContent.card, "[name]", becomes: "[name, number]"),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.lists("results").flatMap { line, members in
      members.indices.map { index in
        line.withList(
          members.enumerated().map { $0.offset == index ? $0.element.misspelt : $0.element })
      }
    }
  }
}
