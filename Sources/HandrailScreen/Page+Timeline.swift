import HandrailCore

extension Page {
  /// How far a case is: what is done, whose turn it is now, what comes next.
  ///
  /// Each line says in words what its mark says. Without a case nothing is drawn.
  mutating func addTimeline(_ words: PageWords) {
    guard let file = words.session.visit?.caseFile, let request = file.request else { return }
    let done = request.history.compactMap { entry -> Block? in
      guard let phrase = entry.event?.timelinePhrase else { return nil }
      // A patient who tells of a plan's answer does not know the day on which it came.
      if phrase == .timelineAnswered, entry.source == "visit" { return nil }
      let day = entry.at.civilDate
      let date = words.phrase(
        .timelineDate, ["day": String(day.day), "month": words.words.monthName(day.month)])
      return .row(
        label: words.phrase(.timelineDone, ["date": date]), value: words.phrase(phrase),
        buttons: [])
    }
    blocks += done
    blocks.append(
      .row(label: words.phrase(.timelineNow), value: words.turn(in: file), buttons: []))
    if let next = file.standing.nextPhrase {
      blocks.append(
        .row(label: words.phrase(.timelineNext), value: words.phrase(next), buttons: []))
    }
    listedAtEnd = done.count + 2
  }
}

extension PageWords {
  /// Whose turn it is, and by when where somebody can tell.
  fileprivate func turn(in file: CaseFile) -> String {
    switch file.standing {
    case .sent, .pended, .appealSent:
      if let day = file.planDue {
        let isPast = file.deadline?.isPast ?? false
        return phrase(isPast ? .turnPlanWasDue : .turnPlanBy, ["date": words.inWords(day)])
      }
      return phrase(.turnPlan)
    case .appealDrafted: return phrase(.turnLetter)
    case .gathering, .informationNeeded, .callThePlan, .formError:
      return phrase(.turnClinic)
    case .partlyApproved, .approvedWithChanges, .denied, .upheld: return phrase(.turnPatient)
    case .externalReview: return phrase(.turnReviewer)
    case .notNeeded, .approved, .cancelled, .closed: return phrase(.turnNobody)
    case .unclear, .notFound, .tooManyTries: return phrase(.turnPerson)
    }
  }
}

extension RequestEvent {
  /// What a timeline says of it; nil where it says nothing that a patient needs.
  fileprivate var timelinePhrase: InterfacePhrase? {
    switch self {
    case .gatheringBegan: .timelineGathering
    case .sent: .timelineSent
    case .pended: .timelinePended
    case .informationAsked: .timelineInformationAsked
    case .informationSent: .timelineInformationSent
    case .approved, .approvedInPart, .approvedWithChanges, .denied, .upheld, .foundNotNeeded,
      .answeredUnreadably:
      .timelineAnswered
    case .formRefused: .timelineFormRefused
    case .cancelled: .timelineCancelled
    case .appealDrafted: .timelineLetterMade
    case .appealSent: .timelineAppealSent
    case .externalReviewAsked: .timelineReviewAsked
    case .closed: .timelineClosed
    case .foundNeeded, .reopened: nil
    }
  }
}

extension CaseStanding {
  /// What comes next; nil where nothing does.
  fileprivate var nextPhrase: InterfacePhrase? {
    switch self {
    case .gathering, .informationNeeded, .formError, .appealDrafted: .nextSent
    case .sent, .pended, .callThePlan, .appealSent, .externalReview: .nextAnswer
    case .partlyApproved, .denied, .upheld, .approvedWithChanges: .nextChoose
    case .approved, .notNeeded: .nextCare
    case .unclear: .nextTell
    case .cancelled, .closed, .notFound, .tooManyTries: nil
    }
  }
}
