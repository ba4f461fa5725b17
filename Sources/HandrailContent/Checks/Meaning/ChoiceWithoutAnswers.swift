import HandrailCore

/// A question is a choice, and there is nothing to choose.
enum ChoiceWithoutAnswers: Mistake {
  static let code = "H253"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.filter(sources.isEmptyChoice).map { step in
        told(
          at: source.place(of: "steps/\(step.id)/options"),
          "\"\(step.id)\" is a choice without a single answer.",
          fix: "Write its answers after \"options:\", or fill the clinic's list.")
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.address, "options: [yes, no]", becomes: "options: []"),
    MistakeExample(
      TinyContent.flow, "options: [large-print, hearing]", becomes: "options: []"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "[site.plans, none]", becomes: "[site.plans]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.lists("options").map { line, _ in line.withList([]) }
  }
}

extension ContentSources {
  /// Whether a step is a choice without an answer, for no other reason than that.
  func isEmptyChoice(_ step: Step) -> Bool {
    step.kind.isChoice && site != nil && options(of: step).isEmpty && !readsUnknownList(step)
  }
}
