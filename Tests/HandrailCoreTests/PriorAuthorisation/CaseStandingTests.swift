import HandrailCore
import Testing

@Suite struct CaseStandingTests {
  private static let plain: [RequestState: CaseStanding] = [
    .notNeeded: .notNeeded, .needed: .gathering, .gathering: .gathering, .sent: .sent,
    .pended: .pended, .informationNeeded: .informationNeeded, .approved: .approved,
    .partlyApproved: .partlyApproved, .approvedWithChanges: .approvedWithChanges,
    .denied: .denied, .cancelled: .cancelled, .formError: .formError,
    .appealDrafted: .appealDrafted, .appealSent: .appealSent, .externalReview: .externalReview,
    .closed: .closed, .unclear: .unclear,
  ]

  @Test(arguments: RequestState.allCases, CaseFixtures.decisions)
  func `A state is told as it is, but for a call and a refusal that stays`(
    state: RequestState, decision: LineDecision
  ) {
    let expected: CaseStanding? =
      switch (state, decision) {
      case (.informationNeeded, .reviewed(.contactPayer)): .callThePlan
      case (.denied, .reviewed(.upheld)): .upheld
      default: Self.plain[state]
      }
    #expect(CaseFixtures.request(state, [decision]).standing == expected)
  }

  @Test(arguments: [
    (ReviewAction.certifiedInTotal, CaseStanding.approved),
    (.certifiedInPart, .partlyApproved), (.notCertified, .denied), (.pended, .pended),
    (.upheld, .upheld), (.modified, .approvedWithChanges), (.cancelled, .cancelled),
    (.contactPayer, .callThePlan), (.noActionRequired, .notNeeded),
  ])
  func `Each code has a standing of its own`(action: ReviewAction, standing: CaseStanding)
    throws
  {
    var request = CaseFixtures.request(.sent)
    try request.take(CaseFixtures.message(.reviewed(action)))
    #expect(request.standing == standing)
  }

  @Test func `What cannot be read is told as unclear`() throws {
    var request = CaseFixtures.request(.sent)
    try request.take(CaseFixtures.message(.unreadable))
    #expect(request.standing == .unclear)
  }

  @Test func `A plan that named papers is not called`() throws {
    var request = CaseFixtures.request(.sent, [.reviewed(.contactPayer)])
    try request.take(
      PlanMessage(
        kind: .informationRequest(wanted: ["A letter"], due: nil), resourceType: "Task"))
    #expect(request.standing == .informationNeeded)
  }

  @Test func `A refusal by telephone that stays is told as such`() throws {
    var request = CaseFixtures.request(.appealSent, [.reviewed(.notCertified)])
    try request.take(.upheld)
    #expect(request.standing == .upheld)
    try request.take(.denied)
    #expect(request.standing == .denied)
  }

  @Test func `Lines of which one was never looked at again are refused, not upheld`() throws {
    var request = CaseFixtures.request(.sent, [.none, .none])
    try request.take(CaseFixtures.message(.reviewed(.upheld), .reviewed(.notCertified)))
    #expect(request.standing == .denied)
  }

  @Test(arguments: [RequestEvent.appealSent, .externalReviewAsked])
  func `A plan that wants a call during an appeal is called`(event: RequestEvent) throws {
    var request = CaseFixtures.request(.denied, [.reviewed(.notCertified)])
    try request.take(event)
    let state = request.state
    try request.take(CaseFixtures.message(.reviewed(.contactPayer)))
    #expect(request.state == state)
    #expect(request.standing == .callThePlan)
    try request.take(.informationSent)
    #expect(request.standing == Self.plain[state])
  }
}
