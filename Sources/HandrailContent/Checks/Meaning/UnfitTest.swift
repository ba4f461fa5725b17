import HandrailCore

/// A condition tests an answer in a way in which the answer can never be.
enum UnfitTest: Mistake {
  static let code = "H232"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.eachComparison { comparison, place, source in
      let subject = comparison.subject
      switch sources.meaning(of: subject, in: source) {
      case .answer(let step, _) where !comparison.test.fits(step):
        return [
          told(
            at: place, "The answer to \"\(subject)\" can never be like this.",
            fix: fix(for: step, subject))
        ]
      case .derived(.ageInYears) where !comparison.test.isAboutNumbers:
        return [
          told(
            at: place, "\"\(subject)\" is a number of years.",
            fix: "Compare it with \"at least\" or \"at most\" and a number.")
        ]
      case .derived(.firstOf(let names))
      where !names.contains(where: { sources.canPass(comparison.test, $0, source) }):
        return [
          told(
            at: place, "None of the answers behind \"\(subject)\" can be like this.",
            fix: "Use \"is answered\".")
        ]
      case .derived(.payerSays) where !comparison.test.isAboutOptions:
        return [
          told(
            at: place, "\"\(subject)\" is what the plan usually says.",
            fix: "Compare it with \"is\" and \(ContentSources.payerAnswers.listed).")
        ]
      case .fact where !comparison.test.isAboutOptions:
        return [
          told(
            at: place, "\"\(subject)\" is a name that the clinic gave.",
            fix: "Compare it with \"is\" and one of its values.")
        ]
      default: return []
      }
    }
  }

  private static func fix(for step: Step, _ subject: ValueName) -> String {
    switch step.kind {
    case .oneOf: "Use \"is\", \"is not\" or \"is one of\" with its answers."
    case .manyOf: "Use \"includes\" with one of its answers."
    case .ask(.date): "Use \"before\" or \"after\" with a date, or \"is answered\"."
    case .ask(.number): "Use \"at least\" or \"at most\" with a number, or \"is answered\"."
    case .use, .repeatGroup: "Name one of its results, such as \"\(subject).name\"."
    default: "Use \"is answered\"."
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none", becomes: "when: paying at least 3"),
    MistakeExample(
      TinyContent.flow, "when: paying is none", becomes: "when: needed at least 3"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none", becomes: "when: born after 2000-01-01")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.conditionLines.compactMap { line, words in
      guard words[1] == "is", !words.contains("and") else { return nil }
      return line.withValue("\(words[0]) at most 3")
    }
  }
}
