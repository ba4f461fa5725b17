import HandrailCore

/// A node of a recorded flow, sorted out: what it takes and when, and how its answers are given.
struct RecordedNode {
  /// Its name.
  let name: String
  /// The ways on from each answer, refusals left out.
  let ways: [String: [GovUKFlow.Way]]
  /// Which answers it takes, first match first; the last holds for everybody else.
  let acceptances: [Acceptance]
  /// How its answers are given.
  let form: AnswerForm
  /// All its answers, in the order of their values.
  let answers: [String]

  /// Sorts a node out.
  /// - Parameters:
  ///   - name: The node.
  ///   - recorded: The ways on from each of its answers.
  ///   - wanted: The answers of it that ways of other nodes want.
  init(_ name: String, _ recorded: [String: [GovUKFlow.Way]], wanted: Set<String>) {
    self.name = name
    var known: [String: [GovUKFlow.Way]] = [:]
    for (answer, ways) in recorded {
      // What a way wants of its own node is settled by the answer.
      known[answer] = ways.settling(name) { $0 == .answer(answer) }
    }
    let acceptances = RefusalSorting(node: name).acceptances(known)
    let ways = known.mapValues { $0.filter { $0.goto != name } }
    self.acceptances = acceptances
    self.ways = ways
    let fitting = AnswerForm.allCases.first { form in
      FormTrial(form: form, answers: known.keys.sorted(), acceptances: acceptances)
        .isPassed(wanted: wanted, hasOneWay: Set(ways.values).count == 1)
    }
    let form = fitting ?? .choice
    self.form = form
    answers = known.keys.sorted { form.isOrdered($0, $1) }
  }

  /// A page that takes some of the answers.
  func page(_ id: StepID, taking accepted: Set<String>, next: [Branch]) -> Step {
    Step(
      id: id, kind: form.kind(taking: accepted), save: SaveName(name),
      rules: form.rules(taking: accepted, among: answers), next: next)
  }

  /// The comparisons that hold for one answer only; nil where the node can never have it.
  func comparisons(with answer: String) -> [Condition.Comparison]? {
    guard let tests = tests(for: answer) else { return nil }
    return tests.map { Condition.Comparison(subject: ValueName(SaveName(name)), test: $0) }
  }

  private func tests(for answer: String) -> [Condition.Test]? {
    switch form {
    case .choice, .words: return [.isOption(OptionID(answer))]
    case .ticks: return AnswerForm.ticks(in: answer).map { .includes($0) }
    case .number:
      guard let number = Int(answer), answers.contains(answer) else { return nil }
      return [.atLeast(number), .atMost(number)]
    case .day:
      let days = answers.compactMap { CivilDate(iso: $0) }
      guard let day = CivilDate(iso: answer), days.contains(day) else { return nil }
      // No other day that is ever given lies between its neighbours.
      let tests =
        (days.last { $0 < day }.map { [Condition.Test.after($0)] } ?? [])
        + (days.first { $0 > day }.map { [.before($0)] } ?? [])
      return tests.isEmpty ? [.isAnswered] : tests
    }
  }

  /// Answers from which the same ways lead on.
  struct Group {
    /// The answers.
    let answers: [String]
    /// What tells them from the groups behind; nil for the last.
    let tests: [Condition.Test]?
    /// The ways on.
    let ways: [GovUKFlow.Way]
  }

  /// The groups of the answers that a page takes; the first one that fits counts.
  func groups(of accepted: Set<String>) -> [Group] {
    let answers = answers.filter(accepted.contains)
    guard let first = answers.first else { return [] }
    if answers.allSatisfy({ ways[$0] == ways[first] }) {
      return [Group(answers: answers, tests: nil, ways: ways[first] ?? [])]
    }
    var groups: [[String]] = []
    switch form {
    case .choice, .words:
      groups = Dictionary(grouping: answers) { ways[$0] ?? [] }.values
        .sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
    case .ticks:
      groups = answers.map { [$0] }
    case .day, .number:
      for answer in answers {
        if let last = groups.last?.last, ways[last] == ways[answer] {
          groups[groups.count - 1].append(answer)
        } else {
          groups.append([answer])
        }
      }
    }
    return groups.indices.map { index in
      let isLast = index == groups.count - 1
      return Group(
        answers: groups[index],
        tests: isLast ? nil : tests(for: groups[index], before: groups[index + 1][0]),
        ways: ways[groups[index][0]] ?? [])
    }
  }

  private func tests(for group: [String], before next: String) -> [Condition.Test] {
    switch form {
    case .choice, .words:
      let options = group.map { OptionID($0) }
      return options.count == 1 ? options.map { .isOption($0) } : [.isOneOf(options)]
    case .ticks: return AnswerForm.ticks(in: group[0]).map { .includes($0) }
    case .day: return CivilDate(iso: next).map { [.before($0)] } ?? []
    case .number: return group.last.flatMap { Int($0) }.map { [.atMost($0)] } ?? []
    }
  }
}

extension AnswerForm {
  /// Whether an answer comes before another.
  ///
  /// Of ticks the longer lists come first, so that what includes another is looked at before it.
  fileprivate func isOrdered(_ left: String, _ right: String) -> Bool {
    switch self {
    case .number: (Int(left) ?? 0, left) < (Int(right) ?? 0, right)
    case .ticks: (-Self.ticks(in: left).count, left) < (-Self.ticks(in: right).count, right)
    case .day, .words, .choice: left < right
    }
  }
}
