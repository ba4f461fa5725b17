import HandrailCore

/// What was read from a file.
public struct ReadResult: Hashable, Sendable {
  /// A resource of the file that gave no message.
  public struct Skipped: Hashable, Sendable {
    /// Its type; nil where it is no type of FHIR R4.
    public var resourceType: String?
    /// Where it stands, such as `Bundle.entry[2].resource`.
    public var place: String
    /// Why it gave no message.
    public var why: SkipReason

    /// Names a resource that was passed over.
    public init(resourceType: String?, place: String, why: SkipReason) {
      self.resourceType = resourceType
      self.place = place
      self.why = why
    }
  }

  /// What the plan said, decisions before questions.
  ///
  /// Empty where all that could have been a message was passed over for a reason.
  public var messages: [PlanMessage]
  /// What gave no message.
  public var skipped: [Skipped]

  /// Makes a result.
  public init(messages: [PlanMessage], skipped: [Skipped]) {
    self.messages = messages
    self.skipped = skipped
  }
}

/// Why a resource of a file gave no message.
public enum SkipReason: Hashable, Sendable, CaseIterable {
  /// It is of another kind; what it says of the patient or the plan was used.
  case isNoMessage
  /// Its status says that it does not hold, or holds no longer.
  case doesNotHold
  /// It answers a bill or an estimate, no request for prior authorisation.
  case isNoPriorAuthorisation
  /// It does not say anything about any line.
  case hasNoLine
  /// It has a part that could turn its meaning round and that we do not know.
  case hasUnknownModifier
}

extension SkipReason: CustomStringConvertible {
  /// The reason, for staff.
  public var description: String {
    switch self {
    case .isNoMessage: "it is no message from a plan"
    case .doesNotHold: "its status says that it does not hold, or no longer"
    case .isNoPriorAuthorisation: "it is not about a request for prior authorisation"
    case .hasNoLine: "it decides about no line of a request"
    case .hasUnknownModifier: "it has a modifierExtension, which could change its meaning"
    }
  }
}
