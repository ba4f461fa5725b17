/// A health plan as Content/payers describes it.
public struct Payer: Hashable, Sendable {
  /// The plan's id: the name of its file, and an option of questions about plans.
  public var id: OptionID
  /// The plan's name, as its members know it.
  public var words: LocalText
  /// What kind of plan it is, by which rules on time bind it or do not.
  public var kind: PlanKind
  /// The number to call; nil where the clinic wrote none.
  public var phone: String?
  /// Where an appeal is sent, line by line; empty where the clinic wrote nothing.
  public var appealTo: [String]
  /// Whether the plan usually wants to agree first, by the kind of service.
  public var services: [OptionID: PayerAnswer]

  /// Makes a plan.
  public init(
    id: OptionID, words: LocalText, kind: PlanKind, phone: String? = nil,
    appealTo: [String] = [], services: [OptionID: PayerAnswer] = [:]
  ) {
    self.id = id
    self.words = words
    self.kind = kind
    self.phone = phone
    self.appealTo = appealTo
    self.services = services
  }

  /// The plan as an entry of the clinic's list `payers`.
  ///
  /// Its attributes are what the plan says to each service, and its kind under the name `kind`.
  public var siteEntry: SiteEntry {
    var entry = SiteEntry(id: id, words: words, attributes: ["kind": OptionID(kind.rawValue)])
    for (service, answer) in services {
      entry.attributes[SaveName(service.rawValue)] = OptionID(answer.rawValue)
    }
    return entry
  }
}

/// Whether a plan wants to agree to a kind of service first: what is usual, never a promise.
public enum PayerAnswer: String, Hashable, Sendable, CaseIterable {
  /// Usually the plan has to agree first.
  case usuallyYes = "usually-yes"
  /// Usually it does not.
  case usuallyNo = "usually-no"
  /// Nobody can say without asking.
  case ask
}
