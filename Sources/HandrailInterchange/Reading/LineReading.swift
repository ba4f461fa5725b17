import HandrailCore

/// What stands about one line of a request, gathered from all places of an answer.
struct LineReading {
  /// Codes of review actions that we know.
  private var actions: Set<ReviewAction> = []
  /// Whether something stands there that cannot be read.
  private(set) var isUnclear = false
  private var numbers: [String] = []
  private var planReferences: [String] = []
  private var periods: [FHIRPeriod] = []
  private var reasonCodes: [String] = []
  private var notices: [String] = []
  /// What the plan agreed to, in words.
  var agreed: [String] = []
  /// Notes of the answer that belong to the line.
  var noteNumbers: Set<Int> = []

  /// What was decided; anything but one clear code is `unreadable`.
  var decision: LineDecision {
    guard !isUnclear, actions.count == 1, let action = actions.first else { return .unreadable }
    return .reviewed(action)
  }

  /// Whether any review action, clear or not, stood there.
  var hasDecision: Bool { isUnclear || !actions.isEmpty }

  /// Makes the line unreadable.
  mutating func blur() { isUnclear = true }

  /// Takes the plan's own words.
  mutating func take(notice: String) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// Takes an item, or a detail of one.
  mutating func takeItem(_ item: Node) throws(InterchangeError) {
    noteNumbers.formUnion(try item.lineNumbers(.noteNumber))
    if !(try item.nodes(.modifierExtension)).isEmpty { blur() }
    for adjudication in try item.nodes(.adjudication) { try take(adjudication: adjudication) }
    for found in try item.extensions() {
      switch found.name {
      case "itemPreAuthPeriod":
        if let period = try found.node.period(.valuePeriod), !periods.contains(period) {
          periods.append(period)
        }
      case "authorizationNumber":
        if let number = try found.node.text(.valueString), numbers.isEmpty {
          numbers.append(number)
        }
      case "administrationReferenceNumber":
        if let number = try found.node.text(.valueString), !planReferences.contains(number) {
          planReferences.append(number)
        }
      case "itemAuthorizedDetail": try takeDetail(found.node)
      default: continue
      }
    }
    for detail in try item.nodes(.detail) {
      try takeItem(detail)
      for part in try detail.nodes(.subDetail) { try takeItem(part) }
    }
  }

  /// What the plan says it agreed to.
  private mutating func takeDetail(_ detail: Node) throws(InterchangeError) {
    var words: String?
    var quantity: Node?
    for part in try detail.extensions(isInside: true) {
      switch part.name {
      case "productOrServiceCode": words = try part.node.concept(.valueCodeableConcept)?.words
      case "quantity": quantity = try part.node.node(.valueQuantity)
      default: continue
      }
    }
    if let words { agreed.append(try Self.amount(of: words, quantity)) }
  }

  /// A service and how much of it, such as `Physical therapy, 6 visits`.
  static func amount(of words: String, _ quantity: Node?) throws(InterchangeError) -> String {
    guard let quantity, let value = try quantity.number(.value) else { return words }
    if let unit = try quantity.text(.unit) { return "\(words), \(value) \(unit)" }
    return value == "1" ? words : "\(words) × \(value)"
  }

  /// Takes what was decided in one adjudication; those that only name amounts are passed over.
  mutating func take(adjudication: Node) throws(InterchangeError) {
    if let reason = try adjudication.concept(.reason) { take(reason: reason) }
    if !(try adjudication.nodes(.modifierExtension)).isEmpty { blur() }
    for found in try adjudication.extensions() where found.name == "reviewAction" {
      var hasCode = false
      for part in try found.node.extensions(isInside: true) {
        switch part.name {
        case "reviewActionCode", "code":
          hasCode = true
          take(code: try part.node.concept(.valueCodeableConcept))
        case "number":
          if let number = try part.node.text(.valueString), !numbers.contains(number) {
            numbers.append(number)
          }
        case "reasonCode", "reviewActionReasonCode":
          if let reason = try part.node.concept(.valueCodeableConcept) { take(reason: reason) }
        default: continue
        }
      }
      if !hasCode { blur() }
    }
  }

  private mutating func take(code: Concept?) {
    let codes = code?.codings.filter { $0.system == .x12(306) } ?? []
    if codes.isEmpty { blur() }
    for code in codes {
      if let action = code.code.flatMap(ReviewAction.init(rawValue:)) {
        actions.insert(action)
      } else {
        blur()
      }
    }
  }

  private mutating func take(reason: Concept) {
    if let code = reason.code(in: .x12(886)), !reasonCodes.contains(code) {
      reasonCodes.append(code)
    }
    if let words = reason.words { take(notice: words) }
  }

  /// The answer about the line.
  ///
  /// Days of validity and an authorisation number are taken only where the plan agreed. Where an
  /// item has several periods the one counts that the whole answer has too, else none.
  func answer(number: Int, wholePeriod: FHIRPeriod?) -> LineAnswer {
    var answer = LineAnswer(number: number, decision: decision)
    answer.reasonCodes = reasonCodes
    answer.notice = notices
    answer.planReference = planReferences.count == 1 ? planReferences.first : nil
    let own = numbers.count == 1 ? numbers.first : nil
    guard decision.isYes else {
      answer.planReference = answer.planReference ?? (planReferences.isEmpty ? own : nil)
      return answer
    }
    answer.authorisationNumber = own
    let period: FHIRPeriod?
    switch periods.count {
    case 0: period = wholePeriod
    case 1: period = periods.first
    default: period = periods.first { $0 == wholePeriod }
    }
    answer.validFrom = period?.first
    answer.validUntil = period?.last
    if decision != .reviewed(.certifiedInTotal) || isReplaced {
      answer.agreedInstead = agreed.isEmpty ? nil : agreed.joined(separator: "; ")
    }
    return answer
  }

  /// Whether the plan answered with another item in place of the line.
  var isReplaced = false
}

extension LineDecision {
  /// Whether the plan agreed to something.
  var isYes: Bool {
    [.reviewed(.certifiedInTotal), .reviewed(.certifiedInPart), .reviewed(.modified)]
      .contains(self)
  }
}
