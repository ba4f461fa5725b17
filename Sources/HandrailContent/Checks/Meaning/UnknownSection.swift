import HandrailCore

/// A step stands in a section that the flow does not list.
enum UnknownSection: Mistake {
  static let code = "H265"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.compactMap { step in
        guard let section = step.section, !source.flow.sections.contains(section) else {
          return nil
        }
        return told(
          at: source.place(of: "steps/\(step.id)/section"),
          "\"\(section)\" is not in the list of sections.",
          fix: "Write a section that stands after \"sections:\", or add it there.",
          written: section.rawValue, known: source.flow.sections.map(\.rawValue))
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "    section: about-you\n    ask: date",
      becomes: "    section: abuot-you\n    ask: date")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "    section: about-you\n    ask: date",
      becomes: "    section: money\n    ask: date")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.keys.count == 3 && $0.key == "section" }
      .map { $0.withValue($0.value.misspelt) }
  }
}
