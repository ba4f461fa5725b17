/// What a patient who asks after a case is told: the answer of a step `find: case`.
///
/// Content branches on it, as on any other answer: `standing is denied`.
public enum CaseStanding: String, Hashable, Sendable, CaseIterable {
  /// No case has that reference and that date of birth. Which of the two is wrong is not told.
  case notFound = "not-found"
  /// Too many tries: a person helps.
  case tooManyTries = "too-many-tries"
  /// The plan does not have to agree first.
  case notNeeded = "not-needed"
  /// It is being made ready at the clinic.
  case gathering
  /// The clinic sent it.
  case sent
  /// The plan is deciding.
  case pended
  /// The plan wants to know more.
  case informationNeeded = "information-needed"
  /// The plan wants to be called.
  case callThePlan = "call-the-plan"
  /// Yes.
  case approved
  /// Part yes, part no.
  case partlyApproved = "partly-approved"
  /// Yes, but to something else.
  case approvedWithChanges = "approved-with-changes"
  /// No.
  case denied
  /// They looked again, and it is still no.
  case upheld
  /// It was withdrawn.
  case cancelled
  /// The plan could not read the form.
  case formError = "form-error"
  /// A letter was made and not yet sent.
  case appealDrafted = "appeal-drafted"
  /// The appeal is with the plan.
  case appealSent = "appeal-sent"
  /// Somebody outside the plan decides.
  case externalReview = "external-review"
  /// Nothing more will happen.
  case closed
  /// We cannot tell; a person looks.
  case unclear
}

/// What a kiosk knows of a case that a patient found: enough for the pages, and no more.
public struct CaseFile: Hashable, Sendable {
  /// Which pages come.
  public var standing: CaseStanding
  /// The case; nil where none was found.
  public var request: PriorAuthorisation?

  /// Makes a file.
  public init(standing: CaseStanding, request: PriorAuthorisation?) {
    self.standing = standing
    self.request = request
  }
}

/// What a finished visit asks the records to keep as a case.
public struct CaseDraft: Hashable, Sendable {
  /// The case that the patient found before; nil to open a new one.
  public var existing: CaseReference?
  /// Whose care it is about.
  public var patient: CasePatient
  /// The plan.
  public var coverage: CaseCoverage
  /// Whether the care was called urgent.
  public var isExpedited: Bool
  /// What is asked for.
  public var lines: [ServiceLine]
  /// What happens to the case, in order, each as the table allows.
  public var events: [RequestEvent]
  /// What else the patient said about the request, by the name of the answer, in plain words.
  ///
  /// Such as what was tried before, what will be brought, who may speak for them. For staff.
  public var details: [CaseDetail]
  /// The date printed on the plan's notice.
  public var noticeDate: CivilDate?
  /// The last day to appeal that is printed on it.
  public var appealBy: CivilDate?
  /// The letter that was shown and confirmed, paragraph by paragraph; nil for none.
  public var letter: [String]?

  /// Makes a draft of a new case.
  public init(
    existing: CaseReference? = nil, patient: CasePatient, coverage: CaseCoverage,
    isExpedited: Bool = false, lines: [ServiceLine] = [], events: [RequestEvent] = [],
    details: [CaseDetail] = []
  ) {
    self.existing = existing
    self.patient = patient
    self.coverage = coverage
    self.isExpedited = isExpedited
    self.lines = lines
    self.events = events
    self.details = details
  }
}

/// One thing that a patient said about a request.
public struct CaseDetail: Hashable, Sendable {
  /// The name the answer was saved as, such as `tried_before`.
  public var name: String
  /// What was answered, in the words of the page or of the patient.
  public var value: String

  /// Makes a detail.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
