import HandrailCore

/// What a plan says is looked up with an answer that names no plan, or no service.
enum PayerSaysOfNoChoice: Mistake {
  static let code = "H271"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.derived.compactMap { name, derivation -> ContentFinding? in
        guard case .payerSays(let names) = derivation, names.count == 2 else { return nil }
        let place = source.place(of: "derived/\(name)")
        if sources.isNoChoice(names[0], in: source, ofClinicsList: true) {
          return told(
            at: place, "The answer to \"\(names[0])\" names no plan.",
            fix: "Name first a question \"ask: one-of\" with a list such as site.payers.")
        }
        if sources.isNoChoice(names[1], in: source, ofClinicsList: false) {
          return told(
            at: place, "The answer to \"\(names[1])\" names no service.",
            fix: "Name second a question \"ask: one-of\" whose answers are services.")
        }
        return nil
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "payer-says of paying, agree", becomes: "payer-says of agree, paying"),
    MistakeExample(
      TinyContent.flow, "payer-says of paying, agree", becomes: "payer-says of paying, born"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "payer-says of paying, agree", becomes: "payer-says of paying, home.fixed")
  ]

  /// A plan's word is looked up with a question that is no choice.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.allFlows.compactMap { source in
      let typed = source.flow.steps.values.filter { step in
        if case .ask = step.kind { step.save != nil } else { false }
      }
      guard let name = typed.first?.save,
        let line = bed.lines(of: source.file).first(where: { $0.keys == ["derived"] })
      else { return nil }
      return line.becoming(
        line.text, "  seeded-word: payer-says of \(name), \(name)", told: 1)
    }
  }
}

extension ContentSources {
  /// What a plan can say to a service.
  static let payerAnswers = PayerAnswer.allCases.map { OptionID($0.rawValue) }

  /// Whether a name stands for an answer that is not chosen from a list; what is unknown is told
  /// elsewhere.
  fileprivate func isNoChoice(
    _ name: ValueName, in source: FlowSource, ofClinicsList: Bool
  ) -> Bool {
    guard case .answer(let step, _) = meaning(of: name, in: source) else { return false }
    guard case .oneOf(let options) = step.kind else { return true }
    return ofClinicsList
      && !options.contains { if case .siteList = $0 { true } else { false } }
  }
}
