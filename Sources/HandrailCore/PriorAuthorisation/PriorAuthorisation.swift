/// One request to a health plan to agree to care before it is given: a case.
///
/// It changes only by events that `RequestState` allows; each is kept in its history.
public struct PriorAuthorisation: Hashable, Sendable {
  /// What the clinic and the patient call it.
  public var reference: CaseReference
  /// Whose care it is about.
  public var patient: CasePatient
  /// The plan that has to agree.
  public var coverage: CaseCoverage
  /// Whether it was asked for as urgent.
  public var isExpedited: Bool
  /// What is asked for, line by line, in the order of their numbers.
  public var lines: [ServiceLine]
  /// How far it is.
  public internal(set) var state: RequestState
  /// What happened, oldest first.
  public internal(set) var history: [CaseEntry]
  /// When the plan received it, as far as anybody knows.
  public var receivedByPlan: Moment?
  /// The day by which the plan wants what it asked for; nil where it asked for nothing or named
  /// none.
  public var informationDue: CivilDate?
  /// What the plan asked for, in the words of its message.
  public var informationWanted: [String]
  /// The date printed on the plan's notice, as the patient or staff read it.
  public var noticeDate: CivilDate?
  /// The last day to appeal that is printed on the notice; nil where nobody read one.
  public var appealBy: CivilDate?

  /// Makes a case from what is known; the records use it to bring one back.
  public init(
    reference: CaseReference, patient: CasePatient, coverage: CaseCoverage,
    isExpedited: Bool = false, lines: [ServiceLine], state: RequestState = .needed,
    history: [CaseEntry] = []
  ) {
    self.reference = reference
    self.patient = patient
    self.coverage = coverage
    self.isExpedited = isExpedited
    self.lines = lines
    self.state = state
    self.history = history
    informationWanted = []
  }
}

/// What people call a case, such as `PEAR-4821`: a plain word and four digits.
///
/// It says nothing about the person.
public struct CaseReference: Hashable, Sendable, CustomStringConvertible {
  /// The reference in capital letters.
  public let description: String

  /// Reads a reference as people type it: small letters, spaces or no hyphen do.
  ///
  /// Nil where the text is not letters followed by four digits.
  public init?(parsing text: String) {
    let signs = text.unicodeScalars.filter { $0 != " " && $0 != "-" }
    let digits = signs.suffix(4)
    let word = String(String.UnicodeScalarView(signs.dropLast(4))).uppercased()
    guard digits.count == 4, digits.allSatisfy({ ("0"..."9").contains($0) }),
      (1...20).contains(word.unicodeScalars.count),
      word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    else { return nil }
    description = word + "-" + String(String.UnicodeScalarView(digits))
  }
}

/// The person a case is about.
public struct CasePatient: Hashable, Sendable {
  /// The whole name, as it was given.
  public var name: String
  /// The date of birth; nil where it is not known.
  public var birthDate: CivilDate?
  /// A telephone number; nil where none was given.
  public var phone: String?

  /// Makes a patient.
  public init(name: String, birthDate: CivilDate?, phone: String? = nil) {
    self.name = name
    self.birthDate = birthDate
    self.phone = phone
  }
}

/// The plan that a case is put to.
public struct CaseCoverage: Hashable, Sendable {
  /// The plan in Content/payers; nil for one that is not there.
  public var payer: OptionID?
  /// The plan's name, as patients know it.
  public var planName: String
  /// What kind of plan it is, by which rules bind it or do not.
  public var planKind: PlanKind
  /// The number on the card; nil where it was not given.
  public var memberNumber: String?

  /// Makes a coverage.
  public init(
    payer: OptionID? = nil, planName: String, planKind: PlanKind = .unknown,
    memberNumber: String? = nil
  ) {
    self.payer = payer
    self.planName = planName
    self.planKind = planKind
    self.memberNumber = memberNumber
  }
}

/// What kind of health plan it is.
///
/// Dated rules in Content/regions name whom they bind by it.
public enum PlanKind: String, Hashable, Sendable, CaseIterable {
  /// A private plan in place of Medicare.
  case medicareAdvantage = "medicare-advantage"
  /// Medicaid, paid by the state itself.
  case medicaid
  /// Medicaid through a private plan.
  case medicaidManagedCare = "medicaid-managed-care"
  /// The Children's Health Insurance Program.
  case chip
  /// A plan bought on the federal exchange.
  case exchange
  /// A plan from an employer, or any other private plan.
  case employer
  /// Nobody knows.
  case unknown
}

/// One thing that is asked for; the plan decides about each by itself.
public struct ServiceLine: Hashable, Sendable {
  /// Its number in the request, from 1.
  public var number: Int
  /// What it is, in words a patient knows, such as "MRI of the knee".
  public var service: String
  /// The kind of service, an option of Content/payers, such as `imaging`; nil where nobody said.
  public var kind: OptionID?
  /// Whether it is a medicine that a pharmacy gives out; rules on time leave those out.
  public var isDrug: Bool
  /// What the plan decided.
  public var decision: LineDecision = .none
  /// The number the plan gave its agreement.
  public var authorisationNumber: String?
  /// The plan's own number for a line it has not agreed to.
  public var planReference: String?
  /// The first day of the agreement.
  public var validFrom: CivilDate?
  /// The last day of the agreement.
  public var validUntil: CivilDate?
  /// Codes of the plan's reasons (X12 element 886).
  ///
  /// Never shown to a patient.
  public var reasonCodes: [String] = []
  /// The plan's own words about it, unchanged.
  public var notice: [String] = []
  /// What the plan agreed to in place of this, in its own words.
  public var agreedInstead: String?

  /// Makes a line on which nothing was decided.
  public init(number: Int, service: String, kind: OptionID? = nil, isDrug: Bool = false) {
    self.number = number
    self.service = service
    self.kind = kind
    self.isDrug = isDrug
  }
}

/// One thing that happened to a case, kept for good.
public struct CaseEntry: Hashable, Sendable {
  /// What happened; nil for a note that changes nothing.
  public var event: RequestEvent?
  /// The state after it.
  public var state: RequestState
  /// When it was written down.
  public var at: Moment
  /// Who: `kiosk`, or the name of the account that gave the command.
  public var by: String
  /// From what: `visit`, `command`, or the kind and digest of a file, such as
  /// `ClaimResponse 3f2a91c0`.
  public var source: String
  /// What staff noted; nil for none.
  ///
  /// Never shown to a patient.
  public var note: String?
  /// When the plan made the decision that was taken from it; nil where the plan did not say so, and
  /// for all that is no decision.
  public var made: Moment?

  /// Makes an entry.
  public init(
    event: RequestEvent?, state: RequestState, at: Moment, by: String, source: String,
    note: String? = nil, made: Moment? = nil
  ) {
    self.event = event
    self.state = state
    self.at = at
    self.by = by
    self.source = source
    self.note = note
    self.made = made
  }
}
