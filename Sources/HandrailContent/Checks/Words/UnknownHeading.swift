import HandrailCore

/// A section of words belongs to nothing in its flow.
enum UnknownHeading: Mistake {
  static let code = "H403"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.flowWords.filter { !$0.flow.isWithoutEnding }.flatMap { file, source in
      file.sections.filter { source.flow.role(of: $0.key.id) == nil }.map { section in
        told(
          at: section.place,
          "The flow has no step, section or ending \"\(section.key.id)\".",
          fix: "Write a name of the flow as the heading, or take the section out.",
          written: section.key.id, known: source.flow.idsWithWords)
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.words, "## born\n", becomes: "## bron\n")
  ]

  static let counterExamples = [
    MistakeExample(
      "flows/visit/fr.md", whole: Array("## nonsense\n\nFrench is not offered.\n".utf8))
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.placedWords.compactMap { words in
      guard let line = bed.line(at: words.section.place) else { return nil }
      let id = words.section.key.id
      return line.becoming("## " + id.misspelt + line.text.dropFirst(3 + id.count))
    }
  }
}

extension ContentSources {
  /// The words files of flows that reach a patient, with their flows.
  var flowWords: [(file: WordsSource, flow: FlowSource)] {
    readWords.compactMap { file in
      guard case .flow(let id) = file.owner else { return nil }
      return flow(id).map { (file, $0) }
    }
  }
}
