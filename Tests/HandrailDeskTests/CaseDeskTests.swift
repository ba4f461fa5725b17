import CustomDump
import HandrailCore
import HandrailDesk
import Testing

@Suite struct CaseDeskTests {
  @Test func `a note is kept with who and when, and changes nothing else`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana(), after: [.sent])
    try stand.desk.note("They call back.", to: ana.reference, at: noon)
    let request = try #require(try stand.request())
    #expect(request.state == .sent)
    expectNoDifference(
      request.history.last,
      CaseEntry(
        event: nil, state: .sent, at: noon, by: "kim", source: "command", note: "They call back."))
  }

  @Test func `an empty note, a long one and one to no case are refused`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana())
    let before = try stand.dump()
    let nobody = try #require(CaseReference(parsing: "LAMP-1000"))
    func refusal(_ text: String, _ reference: CaseReference) -> DeskError? {
      problem { () throws(DeskError) in
        try stand.desk.note(text, to: reference, at: noon)
      }
    }
    #expect(refusal(" \n\t", ana.reference) == .emptyNote)
    let long = String(repeating: "x", count: CaseDesk.longestNote + 1)
    #expect(refusal(long, ana.reference) == .longNote)
    #expect(refusal("x", nobody) == .noSuchCase(nobody))
    #expect(try stand.dump() == before)
  }

  @Test func `an event changes the state, with the dates of the notice`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana(), after: [.approved])
    try stand.desk.set(
      .denied, of: ana.reference, noticeDate: CivilDate(iso: "2025-03-01"),
      appealBy: CivilDate(iso: "2025-08-28"), at: noon)
    let request = try #require(try stand.request())
    #expect(request.state == .denied)
    #expect(request.noticeDate == CivilDate(iso: "2025-03-01"))
    #expect(request.appealBy == CivilDate(iso: "2025-08-28"))
    #expect(request.history.last?.by == "kim")
    #expect(request.history.last?.source == "command")
  }

  @Test func `an event that is not allowed is refused with those that are`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana(), after: [.closed])
    let before = try stand.dump()
    let refusal = problem { () throws(DeskError) in
      try stand.desk.set(.sent, of: ana.reference, at: noon)
    }
    #expect(refusal == .refused(ana.reference, .isClosed, allowed: [.reopened]))
    #expect(refusal?.description.hasSuffix("It takes now: reopened.") == true)
    #expect(try stand.dump() == before)
  }

  @Test func `the plan's clock runs from the day on which a request was sent`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana())
    let day = try #require(CivilDate(iso: "2025-03-10"))
    try stand.desk.set(.sent, of: ana.reference, on: day, at: noon)
    let request = try #require(try stand.request())
    #expect(request.receivedByPlan?.civilDate == day)
    #expect(request.receivedByPlan == noon + .seconds(-(4 * 24 + 12) * 3600))
    #expect(request.history.last?.at == noon)
    #expect(request.history.last?.note == "It happened on 2025-03-10.")
    // What the plan has already it does not receive again.
    try stand.desk.set(.sent, of: ana.reference, on: CivilDate(iso: "2025-03-12"), at: noon)
    #expect(try stand.request()?.receivedByPlan?.civilDate == day)
  }

  @Test func `what happened today has no note, and tomorrow has not happened`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana())
    try stand.desk.set(.sent, of: ana.reference, on: noon.civilDate, at: noon)
    #expect(try stand.request()?.receivedByPlan == noon)
    #expect(try stand.request()?.history.last?.note == nil)
    let refusal = problem { () throws(DeskError) in
      try stand.desk.set(
        .denied, of: ana.reference, on: CivilDate(iso: "2025-03-15"), at: noon)
    }
    #expect(refusal == .dayToCome)
  }

  @Test func `dates that a patient mistyped keep staff from nothing`() throws {
    let stand = try Stand()
    var request = try #require(Stand.ana())
    request.noticeDate = CivilDate(iso: "2025-03-02")
    request.appealBy = CivilDate(iso: "2025-03-01")
    try stand.open(request, after: [.sent])
    try stand.desk.set(.closed, of: request.reference, at: noon)
    #expect(try stand.request()?.state == .closed)
  }

  @Test func `a last day to appeal before the notice is refused`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana())
    let before = try stand.dump()
    let refusal = problem { () throws(DeskError) in
      try stand.desk.set(
        .denied, of: ana.reference, noticeDate: CivilDate(iso: "2025-03-02"),
        appealBy: CivilDate(iso: "2025-03-01"), at: noon)
    }
    #expect(refusal == .appealBeforeNotice)
    #expect(try stand.dump() == before)
  }
}
