import CustomDump
import Foundation
import HandrailCore
import Testing

@Suite struct LifeCycleTests {
  @Test func `The drawing in the documentation is the table`() throws {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appendingPathComponent("Documentation/prior-authorisation.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let blocks = text.components(separatedBy: "```text\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0].components(separatedBy: "\n") }
    expectNoDifference(blocks, [LifeCycleDrawing.grid, LifeCycleDrawing.legend])
  }

  @Test(arguments: RequestState.allCases, RequestEvent.allCases)
  func `A case changes as its cell says, or stays as it was`(
    state: RequestState, event: RequestEvent
  ) throws {
    var request = CaseFixtures.request(state)
    let before = request
    guard let next = state.after(event) else {
      #expect(throws: CaseRefusal.self) { try request.take(event) }
      expectNoDifference(request, before)
      return
    }
    try request.take(event)
    #expect(request.state == next)
    #expect(next == event.destination || next == state)
    let entry = CaseEntry(
      event: event, state: next, at: CaseFixtures.noon, by: "rosa", source: "command")
    expectNoDifference(request.history, [entry])
  }

  @Test(arguments: [
    (RequestState.closed, RequestEvent.approved, CaseRefusal.isClosed),
    (.closed, .closed, .isClosed),
    (.denied, .sent, .refusedRequestIsNotSentAgain),
    (.denied, .gatheringBegan, .refusedRequestIsNotSentAgain),
    (.appealDrafted, .sent, .refusedRequestIsNotSentAgain),
    (.appealSent, .sent, .refusedRequestIsNotSentAgain),
    (.externalReview, .sent, .refusedRequestIsNotSentAgain),
    (.approved, .pended, .decisionStands(.approved)),
    (.denied, .pended, .decisionStands(.denied)),
    (.denied, .formRefused, .decisionStands(.denied)),
    (.approved, .informationAsked, .decisionStands(.approved)),
    (.approved, .appealDrafted, .nothingToAppeal(.approved)),
    (.sent, .appealSent, .nothingToAppeal(.sent)),
    (.needed, .externalReviewAsked, .nothingToAppeal(.needed)),
    (.sent, .reopened, .notAllowed(.sent, .reopened)),
    (.approved, .foundNeeded, .notAllowed(.approved, .foundNeeded)),
    (.approved, .upheld, .notAllowed(.approved, .upheld)),
  ])
  func `A refusal says why`(state: RequestState, event: RequestEvent, why: CaseRefusal) {
    var request = CaseFixtures.request(state)
    #expect(throws: why) { try request.take(event) }
  }

  @Test func `A refused event is never told in the same words as another`() {
    let refusals: [CaseRefusal] = [
      .isClosed, .refusedRequestIsNotSentAgain, .decisionStands(.denied),
      .nothingToAppeal(.sent), .notAllowed(.sent, .reopened), .otherPatient(.name),
      .otherPatient(.birthDate), .otherPatient(.memberNumber), .lineNeverAskedFor(3),
      .lineAnsweredTwice(3), .nothingDecided,
      .olderThanItsAnswer(
        made: CaseFixtures.noon.civilDate, latest: CaseFixtures.noon.civilDate),
    ]
    #expect(Set(refusals.map(\.description)).count == refusals.count)
  }

  @Test(arguments: RequestState.allCases)
  func `Every state has a way out, and every state can be reached`(state: RequestState) {
    #expect(RequestEvent.allCases.contains { state.after($0).map { $0 != state } ?? false })
    #expect(
      RequestState.allCases.contains { other in
        other != state && RequestEvent.allCases.contains { other.after($0) == state }
      })
  }

  @Test(arguments: RequestState.allCases)
  func `What the plan decides is taken in every state but closed`(state: RequestState) {
    let verdicts: [RequestEvent] = [
      .approved, .approvedInPart, .approvedWithChanges, .denied, .answeredUnreadably,
    ]
    for verdict in verdicts {
      #expect((state.after(verdict) == nil) == (state == .closed))
    }
    #expect((state.after(.closed) == nil) == (state == .closed))
    #expect((state.after(.reopened) == nil) == (state != .closed))
  }

  @Test func `An event on the whole request is written on its lines`() throws {
    var request = CaseFixtures.request(.sent, [.none, .none])
    try request.take(.denied)
    #expect(request.lines.map(\.decision) == [.reviewed(.notCertified), .reviewed(.notCertified)])
    try request.take(.approved)
    #expect(RequestState.of(request.lines) == .approved)
  }

  @Test func `A word on a part is written only where it can mean one line`() throws {
    var one = CaseFixtures.request(.sent, [.none])
    try one.take(.approvedInPart)
    #expect(one.lines.map(\.decision) == [.reviewed(.certifiedInPart)])
    var two = CaseFixtures.request(.sent, [.none, .none])
    try two.take(.approvedInPart)
    #expect(two.lines.map(\.decision) == [.none, .none])
    #expect(two.state == .partlyApproved)
  }

  @Test func `A refusal that stays is one of the lines that were refused`() throws {
    var request = CaseFixtures.request(
      .partlyApproved, [.reviewed(.certifiedInTotal), .reviewed(.notCertified)])
    try request.take(.upheld)
    #expect(
      request.lines.map(\.decision) == [.reviewed(.certifiedInTotal), .reviewed(.upheld)])
    #expect(request.state == .partlyApproved)
  }

  @Test func `The plan's clock begins when it is sent, and not again when it is sent twice`()
    throws
  {
    var request = CaseFixtures.request(.gathering)
    try request.take(.sent)
    try request.take(.sent, at: CaseFixtures.noon + .seconds(3600))
    #expect(request.receivedByPlan == CaseFixtures.noon)
    try request.take(.formRefused)
    try request.take(.sent, at: CaseFixtures.noon + .seconds(7200))
    #expect(request.receivedByPlan == CaseFixtures.noon + .seconds(7200))
  }

  @Test func `A patient who says that it was sent starts no clock`() throws {
    var request = CaseFixtures.request(.gathering)
    try request.take(.sent, at: CaseFixtures.noon, by: "kiosk", source: "visit")
    #expect(request.state == .sent)
    #expect(request.receivedByPlan == nil)
  }

  @Test func `A second decision forgets the dates of the first notice`() throws {
    var request = CaseFixtures.request(.sent)
    request.noticeDate = CivilDate(iso: "2026-03-01")
    try request.take(.denied)
    #expect(request.noticeDate != nil)
    request.appealBy = CivilDate(iso: "2026-08-28")
    try request.take(.upheld)
    #expect(request.noticeDate == nil)
    #expect(request.appealBy == nil)
  }

  @Test func `A note changes nothing but the history`() {
    var request = CaseFixtures.request(.denied)
    request.note("called the plan", at: CaseFixtures.noon, by: "rosa")
    let entry = CaseEntry(
      event: nil, state: .denied, at: CaseFixtures.noon, by: "rosa", source: "command",
      note: "called the plan")
    expectNoDifference(request.history, [entry])
    #expect(request.state == .denied)
    #expect(request.lines == CaseFixtures.request(.denied).lines)
  }
}
