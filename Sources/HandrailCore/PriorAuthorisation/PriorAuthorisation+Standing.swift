extension PriorAuthorisation {
  /// What the patient is told.
  ///
  /// It is the state, but for these: what is only needed is being made ready; a plan that named no
  /// paper and wants to be called is called; a refusal may be one that stayed; and a plan that asks
  /// for more while it looks at an appeal wants to know more.
  public var standing: CaseStanding {
    switch state {
    case .notNeeded: .notNeeded
    case .needed, .gathering: .gathering
    case .sent: .sent
    case .pended: .pended
    case .informationNeeded: wantsACall ? .callThePlan : .informationNeeded
    case .approved: .approved
    case .partlyApproved: .partlyApproved
    case .approvedWithChanges: .approvedWithChanges
    case .denied: isUpheld ? .upheld : .denied
    case .cancelled: .cancelled
    case .formError: .formError
    case .appealDrafted: .appealDrafted
    case .appealSent: wantsMoreAtAppeal ?? .appealSent
    case .externalReview: wantsMoreAtAppeal ?? .externalReview
    case .closed: .closed
    case .unclear: .unclear
    }
  }

  private var wantsACall: Bool {
    informationWanted.isEmpty && lines.contains { $0.decision.action == .contactPayer }
  }

  /// Whether somebody looks again at what was decided.
  var isAtAppeal: Bool { state == .appealSent || state == .externalReview }

  /// Whether the plan waits for an answer while it looks again.
  var isAskedAtAppeal: Bool {
    let last = history.last { $0.event != nil && $0.event != .pended }
    return isAtAppeal && last?.event == .informationAsked
  }

  private var wantsMoreAtAppeal: CaseStanding? {
    guard isAskedAtAppeal else { return nil }
    return wantsACall ? .callThePlan : .informationNeeded
  }

  /// Whether the last word was that the refusal stays; without a history the lines tell.
  var isUpheld: Bool {
    if let last = history.last(where: { $0.event == .denied || $0.event == .upheld }) {
      return last.event == .upheld
    }
    return RequestEvent.of(lines) == .upheld
  }
}
