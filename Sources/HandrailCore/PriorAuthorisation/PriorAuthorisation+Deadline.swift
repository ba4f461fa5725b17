extension PriorAuthorisation {
  /// Whose turn it is, and by when.
  ///
  /// A day that a notice or a message names counts more than any rule. A rule counts only where one
  /// that held on the day the clock began binds this kind of plan, and covers every line that is
  /// waited for: rules that leave out medicines say nothing about a request with one. In every
  /// other case the answer is unknown.
  /// - Parameters:
  ///   - now: The moment that tells what is past.
  ///   - clocks: The region's rules.
  ///   - offset: How far, in seconds, the clock on the wall is ahead of UTC at an instant, given in
  ///     milliseconds since 1970: the core has no time zones.
  public func deadline(
    at now: Moment, clocks: [ClockName: [ClockRule]], offset: (Int64) -> Int
  ) -> CaseDeadline {
    var deadline = untimedDeadline(clocks: clocks, offset: offset)
    switch deadline.by {
    case .moment(let moment): deadline.isPast = now > moment
    case .day(let day):
      deadline.isPast = now.epochMilliseconds > day.lastMillisecond(offset: offset)
    case .unknown, .none: break
    }
    return deadline
  }

  private func untimedDeadline(
    clocks: [ClockName: [ClockRule]], offset: (Int64) -> Int
  ) -> CaseDeadline {
    if isAskedAtAppeal { return wantedPapers }
    switch state {
    case .needed, .gathering, .formError:
      return CaseDeadline(whose: .clinic, by: .none, basis: .unknown)
    case .informationNeeded: return wantedPapers
    case .sent, .pended:
      let appeal = appealUnderWay
      let name: ClockName =
        appeal == nil
        ? (isExpedited ? .expeditedDecision : .standardDecision)
        : (isExpedited ? .expeditedAppealDecision : .appealDecision)
      return ruled(by: clocks[name], from: appeal ?? receivedByPlan, whose: .plan, offset: offset)
    case .appealSent:
      let name: ClockName = isExpedited ? .expeditedAppealDecision : .appealDecision
      return ruled(by: clocks[name], from: appealUnderWay, whose: .plan, offset: offset)
    case .denied, .partlyApproved, .approvedWithChanges, .appealDrafted:
      if let appealBy {
        return CaseDeadline(whose: .patient, by: .day(appealBy), basis: .notice)
      }
      let name: ClockName = isUpheld ? .externalReview : .internalAppeal
      return ruled(by: clocks[name], from: noticeDate)
    case .externalReview: return CaseDeadline(whose: .reviewer, by: .unknown, basis: .unknown)
    case .unclear: return CaseDeadline(whose: .person, by: .none, basis: .unknown)
    case .approved, .notNeeded, .cancelled, .closed:
      return CaseDeadline(whose: .nobody, by: .none, basis: .unknown)
    }
  }

  /// The clinic sends what the plan wants, by the day the plan named.
  private var wantedPapers: CaseDeadline {
    guard let informationDue else {
      return CaseDeadline(whose: .clinic, by: .unknown, basis: .unknown)
    }
    return CaseDeadline(whose: .clinic, by: .day(informationDue), basis: .planSaid)
  }

  /// When the appeal was sent that nothing has ended yet; nil where the request itself is decided.
  private var appealUnderWay: Moment? {
    for entry in history.reversed() {
      if entry.event == .appealSent { return entry.at }
      if let event = entry.event, event.isVerdict || event == .sent { return nil }
    }
    return nil
  }

  /// A deadline counted from an instant.
  private func ruled(
    by rules: [ClockRule]?, from start: Moment?, whose: CaseDeadline.Turn,
    offset: (Int64) -> Int
  ) -> CaseDeadline {
    let unknown = CaseDeadline(whose: whose, by: .unknown, basis: .unknown)
    guard let start else { return unknown }
    let began = Moment(
      epochMilliseconds: start.epochMilliseconds,
      utcOffsetSeconds: offset(start.epochMilliseconds))
    switch rule(of: rules, on: began.civilDate) {
    case .success(nil): return unknown
    case .failure: return CaseDeadline(whose: whose, by: .unknown, basis: .conflict)
    case .success(let rule?):
      switch rule.length {
      case .hours(let hours):
        let end = start.epochMilliseconds + Int64(hours) * 3_600_000
        let moment = Moment(epochMilliseconds: end, utcOffsetSeconds: offset(end))
        return CaseDeadline(whose: whose, by: .moment(moment), basis: .rule(source: rule.source))
      case .days(let days):
        guard let day = began.civilDate.adding(days: days) else { return unknown }
        return CaseDeadline(whose: whose, by: .day(day), basis: .rule(source: rule.source))
      }
    }
  }

  /// A patient's deadline counted from the day of a notice; hours cannot be counted from a day.
  private func ruled(by rules: [ClockRule]?, from notice: CivilDate?) -> CaseDeadline {
    let unknown = CaseDeadline(whose: .patient, by: .unknown, basis: .unknown)
    guard let notice else { return unknown }
    switch rule(of: rules, on: notice) {
    case .failure: return CaseDeadline(whose: .patient, by: .unknown, basis: .conflict)
    case .success(let rule):
      guard let rule, case .days(let days) = rule.length, let day = notice.adding(days: days)
      else { return unknown }
      return CaseDeadline(whose: .patient, by: .day(day), basis: .rule(source: rule.source))
    }
  }

  private struct Conflict: Error {}

  /// The rule that holds on a day for this plan and these lines; nil where none does.
  private func rule(of rules: [ClockRule]?, on day: CivilDate) -> Result<ClockRule?, Conflict> {
    let holding = (rules ?? []).filter { rule in
      rule.holds(on: day) && coverage.planKind != .unknown
        && rule.binds.contains(coverage.planKind) && !(rule.excludesDrugs && mayHaveDrugs)
    }
    guard Set(holding.map(\.length)).count <= 1 else { return .failure(Conflict()) }
    return .success(holding.first)
  }

  /// Whether a medicine is among what is waited for, or nobody said what is asked for.
  private var mayHaveDrugs: Bool {
    lines.isEmpty || lines.contains { $0.isDrug && $0.decision.action != .certifiedInTotal }
  }
}

extension ClockRule {
  /// Whether the rule holds on a day.
  public func holds(on day: CivilDate) -> Bool {
    from <= day && until.map { day <= $0 } ?? true
  }
}
