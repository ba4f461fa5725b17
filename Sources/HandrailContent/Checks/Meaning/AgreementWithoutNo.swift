import HandrailCore

/// An agreement is not a choice, so that nobody can say no to it.
enum AgreementWithoutNo: Mistake {
  static let code = "H263"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.compactMap { step in
        guard step.isAgreement else { return nil }
        if case .oneOf = step.kind { return nil }
        return told(
          at: source.place(of: "steps/\(step.id)/agreement"),
          "\"\(step.id)\" is an agreement, and nobody can say no to it.",
          fix: "Make it \"ask: one-of\" with \"options: [yes, no]\", or take \"agreement:\" out.")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "    save: name\n", becomes: "    save: name\n    agreement: yes\n")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.address, "    save: fixed\n", becomes: "    save: fixed\n    agreement: yes\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.askLines.filter { $0.line.value != "one-of" }
      .map { $0.line.followed(by: "agreement: yes") }
  }
}
