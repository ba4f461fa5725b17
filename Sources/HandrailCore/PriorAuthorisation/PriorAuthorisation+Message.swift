extension PriorAuthorisation {
  /// Takes a message of the plan: all of it, or nothing.
  ///
  /// It becomes one event: that of the state which follows from all lines together, those included
  /// that the message says nothing about. A message that was taken before, from the same source,
  /// changes nothing and leaves nothing; one that only says again what is decided leaves a note
  /// without an event. A decision that the plan made before the one the case has is refused, so
  /// that an old file turns nothing round. Whether the message belongs to this case is the caller's
  /// to find; here it is only checked that nothing in it speaks of another person.
  /// - Throws: Why it is not taken; the case is then as it was.
  public mutating func take(
    _ message: PlanMessage, at moment: Moment, by person: String, source: String
  ) throws(CaseRefusal) {
    if let mismatch = mismatch(with: message) { throw .otherPatient(mismatch) }
    guard !wasTaken(from: source) else { return }
    var taken = self
    switch message.kind {
    case .decision(let answers):
      try refuseOlder(message)
      try taken.write(answers, reference: message.planReference)
      try taken.settle(message, before: self, at: moment, by: person, source: source)
    case .formError(let words):
      let next = try state(after: .formRefused)
      taken.enter(
        .formRefused, state: next, at: moment, by: person, source: source,
        note: words.isEmpty ? nil : words.joined(separator: " · "))
    case .informationRequest(let wanted, let due):
      let next = try state(after: .informationAsked)
      taken.enter(
        .informationAsked, state: next, at: moment, by: person, source: source, note: nil)
      taken.informationWanted = wanted
      taken.informationDue = due
    }
    self = taken
  }

  /// Turns the decisions that were written on the lines into one event.
  private mutating func settle(
    _ message: PlanMessage, before: PriorAuthorisation, at moment: Moment, by person: String,
    source: String
  ) throws(CaseRefusal) {
    let isOld = before.isFromBeforeAppeal(message.created)
    let said = CaseEntry(
      event: nil, state: state, at: moment, by: person, source: source, made: message.created)
    if before.isSaidAgain(lines, isOld: isOld) {
      history.append(said)
      return
    }
    guard var event = RequestEvent.of(lines) else { throw .nothingDecided }
    // What was agreed to is gone, so more happened than that the refusal of the rest stays.
    if event == .upheld, state.after(.upheld) == state, state != .denied { event = .denied }
    if isOld == true, [.denied, .approvedInPart, .approvedWithChanges].contains(event) {
      history.append(said)
      return
    }
    let next = try state(after: event)
    guard event != .informationAsked || next == .informationNeeded || isAtAppeal else {
      throw .decisionStands(state)
    }
    enter(
      event, state: next, at: moment, by: person, source: source, note: nil, made: message.created)
    if event.isVerdict { forgetNotice(of: before) }
  }

  /// Writes what the plan answered on its lines.
  private mutating func write(
    _ answers: [LineAnswer], reference: String?
  ) throws(CaseRefusal) {
    var seen: Set<Int> = []
    for answer in answers {
      guard let index = lines.firstIndex(where: { $0.number == answer.number }) else {
        throw .lineNeverAskedFor(answer.number)
      }
      guard seen.insert(answer.number).inserted else { throw .lineAnsweredTwice(answer.number) }
      guard answer.decision != .none else { continue }
      lines[index].take(answer, reference: reference)
    }
    guard answers.contains(where: { $0.decision != .none }) else { throw .nothingDecided }
  }

  /// Whether a decision is only said again: the lines are the same, and nothing waits for a
  /// decision.
  ///
  /// While an appeal or a review runs, the same words can be a new answer: they are, where the plan
  /// made the message after it was asked to look again. A case that nobody can tell about takes
  /// everything anew, for the sake of one that was opened again.
  private func isSaidAgain(_ written: [ServiceLine], isOld: Bool?) -> Bool {
    guard written == lines, state != .unclear else { return false }
    if isAtAppeal { return isOld ?? true }
    return state.isDecided || [.cancelled, .notNeeded, .closed].contains(state)
  }

  /// Whether a message was made before the plan was asked to look again, so that it tells of what
  /// the appeal is about; nil where there is no appeal or that cannot be known.
  private func isFromBeforeAppeal(_ created: Moment?) -> Bool? {
    let asked = history.last { $0.event == .appealSent || $0.event == .externalReviewAsked }
    guard isAtAppeal, let asked, let created else { return nil }
    return created <= asked.at
  }

  /// Whether a message was taken before.
  ///
  /// A case that was opened again, and about which nobody has said anything since, takes anew the
  /// file by which it was decided last; an earlier one stays taken.
  private func wasTaken(from source: String) -> Bool {
    guard let last = history.lastIndex(where: { $0.source == source }) else { return false }
    guard state == .unclear, let reopened = history.lastIndex(where: { $0.event == .reopened }),
      last < reopened
    else { return true }
    return history[(last + 1)...].contains { $0.event?.isVerdict == true || $0.made != nil }
  }

  /// Refuses a decision that the plan made before one that the case has.
  ///
  /// A clock that goes wrong at the plan must not shut out all that comes later, so a decision
  /// counts as made at the latest when it was taken.
  private func refuseOlder(_ message: PlanMessage) throws(CaseRefusal) {
    let latest = history.compactMap { entry in entry.made.map { min($0, entry.at) } }.max()
    guard let made = message.created, let latest, made < latest else { return }
    throw .olderThanItsAnswer(made: made.civilDate, latest: latest.civilDate)
  }
}

extension ServiceLine {
  /// Writes what the plan answered.
  ///
  /// "Upheld" says that the decision before it stays. After yes in part or yes to something else,
  /// that is what stays; after yes, or where nothing is left to decide, it cannot be told which
  /// decision is meant, and a person has to look.
  fileprivate mutating func take(_ answer: LineAnswer, reference: String?) {
    planReference = answer.planReference ?? reference ?? planReference
    reasonCodes = answer.reasonCodes
    notice = answer.notice
    let before = decision.action
    if answer.decision == .reviewed(.upheld) {
      if before == .certifiedInPart || before == .modified { return }
      let settled: [ReviewAction?] = [.certifiedInTotal, .cancelled, .noActionRequired]
      decision = settled.contains(before) ? .unreadable : answer.decision
    } else {
      decision = answer.decision
    }
    authorisationNumber = answer.authorisationNumber
    validFrom = answer.validFrom
    validUntil = answer.validUntil
    agreedInstead = answer.agreedInstead
  }
}
