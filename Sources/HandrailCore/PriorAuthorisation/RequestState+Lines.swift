extension RequestState {
  /// The state that follows from what the plan decided about each line; nil while it decided none.
  ///
  /// The first of these that holds:
  ///
  /// 1. A line's answer cannot be read: `unclear`. Nothing is guessed from the others.
  /// 2. The plan wants to be called about a line (CT): `informationNeeded`, because somebody has to
  ///    act before anything else happens.
  /// 3. A line is pended (A4), or has no answer while another has one: `pended`.
  /// 4. Every line was withdrawn (C): `cancelled`.
  /// 5. No line but withdrawn ones and such as need no agreement (NA): `notNeeded`.
  /// 6. Of the other lines — those neither withdrawn nor without need — all were agreed to (A1):
  ///    `approved`; all were refused (A3, A5): `denied`; all were agreed to and some as something
  ///    else (A6): `approvedWithChanges`; and in every other mixture, as with any line that is
  ///    agreed to in part (A2): `partlyApproved`.
  public static func of(_ lines: [ServiceLine]) -> RequestState? {
    of(lines.map(\.decision))
  }

  /// The state that follows from decisions alone; the same rule.
  static func of(_ decisions: [LineDecision]) -> RequestState? {
    guard decisions.contains(where: { $0 != .none }) else { return nil }
    if decisions.contains(.unreadable) { return .unclear }
    let actions = decisions.map(\.action)
    if actions.contains(.contactPayer) { return .informationNeeded }
    if actions.contains(.pended) || actions.contains(nil) { return .pended }
    if actions.allSatisfy({ $0 == .cancelled }) { return .cancelled }
    let decided = actions.filter { $0 != .cancelled && $0 != .noActionRequired }
    if decided.isEmpty { return .notNeeded }
    if decided.allSatisfy({ $0 == .certifiedInTotal }) { return .approved }
    if decided.allSatisfy({ $0?.isRefusal == true }) { return .denied }
    if decided.allSatisfy({ $0 == .certifiedInTotal || $0 == .modified }) {
      return .approvedWithChanges
    }
    return .partlyApproved
  }
}

extension RequestEvent {
  /// What happened when a plan decided so about the lines; nil while it decided none.
  ///
  /// The refusal counts as upheld only where each line that is refused was looked at again.
  static func of(_ lines: [ServiceLine]) -> RequestEvent? {
    guard let state = RequestState.of(lines) else { return nil }
    switch state {
    case .notNeeded: return .foundNotNeeded
    case .pended: return .pended
    case .informationNeeded: return .informationAsked
    case .approved: return .approved
    case .partlyApproved: return .approvedInPart
    case .approvedWithChanges: return .approvedWithChanges
    case .denied: return lines.contains { $0.decision.action == .notCertified } ? .denied : .upheld
    case .cancelled: return .cancelled
    case .unclear: return .answeredUnreadably
    case .needed, .gathering, .sent, .formError, .appealDrafted, .appealSent, .externalReview,
      .closed:
      return nil
    }
  }
}

extension LineDecision {
  /// The code the plan gave; nil where there is none that we know.
  public var action: ReviewAction? {
    if case .reviewed(let action) = self { action } else { nil }
  }
}

extension ReviewAction {
  /// Whether it says no, for the first time or again.
  public var isRefusal: Bool { self == .notCertified || self == .upheld }
}
