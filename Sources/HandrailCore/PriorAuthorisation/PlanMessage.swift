/// What a health plan said about a request, as it was read from a file.
///
/// The reader takes over what stands there; what it means for a case is decided by the case.
public struct PlanMessage: Hashable, Sendable {
  /// What the message is.
  public enum Kind: Hashable, Sendable {
    /// Decisions, line by line.
    case decision([LineAnswer])
    /// The plan could not read the request. Each entry is what it said, in its own words.
    case formError([String])
    /// The plan wants to know more: what, in its own words, or in brackets as a code where no words
    /// came, such as `[LOINC 28570-0]`; and until when.
    case informationRequest(wanted: [String], due: CivilDate?)
  }

  /// What the message is.
  public var kind: Kind
  /// The kind of resource it stood in, such as `ClaimResponse`.
  public var resourceType: String
  /// The resource's own id; nil for none.
  public var id: String?
  /// When the plan made it; nil where it does not say.
  public var created: Moment?
  /// Identifiers by which the case can be found: of the claim, of the request, the plan's own.
  public var identifiers: [String]
  /// The patient's number with the plan; nil where the message has none.
  public var memberNumber: String?
  /// The patient's whole name; nil where the message has none.
  public var patientName: String?
  /// The patient's date of birth; nil where the message has none.
  public var birthDate: CivilDate?
  /// The plan's name; nil where the message has none.
  public var planName: String?
  /// The number the plan gave the request as a whole; nil for none.
  public var planReference: String?

  /// Makes a message of which only the kind is known.
  public init(kind: Kind, resourceType: String, id: String? = nil) {
    self.kind = kind
    self.resourceType = resourceType
    self.id = id
    identifiers = []
  }
}

/// What a plan answered about one line.
public struct LineAnswer: Hashable, Sendable {
  /// The line's number in the request, from 1.
  public var number: Int
  /// What the plan decided; `unreadable` where its code or shape is unknown.
  public var decision: LineDecision
  /// The number the plan gave its agreement.
  public var authorisationNumber: String?
  /// The plan's own number for a line it has not agreed to.
  public var planReference: String?
  /// The first day of the agreement.
  public var validFrom: CivilDate?
  /// The last day of the agreement.
  public var validUntil: CivilDate?
  /// Codes of the plan's reasons (X12 element 886).
  public var reasonCodes: [String] = []
  /// The plan's own words.
  public var notice: [String] = []
  /// What was agreed to in place of the line, in the plan's own words.
  public var agreedInstead: String?

  /// Makes an answer of which only the decision is known.
  public init(number: Int, decision: LineDecision) {
    self.number = number
    self.decision = decision
  }
}
