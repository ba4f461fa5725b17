import HandrailCore

/// An agreement is not a choice, so that nobody can say no to it.
enum AgreementCheck: ContentCheck {
  static let codes = ["H263"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.compactMap { step in
        guard step.isAgreement else { return nil }
        if case .oneOf = step.kind { return nil }
        return ContentFinding(
          "H263", at: source.place(of: "steps/\(step.id)/agreement"),
          "\"\(step.id)\" is an agreement, and nobody can say no to it.",
          fix: "Make it \"ask: one-of\" with \"options: [yes, no]\", or take \"agreement:\" out.")
      }
    }
  }
}
