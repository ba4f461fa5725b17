import HandrailCore
import HandrailTestSupport

/// Tries whether the answers of a recorded node can be given in some form.
///
/// The acceptance is that of the core: each answer that the recording takes must be taken, and each
/// other one refused.
struct FormTrial {
  /// The form.
  let form: AnswerForm
  /// All answers of the node.
  let answers: [String]
  /// Which of them it takes, and when.
  let acceptances: [Acceptance]

  /// Whether the form will do.
  /// - Parameters:
  ///   - wanted: The answers that ways of other nodes want.
  ///   - hasOneWay: Whether all answers lead on alike.
  func isPassed(wanted: Set<String>, hasOneWay: Bool) -> Bool {
    switch form {
    case .choice: return true
    case .words:
      // A node whose answers all look like names of options is a choice.
      guard wanted.isEmpty, hasOneWay, !answers.allSatisfy(\.isOptionName) else { return false }
    case .ticks:
      guard answers.contains(where: { $0.contains(",") }),
        !wanted.contains(where: isPartOfAnother)
      else { return false }
    case .day, .number: break
    }
    return hasDistinctAnswers && acceptances.allSatisfy(isTakenAsRecorded)
  }

  /// Whether no two answers mean the same, and no tick is empty or doubled.
  private var hasDistinctAnswers: Bool {
    var meant: Set<Answer> = []
    let taken = acceptances.reduce(into: Set()) { $0.formUnion($1.answers) }
    return !taken.isEmpty
      && answers.allSatisfy { text in
        guard let answer = form.answer(text) else { return !taken.contains(text) }
        guard meant.insert(answer).inserted else { return false }
        guard case .options(let ticks) = answer else { return true }
        return !ticks.contains("") && Set(ticks).count == ticks.count
      }
  }

  private func isTakenAsRecorded(_ acceptance: Acceptance) -> Bool {
    let step = Step(
      id: "page", kind: form.kind(taking: acceptance.answers),
      rules: form.rules(taking: acceptance.answers, among: answers), next: [])
    return answers.allSatisfy { text in
      let expected = acceptance.answers.contains(text) ? form.answer(text) : nil
      return answer(text, to: step) == expected
    }
  }

  /// The answer that a page takes; nil where it refuses it.
  private func answer(_ text: String, to step: Step) -> Answer? {
    let (library, today) = (Fixtures.library, Fixtures.today)
    if case .ask = step.kind {
      let reader = AnswerReader(library: library, language: "en", today: today)
      return try? reader.read(text, for: step)
    }
    guard var answer = form.answer(text) else { return nil }
    if case .manyOf(let sources) = step.kind, case .options(let ticks) = answer {
      // A tick that the page does not have cannot be set; the others count.
      answer = .options(library.options(sources).filter(ticks.contains))
    }
    return step.accepts(answer, today: today, library: library) ? answer : nil
  }

  /// Whether the ticks of an answer are among those of another one, so that "includes" cannot tell
  /// the two apart.
  private func isPartOfAnother(_ text: String) -> Bool {
    let ticks = Set(AnswerForm.ticks(in: text))
    return answers.contains { ticks.isStrictSubset(of: AnswerForm.ticks(in: $0)) }
  }
}

extension String {
  /// Whether a text looks like the name of an option.
  fileprivate var isOptionName: Bool {
    first?.isLetter == true
      && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0) }
  }
}
