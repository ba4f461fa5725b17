import CustomDump
import HandrailCore
import Testing

@Suite struct PlanMessageTests {
  @Test func `A decision is written on its line with all that came with it`() throws {
    var request = CaseFixtures.request(.gathering)
    var answer = LineAnswer(number: 1, decision: .reviewed(.certifiedInTotal))
    answer.authorisationNumber = "AUTH-1"
    answer.validFrom = CivilDate(iso: "2026-03-05")
    answer.validUntil = CivilDate(iso: "2026-06-05")
    answer.notice = ["Approved."]
    let message = PlanMessage(kind: .decision([answer]), resourceType: "ClaimResponse")
    try request.take(message)
    #expect(request.state == .approved)
    #expect(request.lines[0].authorisationNumber == "AUTH-1")
    #expect(request.lines[0].validUntil == CivilDate(iso: "2026-06-05"))
    #expect(request.lines[0].notice == ["Approved."])
    let entry = CaseEntry(
      event: .approved, state: .approved, at: CaseFixtures.noon, by: "rosa",
      source: "ClaimResponse 3f2a91c0")
    expectNoDifference(request.history, [entry])
  }

  /// Two messages one after the other, in all mixtures, about a request with two lines.
  @Test(arguments: CaseFixtures.decisions)
  func `Whatever comes, the state follows from the lines or nothing changes`(
    first: LineDecision
  ) {
    let events: [LineDecision: RequestEvent] = [.reviewed(.notCertified): .appealSent]
    for second in CaseFixtures.decisions {
      for third in CaseFixtures.decisions {
        var request = CaseFixtures.request(.sent, [.none, .none])
        try? request.take(CaseFixtures.message(first, second), from: "ClaimResponse 1")
        if let event = events[first] { try? request.take(event) }
        let before = request
        do throws(CaseRefusal) {
          try request.take(CaseFixtures.message(third), from: "ClaimResponse 2")
        } catch {
          expectNoDifference(request, before)
          continue
        }
        let isUnderWay = [.appealSent, .informationNeeded].contains(request.state)
        if !isUnderWay { #expect(RequestState.of(request.lines) == request.state) }
        #expect(request.history.count == before.history.count + 1)
      }
    }
  }

  @Test(arguments: CaseFixtures.decisions, RequestState.allCases)
  func `The same file a second time changes nothing`(
    decision: LineDecision, state: RequestState
  ) {
    var request = CaseFixtures.request(state)
    guard (try? request.take(CaseFixtures.message(decision))) != nil, request.state != .unclear
    else { return }
    let before = request
    #expect(throws: Never.self) { try request.take(CaseFixtures.message(decision)) }
    expectNoDifference(request, before)
  }

  /// A yes of an earlier day and a no of a later one, and then the yes once more.
  @Test(arguments: ["ClaimResponse 1", "ClaimResponse 3"])
  func `An old yes never takes the place of a newer no`(source: String) throws {
    var request = CaseFixtures.request(.sent)
    var yes = CaseFixtures.message(.reviewed(.certifiedInTotal))
    yes.created = CaseFixtures.noon + .seconds(-9 * 86_400)
    var no = CaseFixtures.message(.reviewed(.notCertified))
    no.created = CaseFixtures.noon + .seconds(-86_400)
    try request.take(yes, from: "ClaimResponse 1")
    try request.take(no, from: "ClaimResponse 2")
    let before = request
    do throws(CaseRefusal) {
      try request.take(yes, from: source)
      #expect(source == "ClaimResponse 1")
    } catch {
      #expect(source == "ClaimResponse 3")
      #expect("\(error)".contains("2026-02-22, before the answer of 2026-03-02"))
    }
    expectNoDifference(request, before)
  }

  @Test func `A message from a plan whose clock is ahead shuts out nothing`() throws {
    var request = CaseFixtures.request(.sent)
    var ahead = CaseFixtures.message(.reviewed(.pended))
    ahead.created = CaseFixtures.noon + .seconds(400 * 86_400)
    try request.take(ahead, from: "ClaimResponse 1")
    var answer = CaseFixtures.message(.reviewed(.notCertified))
    answer.created = CaseFixtures.noon + .seconds(86_400)
    try request.take(answer, from: "ClaimResponse 2")
    #expect(request.state == .denied)
  }

  @Test func `A case that was opened again does not take the file before its last`() throws {
    var request = CaseFixtures.request(.sent)
    try request.take(
      CaseFixtures.message(.reviewed(.certifiedInTotal)), from: "ClaimResponse 1")
    try request.take(CaseFixtures.message(.reviewed(.notCertified)), from: "ClaimResponse 2")
    try request.take(.closed)
    try request.take(.reopened)
    try request.take(
      CaseFixtures.message(.reviewed(.certifiedInTotal)), from: "ClaimResponse 1")
    #expect(request.state == .unclear)
  }

  @Test func `A refusal that is said again hides no appeal`() throws {
    var request = CaseFixtures.request(.sent)
    try request.take(CaseFixtures.message(.reviewed(.notCertified)), from: "ClaimResponse 1")
    try request.take(.appealDrafted)
    try request.take(CaseFixtures.message(.reviewed(.notCertified)), from: "ClaimResponse 2")
    #expect(request.state == .appealDrafted)
    #expect(request.history.last?.event == nil)
    #expect(request.history.last?.source == "ClaimResponse 2")
  }

  @Test func `The same words after the appeal are an answer to it`() throws {
    var request = CaseFixtures.request(.denied, [.reviewed(.notCertified)])
    try request.take(.appealSent)
    var message = CaseFixtures.message(.reviewed(.notCertified))
    message.created = CaseFixtures.noon + .seconds(-60)
    try request.take(message, from: "ClaimResponse 1")
    #expect(request.state == .appealSent)
    message.created = CaseFixtures.noon + .seconds(60)
    try request.take(message, from: "ClaimResponse 2")
    #expect(request.state == .denied)
    #expect(request.standing == .denied)
  }

  @Test(arguments: [RequestEvent.appealDrafted, .appealSent])
  func `A refusal that is filed after its appeal adds its reasons and hides no appeal`(
    event: RequestEvent
  ) throws {
    var request = CaseFixtures.request(.denied, [.reviewed(.notCertified)])
    request.noticeDate = CivilDate(iso: "2026-03-01")
    try request.take(event)
    let state = request.state
    var answer = LineAnswer(number: 1, decision: .reviewed(.notCertified))
    answer.notice = ["Not enough was tried before."]
    var message = PlanMessage(kind: .decision([answer]), resourceType: "ClaimResponse")
    message.created = CaseFixtures.noon + .seconds(-86_400)
    try request.take(message)
    #expect(request.state == state)
    #expect(request.lines[0].notice == ["Not enough was tried before."])
    #expect(request.noticeDate != nil)
  }

  @Test func `A case that was opened again takes its file anew`() throws {
    var request = CaseFixtures.request(.sent)
    try request.take(CaseFixtures.message(.reviewed(.notCertified)))
    try request.take(.closed)
    try request.take(.reopened)
    #expect(request.state == .unclear)
    try request.take(CaseFixtures.message(.reviewed(.notCertified)))
    #expect(request.state == .denied)
  }

  @Test(arguments: [
    (ReviewAction.notCertified, ReviewAction.certifiedInTotal, RequestState.approved),
    (.certifiedInTotal, .notCertified, .denied), (.notCertified, .upheld, .denied),
    (.notCertified, .modified, .approvedWithChanges), (.certifiedInTotal, .cancelled, .cancelled),
    (.modified, .upheld, .approvedWithChanges), (.certifiedInPart, .upheld, .partlyApproved),
    (.certifiedInTotal, .upheld, .unclear), (.cancelled, .certifiedInTotal, .approved),
    (.noActionRequired, .notCertified, .denied), (.pended, .notCertified, .denied),
    (.contactPayer, .certifiedInTotal, .approved),
  ])
  func `A second decision takes the place of the first`(
    first: ReviewAction, second: ReviewAction, state: RequestState
  ) throws {
    var request = CaseFixtures.request(.sent)
    try request.take(CaseFixtures.message(.reviewed(first)), from: "ClaimResponse 1")
    try request.take(CaseFixtures.message(.reviewed(second)), from: "ClaimResponse 2")
    #expect(request.state == state)
  }

  @Test func `An approval that is taken back takes its number with it`() throws {
    var request = CaseFixtures.request(.sent)
    var answer = LineAnswer(number: 1, decision: .reviewed(.certifiedInTotal))
    answer.authorisationNumber = "AUTH-1"
    try request.take(PlanMessage(kind: .decision([answer]), resourceType: "ClaimResponse"))
    try request.take(CaseFixtures.message(.reviewed(.notCertified)), from: "ClaimResponse 2")
    #expect(request.lines[0].authorisationNumber == nil)
  }

  @Test(arguments: [RequestState.approved, .denied, .cancelled])
  func `That nothing is decided is not believed after a decision`(state: RequestState) {
    var request = CaseFixtures.request(state, [.reviewed(.notCertified)])
    let before = request
    for action in [ReviewAction.pended, .contactPayer] {
      #expect(throws: CaseRefusal.decisionStands(state)) {
        try request.take(CaseFixtures.message(.reviewed(action)))
      }
    }
    expectNoDifference(request, before)
  }

  @Test func `A line that was never asked for is refused with all that came with it`() {
    var request = CaseFixtures.request(.sent)
    #expect(throws: CaseRefusal.lineNeverAskedFor(2)) {
      try request.take(
        CaseFixtures.message(.reviewed(.certifiedInTotal), .reviewed(.certifiedInTotal)))
    }
    expectNoDifference(request, CaseFixtures.request(.sent))
  }

  @Test func `A line that is decided twice is refused`() {
    var request = CaseFixtures.request(.sent)
    let answers = [ReviewAction.certifiedInTotal, .notCertified].map {
      LineAnswer(number: 1, decision: .reviewed($0))
    }
    #expect(throws: CaseRefusal.lineAnsweredTwice(1)) {
      try request.take(PlanMessage(kind: .decision(answers), resourceType: "ClaimResponse"))
    }
    expectNoDifference(request, CaseFixtures.request(.sent))
  }

  @Test func `A message without a decision is refused`() {
    var request = CaseFixtures.request(.sent)
    for message in [CaseFixtures.message(), CaseFixtures.message(.none)] {
      #expect(throws: CaseRefusal.nothingDecided) { try request.take(message) }
    }
    expectNoDifference(request, CaseFixtures.request(.sent))
  }

  @Test func `A form that could not be read is no refusal`() throws {
    var request = CaseFixtures.request(.sent)
    let message = PlanMessage(
      kind: .formError(["Line 1: no code", "Try again"]), resourceType: "ClaimResponse")
    try request.take(message)
    try request.take(message)
    #expect(request.state == .formError)
    #expect(request.standing == .formError)
    #expect(request.history.map(\.note) == ["Line 1: no code · Try again"])
  }

  @Test func `A plan that wants more says what and until when`() throws {
    var request = CaseFixtures.request(.pended, [.reviewed(.pended)])
    let due = CivilDate(iso: "2026-03-20")
    let message = PlanMessage(
      kind: .informationRequest(wanted: ["Notes of the last visit"], due: due),
      resourceType: "Task")
    try request.take(message, from: "Task 1")
    #expect(request.state == .informationNeeded)
    #expect(request.informationWanted == ["Notes of the last visit"])
    #expect(request.informationDue == due)
    try request.take(.informationSent)
    #expect(request.informationWanted.isEmpty)
    #expect(request.informationDue == nil)
    try request.take(message, from: "Task 1")
    #expect(request.state == .pended)
    try request.take(message, from: "Task 2")
    #expect(request.state == .informationNeeded)
  }

  @Test func `What is wanted during an appeal does not end the appeal`() throws {
    var request = CaseFixtures.request(.denied, [.reviewed(.notCertified)])
    try request.take(.appealSent)
    let message = PlanMessage(
      kind: .informationRequest(wanted: ["A letter"], due: nil), resourceType: "Task")
    try request.take(message, from: "Task 1")
    #expect(request.state == .appealSent)
    #expect(request.standing == .informationNeeded)
    try request.take(.informationSent)
    #expect(request.standing == .appealSent)
  }

  @Test(
    arguments: [
      (nil, nil, nil, nil), ("hh-204 771", nil, nil, nil), ("HH204772", nil, nil, .memberNumber),
      (nil, "1971-02-03", nil, nil), (nil, "1971-03-02", nil, .birthDate),
      (nil, nil, "INES NUNEZ OKAFOR", nil),
      (nil, nil, "Nu\u{301}n\u{303}ez-Okafor, Ine\u{301}s", nil),
      (nil, nil, "Inés María Núñez Okafor", nil), (nil, nil, "Núñez Okafor", nil),
      (nil, nil, "Okafor", CaseMismatch.name), (nil, nil, "Iris Núñez-Okafor", .name),
      (nil, nil, "李小龙", .name), (nil, nil, "", nil), ("", nil, nil, nil),
      ("HH-204 ² 771", nil, nil, nil), ("HH ² 204772", nil, nil, .memberNumber),
      ("HH204771", "1971-02-03", "Luz Núñez-Okafor", .name),
    ] as [(String?, String?, String?, CaseMismatch?)])
  func `A message about another person is refused`(
    member: String?, birth: String?, name: String?, mismatch: CaseMismatch?
  ) throws {
    var request = CaseFixtures.request(.sent)
    var message = CaseFixtures.message(.reviewed(.certifiedInTotal))
    message.memberNumber = member
    message.birthDate = birth.flatMap { CivilDate(iso: $0) }
    message.patientName = name
    guard let mismatch else {
      try request.take(message)
      #expect(request.state == .approved)
      return
    }
    #expect(throws: CaseRefusal.otherPatient(mismatch)) { try request.take(message) }
    expectNoDifference(request, CaseFixtures.request(.sent))
  }

  @Test func `What the case does not know is not compared`() throws {
    var request = CaseFixtures.request(.sent)
    request.patient.birthDate = nil
    request.coverage.memberNumber = nil
    var message = CaseFixtures.message(.reviewed(.certifiedInTotal))
    message.memberNumber = "X1"
    message.birthDate = CivilDate(iso: "1980-01-01")
    try request.take(message)
    #expect(request.state == .approved)
  }
}
