import HandrailCore
import Testing

@Suite struct LineRuleTests {
  @Test(arguments: [
    (LineDecision.none, nil), (.unreadable, RequestState.unclear),
    (.reviewed(.certifiedInTotal), .approved), (.reviewed(.certifiedInPart), .partlyApproved),
    (.reviewed(.notCertified), .denied), (.reviewed(.pended), .pended),
    (.reviewed(.upheld), .denied), (.reviewed(.modified), .approvedWithChanges),
    (.reviewed(.cancelled), .cancelled), (.reviewed(.contactPayer), .informationNeeded),
    (.reviewed(.noActionRequired), .notNeeded),
  ])
  func `One line makes the state`(decision: LineDecision, state: RequestState?) {
    #expect(RequestState.of(CaseFixtures.request(.sent, [decision]).lines) == state)
  }

  @Test func `No line makes no state`() {
    #expect(RequestState.of([]) == nil)
  }

  /// The rule for two and three lines, said a second time and in another way: by counting.
  private static func expected(_ decisions: [LineDecision]) -> RequestState? {
    func count(_ actions: ReviewAction...) -> Int {
      decisions.count { decision in
        actions.contains { decision == .reviewed($0) }
      }
    }
    let silent = decisions.count { $0 == .none }
    let unreadable = decisions.count { $0 == .unreadable }
    let (yes, changed) = (count(.certifiedInTotal), count(.modified))
    let (part, no) = (count(.certifiedInPart), count(.notCertified, .upheld))
    switch true {
    case silent == decisions.count: return nil
    case unreadable > 0: return .unclear
    case count(.contactPayer) > 0: return .informationNeeded
    case silent + count(.pended) > 0: return .pended
    case count(.cancelled) == decisions.count: return .cancelled
    case yes + changed + part + no == 0: return .notNeeded
    case part > 0, no > 0 && yes + changed > 0: return .partlyApproved
    case no > 0: return .denied
    case changed > 0: return .approvedWithChanges
    default: return .approved
    }
  }

  @Test(arguments: CaseFixtures.decisions)
  func `All pairs and triples make the state that the rule says`(first: LineDecision) {
    for second in CaseFixtures.decisions {
      let pair = [first, second]
      let found = RequestState.of(CaseFixtures.request(.sent, pair).lines)
      #expect(found == Self.expected(pair), "\(pair)")
      for third in CaseFixtures.decisions {
        let triple = [first, second, third]
        let found = RequestState.of(CaseFixtures.request(.sent, triple).lines)
        #expect(found == Self.expected(triple), "\(triple)")
      }
    }
  }

  @Test(arguments: [
    (
      [LineDecision.reviewed(.notCertified), .reviewed(.certifiedInTotal)],
      RequestState.partlyApproved
    ),
    ([.reviewed(.upheld), .reviewed(.notCertified)], .denied),
    ([.reviewed(.modified), .reviewed(.certifiedInTotal)], .approvedWithChanges),
    ([.reviewed(.modified), .reviewed(.notCertified)], .partlyApproved),
    ([.reviewed(.cancelled), .reviewed(.certifiedInTotal)], .approved),
    ([.reviewed(.cancelled), .reviewed(.noActionRequired)], .notNeeded),
    ([.reviewed(.noActionRequired), .reviewed(.notCertified)], .denied),
    ([.reviewed(.pended), .reviewed(.notCertified)], .pended),
    ([.none, .reviewed(.certifiedInTotal)], .pended),
    ([.unreadable, .reviewed(.certifiedInTotal)], .unclear),
    ([.unreadable, .reviewed(.contactPayer)], .unclear),
    ([.reviewed(.contactPayer), .reviewed(.pended)], .informationNeeded),
  ])
  func `Two lines make the state`(decisions: [LineDecision], state: RequestState) {
    #expect(RequestState.of(CaseFixtures.request(.sent, decisions).lines) == state)
    let reversed = CaseFixtures.request(.sent, decisions.reversed()).lines
    #expect(RequestState.of(reversed) == state)
  }
}
