import HandrailCore

/// A condition compares an answer with an option that the question does not have.
enum UnknownOptionInCondition: Mistake {
  static let code = "H231"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.eachComparison { comparison, place, source in
      let subject = comparison.subject
      switch sources.meaning(of: subject, in: source) {
      case .answer(let step, let owner) where comparison.test.fits(step):
        // A question that lost its answers is told as such.
        guard !sources.isEmptyChoice(step), !sources.readsUnknownList(step) else { return [] }
        let known = answers(step, for: comparison.test, sources)
        let stand = sources.whereOptionsStand(of: step, in: owner, seenFrom: source.file)
        return comparison.test.options.filter { !known.contains($0) }.map { option in
          told(
            at: place,
            "\"\(option)\" is not an answer to \"\(subject)\". "
              + "Its answers are: \(known.listed) (\(stand)).",
            fix: "Change it to one of these, or add it to \(stand) and to the words in "
              + "\(sources.wholeLanguages.listed).")
        }
      case .fact(let values):
        return comparison.test.options.filter { !values.contains($0) }.map { option in
          told(
            at: place,
            "\"\(option)\" is not a value of \"\(subject)\". Its values are: \(values.listed).",
            fix: "Change it to one of these, or give it to an entry in the clinic's file.")
        }
      case .derived(.payerSays):
        let known = ContentSources.payerAnswers
        return comparison.test.options.filter { !known.contains($0) }.map { option in
          told(
            at: place,
            "\"\(option)\" is nothing that a plan says. It says: \(known.listed).",
            fix: "Change it to one of these.")
        }
      default: return []
      }
    }
  }

  /// The names a test may compare the answer with.
  private static func answers(
    _ step: Step, for test: Condition.Test, _ sources: ContentSources
  ) -> [OptionID] {
    switch (test, step.kind) {
    case (.includes, _): sources.options(of: step)
    case (_, .oneOf): sources.options(of: step) + step.instead
    default: step.instead
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none", becomes: "when: paying is nothing"),
    MistakeExample(TinyContent.flow, "when: paying is none", becomes: "when: needed is maybe"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none", becomes: "when: paying is rather-not-say")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.conditionLines.compactMap { line, words in
      guard let last = words.last, last != "answered",
        ["is", "includes"].contains(words[words.count - 2])
      else { return nil }
      return line.withValue((words.dropLast() + ["no-such-answer"]).joined(separator: " "))
    }
  }
}
