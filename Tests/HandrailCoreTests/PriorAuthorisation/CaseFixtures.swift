import HandrailCore

/// Invented cases for the tests of a case's life.
enum CaseFixtures {
  static let noon = Moment(epochMilliseconds: 1_772_539_200_000)  // 3 March 2026, 12:00 UTC

  /// A case in a state, whose lines have the decisions.
  static func request(
    _ state: RequestState = .gathering, _ decisions: [LineDecision] = [.none]
  ) -> PriorAuthorisation {
    guard let reference = CaseReference(parsing: "PEAR-4821") else {
      preconditionFailure("the reference is well formed")
    }
    var lines: [ServiceLine] = []
    for (index, decision) in decisions.enumerated() {
      var line = ServiceLine(number: index + 1, service: "MRI of the knee", kind: "imaging")
      line.decision = decision
      lines.append(line)
    }
    return PriorAuthorisation(
      reference: reference,
      patient: CasePatient(
        name: "Inés Núñez-Okafor", birthDate: CivilDate(iso: "1971-02-03"), phone: "555-0142"),
      coverage: CaseCoverage(
        payer: "harbour-health", planName: "Harbour Health", planKind: .medicareAdvantage,
        memberNumber: "HH 204-771"),
      lines: lines, state: state)
  }

  /// A message with decisions, the first about line 1.
  static func message(_ decisions: LineDecision...) -> PlanMessage {
    let answers = decisions.enumerated().map { LineAnswer(number: $0 + 1, decision: $1) }
    return PlanMessage(kind: .decision(answers), resourceType: "ClaimResponse")
  }

  /// Every decision that a line can have.
  static let decisions: [LineDecision] =
    [.none, .unreadable] + ReviewAction.allCases.map(LineDecision.reviewed)
}

extension PriorAuthorisation {
  /// Takes an event as staff tell of it.
  mutating func take(
    _ event: RequestEvent, at moment: Moment = CaseFixtures.noon
  ) throws(CaseRefusal) {
    try take(event, at: moment, by: "rosa", source: "command")
  }

  /// Takes a message as a file brings it.
  mutating func take(
    _ message: PlanMessage, at moment: Moment = CaseFixtures.noon,
    from source: String = "ClaimResponse 3f2a91c0"
  ) throws(CaseRefusal) {
    try take(message, at: moment, by: "rosa", source: source)
  }
}
