import HandrailCore

/// A condition asks things of one answer that no answer can be at once.
///
/// Each class of answers that the comparisons can tell apart is tried with one of its members.
enum ImpossibleCondition: Mistake {
  static let code = "H235"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.writtenConditions.flatMap { use -> [ContentFinding] in
        let tests = Dictionary(grouping: use.condition.comparisons, by: \.subject)
          .mapValues { $0.map(\.test) }
        return tests.filter { !canHold($0.value, for: $0.key, source, sources) }.map { subject, _ in
          told(
            at: source.place(of: use.key), "No answer to \"\(subject)\" can make this hold.",
            fix: "Change what is asked of \"\(subject)\" here, so that some answer fits.")
        }
      }
    }
  }

  private static func canHold(
    _ tests: [Condition.Test], for subject: ValueName, _ source: FlowSource,
    _ sources: ContentSources
  ) -> Bool {
    let answers: [Answer]
    switch sources.meaning(of: subject, in: source) {
    case .answer(let step, _):
      let known = sources.options(of: step) + step.instead
      // A comparison that does not fit, or with an unknown answer, is told as such.
      guard tests.allSatisfy({ $0.fits(step) && $0.options.allSatisfy(known.contains) }) else {
        return true
      }
      answers = members(of: step, tests, sources) + step.instead.map(Answer.instead)
    case .derived(.ageInYears) where tests.allSatisfy(\.isAboutNumbers):
      answers = tests.numbers.map(Answer.number)
    case .derived(.payerSays)
    where tests.flatMap(\.options).allSatisfy(ContentSources.payerAnswers.contains):
      answers = ContentSources.payerAnswers.map(Answer.option)
    case .fact(let values) where tests.flatMap(\.options).allSatisfy(values.contains):
      answers = values.map(Answer.option)
    default: return true
    }
    return answers.contains { answer in tests.allSatisfy { $0.holds(for: answer) } }
  }

  /// One given answer of each class.
  private static func members(
    of step: Step, _ tests: [Condition.Test], _ sources: ContentSources
  ) -> [Answer] {
    switch step.kind {
    case .oneOf: return sources.options(of: step).map(Answer.option)
    case .manyOf: return [.options(sources.options(of: step))]
    case .ask(.date): return tests.days.map(Answer.date)
    case .ask(.number):
      let bounds = step.rules.flatMap(\.numbers)
      return (tests.numbers + bounds).map(Answer.number).filter { answer in
        step.rules.allSatisfy { $0.isMet(by: answer, today: WalkPlayer.usualMoment.civilDate) }
      }
    default: return [.text("x")]
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none",
      becomes: "when: paying is none and paying is not none"),
    MistakeExample(
      TinyContent.flow, "when: paying is none",
      becomes: "when: born after 2000-01-31 and born before 2000-02-01"),
    MistakeExample(
      TinyContent.flow, "when: paying is none",
      becomes: "when: needed is ask and needed is usually-no"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none",
      becomes: "when: paying is none and paying is one of [none, harbour] and born is answered"),
    MistakeExample(
      TinyContent.flow, "when: paying is none",
      becomes: "when: born after 2000-01-31 and born before 2000-02-02"),
    MistakeExample(
      TinyContent.flow, "when: paying is none",
      becomes: "when: wants includes hearing and wants includes large-print"),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.conditionLines.compactMap { line, words in
      guard words.count == 3, words[1] == "is", words[2] != "answered" else { return nil }
      return line.withValue("\(line.value) and \(words[0]) is not \(words[2])")
    }
  }
}

extension [Condition.Test] {
  /// A number of each class that the tests tell apart.
  fileprivate var numbers: [Int] {
    [0]
      + flatMap { test -> [Int] in
        if case .atLeast(let number) = test { return [number] }
        if case .atMost(let number) = test { return [number] }
        return []
      }
  }

  /// A day of each class that the tests tell apart.
  fileprivate var days: [CivilDate] {
    [CivilDate(year: 1, month: 1, day: 1)].compactMap(\.self)
      + compactMap { test in
        if case .after(let day) = test { day.next } else { nil }
      }
  }
}

extension Rule {
  /// The number in a rule about numbers.
  fileprivate var numbers: [Int] {
    switch self {
    case .from(let number), .upTo(let number): [number]
    default: []
    }
  }
}

extension CivilDate {
  /// The day after; nil at the end of the calendar.
  fileprivate var next: CivilDate? {
    CivilDate(year: year, month: month, day: day + 1)
      ?? CivilDate(year: year, month: month + 1, day: 1)
      ?? CivilDate(year: year + 1, month: 1, day: 1)
  }
}
