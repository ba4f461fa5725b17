import HandrailCore

/// A condition reads an answer that no step saves.
enum UnknownAnswerInCondition: Mistake {
  static let code = "H230"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.eachComparison { comparison, place, source in
      let name = comparison.subject.name.rawValue
      guard !source.valueNames.contains(name) else { return [] }
      return [
        told(
          at: place, "No step saves an answer as \"\(name)\".",
          fix: "Compare what a step of this flow saves.", written: name, known: source.valueNames)
      ]
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none", becomes: "when: payng is none"),
    MistakeExample(
      TinyContent.flow, "knows-a-name: called is", becomes: "knows-a-name: caled is"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none", becomes: "when: called is answered")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.conditionLines.map { line, words in
      let parts = words[0].split(separator: ".").map(String.init)
      let subject = ([parts[0].misspelt] + parts.dropFirst()).joined(separator: ".")
      return line.withValue(([subject] + words.dropFirst()).joined(separator: " "))
    }
  }
}
