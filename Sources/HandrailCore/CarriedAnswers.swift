/// Answers of a finished flow that hold in the next one as well, so that nobody is asked twice.
///
/// An answer is carried to the question that saves under the same name and is of the same kind. A
/// shared flow that was gone through once is carried to a step that goes through it, whatever
/// their names. An agreement is never carried: it was given to other words. Nor is anything by
/// which a case is looked for: whoever stands there next would be shown it. And nothing is carried
/// to the same flow, which is gone through anew for something else.
struct CarriedAnswers {
  /// The answers, at their places in the new flow, in the order in which they were given.
  private(set) var answers: [(path: AnswerPath, stored: AnswerBook.StoredAnswer)] = []

  /// Looks for what a flow can take over.
  init(from earlier: Visit, to flow: Flow, in library: Library) {
    guard earlier.flow != flow.id, let old = library.flows[earlier.flow],
      let journey = earlier.journey(in: library)
    else { return }
    let secrets = Set(flow.steps.values.flatMap(\.kind.namesLookedFor))
    for step in flow.steps.values where !step.isAgreement && !step.kind.isLookUp {
      guard let name = step.save, !secrets.contains(name) else { continue }
      guard let source = Self.source(of: step, in: old, journey) else { continue }
      for stop in journey.stops where stop.path.isWithin(source) && !stop.step.isAgreement {
        let inner = stop.path.components.dropFirst(source.components.count)
        guard let stored = earlier.answers[stop.path] else { continue }
        answers.append((AnswerPath([.step(step.id)] + inner), stored))
      }
    }
  }

  /// Where the earlier journey holds what a step asks; nil where it does not.
  private static func source(
    of step: Step, in old: Flow, _ journey: Journey
  ) -> AnswerPath? {
    if let name = step.save, let same = old.step(saving: name), same.kind == step.kind,
      same.rules == step.rules, journey.scope[name] != nil
    {
      return AnswerPath(same.id)
    }
    guard case .use(let shared, _) = step.kind else { return nil }
    for other in old.steps.values where other.kind.usedFlow == shared {
      guard case .repeatGroup = other.kind, let name = other.save,
        case .items(let items)? = journey.scope[name], items.count == 1, let item = items.first
      else { continue }
      return AnswerPath(other.id).appending(item: item.number)
    }
    return nil
  }
}
