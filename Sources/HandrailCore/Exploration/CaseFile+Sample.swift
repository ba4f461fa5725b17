extension CaseReference {
  /// The reference of the invented case.
  public static let sample = CaseReference(word: "PEAR", number: 4821)

  /// Makes a reference from its parts; the number has at most four digits.
  private init(word: String, number: Int) {
    let digits = String(number)
    description = word + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension CaseFile {
  /// An invented case of each standing, for walks, pictures and proofs.
  ///
  /// It is the fullest of its kind, so that every paragraph about a case has something to say.
  public static func sample(_ standing: CaseStanding) -> CaseFile {
    guard standing != .notFound, standing != .tooManyTries else {
      return CaseFile(standing: standing, request: nil)
    }
    var knee = ServiceLine(number: 1, service: "MRI of the left knee", kind: "imaging")
    var therapy = ServiceLine(number: 2, service: "12 visits of physical therapy", kind: "therapy")
    let (first, second) = standing.sampleActions
    knee.decision = first.map(LineDecision.reviewed) ?? .none
    therapy.decision = second.map(LineDecision.reviewed) ?? .none
    if knee.isAgreed || first == .modified {
      knee.authorisationNumber = "HH-20260119-0042"
      knee.validFrom = CivilDate(year: 2026, month: 1, day: 19)
      knee.validUntil = CivilDate(year: 2026, month: 4, day: 19)
    }
    if first == .modified { knee.agreedInstead = "X-ray of the left knee, two views" }
    therapy.notice = ["The notes we were sent do not show what was tried in the last six weeks."]
    var request = PriorAuthorisation(
      reference: .sample,
      patient: CasePatient(name: "Ana Torres", birthDate: CivilDate(year: 1962, month: 3, day: 14)),
      coverage: CaseCoverage(
        payer: "harbour-health", planName: "Harbour Health", planKind: .medicareAdvantage),
      lines: [knee, therapy], state: standing.sampleState, history: standing.sampleHistory)
    if standing == .informationNeeded {
      request.informationWanted = ["the notes of your last two visits"]
      request.informationDue = CivilDate(year: 2026, month: 1, day: 29)
    }
    request.appealBy = CivilDate(year: 2026, month: 7, day: 14)
    let due = CivilDate(year: 2026, month: 1, day: 20).map(CaseDeadline.Due.day) ?? .unknown
    return CaseFile(
      standing: standing, request: request,
      deadline: CaseDeadline(whose: .plan, by: due, basis: .planSaid))
  }
}

extension CaseStanding {
  /// What was decided about the two lines of the invented case.
  fileprivate var sampleActions: (ReviewAction?, ReviewAction?) {
    switch self {
    case .notNeeded: (.noActionRequired, .noActionRequired)
    case .pended: (.pended, .pended)
    case .callThePlan: (.contactPayer, .contactPayer)
    case .approved: (.certifiedInTotal, .certifiedInTotal)
    case .partlyApproved: (.certifiedInTotal, .notCertified)
    case .approvedWithChanges: (.modified, .certifiedInTotal)
    case .denied, .appealDrafted, .appealSent, .externalReview: (.notCertified, .notCertified)
    case .upheld: (.upheld, .upheld)
    case .cancelled: (.cancelled, .cancelled)
    default: (nil, nil)
    }
  }

  /// The state of the invented case.
  fileprivate var sampleState: RequestState {
    switch self {
    case .informationNeeded, .callThePlan: .informationNeeded
    case .upheld: .denied
    case .formError: .formError
    default: RequestState(rawValue: rawValue) ?? .unclear
    }
  }

  /// What happened to the invented case: one thing a day from 13 January 2026.
  fileprivate var sampleHistory: [CaseEntry] {
    let states: [(RequestEvent, RequestState)]
    let before: [(RequestEvent, RequestState)] = [(.gatheringBegan, .gathering), (.sent, .sent)]
    switch self {
    case .gathering: states = [before[0]]
    case .sent: states = before
    case .notNeeded: states = [before[0], (.foundNotNeeded, .notNeeded)]
    case .pended: states = before + [(.pended, .pended)]
    case .informationNeeded, .callThePlan: states = before + [(.informationAsked, sampleState)]
    case .approved: states = before + [(.approved, .approved)]
    case .partlyApproved: states = before + [(.approvedInPart, .partlyApproved)]
    case .approvedWithChanges: states = before + [(.approvedWithChanges, .approvedWithChanges)]
    case .denied: states = before + [(.denied, .denied)]
    case .upheld: states = before + [(.denied, .denied), (.upheld, .denied)]
    case .cancelled: states = before + [(.cancelled, .cancelled)]
    case .formError: states = before + [(.formRefused, .formError)]
    case .appealDrafted: states = before + [(.denied, .denied), (.appealDrafted, .appealDrafted)]
    case .appealSent: states = before + [(.denied, .denied), (.appealSent, .appealSent)]
    case .externalReview:
      states = before + [(.denied, .denied), (.externalReviewAsked, .externalReview)]
    case .closed: states = before + [(.approved, .approved), (.closed, .closed)]
    case .unclear: states = before + [(.answeredUnreadably, .unclear)]
    case .notFound, .tooManyTries: states = []
    }
    let firstDay = Moment(epochMilliseconds: 1_768_298_400_000)
    return states.enumerated().map { day, entry in
      CaseEntry(
        event: entry.0, state: entry.1, at: firstDay + .seconds(day * 24 * 3600), by: "kiosk",
        source: "visit")
    }
  }
}
