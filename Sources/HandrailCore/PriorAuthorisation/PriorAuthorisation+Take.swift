extension PriorAuthorisation {
  /// Takes an event that somebody tells of, and keeps it in the history.
  ///
  /// A verdict on the whole request is written on its lines too (see `settleLines`). A second
  /// decision forgets the dates of the earlier notice, so those are set after it. `sent` starts
  /// the plan's clock, unless a patient tells of it, who cannot know when.
  /// - Parameters:
  ///   - event: What happened.
  ///   - at: When it is written down.
  ///   - by: Who gives it: `kiosk`, or the name of an account.
  ///   - source: From what: `visit`, `command`, or the kind and digest of a file.
  ///   - note: What staff noted with it.
  /// - Throws: Why the table does not allow it; the case is then as it was.
  public mutating func take(
    _ event: RequestEvent, at moment: Moment, by person: String, source: String,
    note: String? = nil
  ) throws(CaseRefusal) {
    let next = try state(after: event)
    let before = self
    settleLines(event, next: next)
    enter(event, state: next, at: moment, by: person, source: source, note: note)
    if event.isVerdict { forgetNotice(of: before) }
  }

  /// Keeps a note; nothing else changes.
  public mutating func note(
    _ text: String, at moment: Moment, by person: String, source: String = "command"
  ) {
    history.append(
      CaseEntry(event: nil, state: state, at: moment, by: person, source: source, note: text))
  }

  /// The state after an event, or why there is none.
  func state(after event: RequestEvent) throws(CaseRefusal) -> RequestState {
    if let next = state.after(event) { return next }
    switch (state, event) {
    case (.closed, _): throw .isClosed
    case (.denied, .sent), (.denied, .gatheringBegan), (.appealDrafted, .sent),
      (.appealSent, .sent), (.externalReview, .sent):
      throw .refusedRequestIsNotSentAgain
    case (_, .pended), (_, .informationAsked), (_, .formRefused): throw .decisionStands(state)
    case (_, .appealDrafted), (_, .appealSent), (_, .externalReviewAsked):
      throw .nothingToAppeal(state)
    default: throw .notAllowed(state, event)
    }
  }

  /// Puts the case into a state and writes down why.
  mutating func enter(
    _ event: RequestEvent, state next: RequestState, at moment: Moment, by person: String,
    source: String, note: String?, made: Moment? = nil
  ) {
    if event == .sent, source != "visit" { startClock(at: moment) }
    if event == .informationSent || event.isVerdict {
      informationWanted = []
      informationDue = nil
    }
    state = next
    history.append(
      CaseEntry(
        event: event, state: next, at: moment, by: person, source: source, note: note, made: made))
  }

  /// A request that the plan has already is not received again by being sent again.
  private mutating func startClock(at moment: Moment) {
    let isThere = [.sent, .pended, .informationNeeded].contains(state) && receivedByPlan != nil
    if !isThere { receivedByPlan = moment }
  }

  /// Dates that are printed on a notice go with its decision, once another has taken its place.
  mutating func forgetNotice(of before: PriorAuthorisation) {
    guard before.state.isDecided,
      before.state != state || before.lines.map(\.decision) != lines.map(\.decision)
    else { return }
    noticeDate = nil
    appealBy = nil
  }

  /// Writes a verdict on the whole request on the lines it speaks for.
  ///
  /// Yes, no, withdrawn and not needed speak for every line; a refusal that stays speaks for the
  /// lines that were refused, or, where none was, for all. "In part" and "with changes" speak for
  /// a line only where there is one line; of several, nobody said which, and they stay as they are.
  private mutating func settleLines(_ event: RequestEvent, next: RequestState) {
    guard let action = event.lineAction else { return }
    if action == .certifiedInPart || action == .modified, lines.count > 1 { return }
    let refused = lines.contains { $0.decision.action?.isRefusal == true }
    for index in lines.indices where lines[index].decision != .reviewed(action) {
      if action == .upheld, refused, lines[index].decision.action != .notCertified { continue }
      if action == .upheld, next != .denied, !refused { continue }
      lines[index].decision = .reviewed(action)
      lines[index].reasonCodes = []
      lines[index].notice = []
      lines[index].agreedInstead = nil
      if action.isRefusal || action == .cancelled {
        lines[index].authorisationNumber = nil
        lines[index].validFrom = nil
        lines[index].validUntil = nil
      }
    }
  }
}

extension RequestEvent {
  /// Whether it settles the request, for now.
  public var isVerdict: Bool {
    switch self {
    case .approved, .approvedInPart, .approvedWithChanges, .denied, .upheld, .foundNotNeeded,
      .cancelled, .answeredUnreadably:
      true
    default: false
    }
  }

  /// What it says about a line.
  fileprivate var lineAction: ReviewAction? {
    switch self {
    case .approved: .certifiedInTotal
    case .approvedInPart: .certifiedInPart
    case .approvedWithChanges: .modified
    case .denied: .notCertified
    case .upheld: .upheld
    case .cancelled: .cancelled
    case .foundNotNeeded: .noActionRequired
    default: nil
    }
  }
}

extension RequestState {
  /// Whether the plan had decided something that a notice tells of.
  var isDecided: Bool {
    switch self {
    case .partlyApproved, .approvedWithChanges, .denied, .appealDrafted, .appealSent,
      .externalReview, .approved:
      true
    case .notNeeded, .needed, .gathering, .sent, .pended, .informationNeeded, .cancelled,
      .formError, .closed, .unclear:
      false
    }
  }
}
