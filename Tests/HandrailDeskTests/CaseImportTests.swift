import CustomDump
import HandrailCore
import HandrailDesk
import Testing

@Suite struct CaseImportTests {
  @Test func `a decision goes to the case that it names`() throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    try stand.open(Stand.ana("LAMP-1000"), after: [.sent])
    let report = try stand.take(PlanFile(codes: [(1, "A3")]).bundle())
    expectNoDifference(
      "\(report)",
      """
      Message 1 (ClaimResponse): PEAR-4821 went from sent to denied.
      All of it is stored.
      """)
    let request = try #require(try stand.request())
    #expect(request.state == .denied)
    #expect(request.lines.first?.decision == .reviewed(.notCertified))
    #expect(request.lines.first?.notice == ["We looked at it."])
    let entry = try #require(request.history.last)
    #expect(entry.by == "kim")
    #expect(entry.source.wholeMatch(of: /ClaimResponse [0-9a-f]{16}/) != nil)
    #expect(try stand.request("LAMP-1000")?.state == .sent)
  }

  @Test(arguments: [
    "http://codesystem.x12.org/005010/306", "https://codesystem.x12.org/005010/306",
  ])
  func `a code system with http and with https is the same`(system: String) throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    _ = try stand.take(PlanFile(codes: [(1, "A1")], system: system).bundle())
    #expect(try stand.request()?.state == .approved)
  }

  @Test(arguments: ["PEAR-4821", "pear4821", "PEAR-4821-1"])
  func `the number that went to the plan with a request names its case`(number: String) throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    try stand.open(Stand.ana("LAMP-1000"), after: [.sent])
    let report = try stand.take(PlanFile(identifiers: [number]).bundle())
    #expect(report.outcomes.map(\.reference?.description) == ["PEAR-4821"])
  }

  @Test func `without a number the one case fits that has the person's facts`() throws {
    let files = [
      PlanFile(identifiers: ["X-1"], patientName: nil, memberNumber: "lm00427"),
      PlanFile(identifiers: [], birthDate: nil, memberNumber: "LM 0042 7"),
      PlanFile(identifiers: ["X-1"], patientName: "TORRES, Ana"),
    ]
    for file in files {
      let stand = try Stand()
      try stand.open(Stand.ana(), after: [.sent])
      var other = Stand.ana("LAMP-1000")
      other?.patient = CasePatient(name: "Bo Lind", birthDate: CivilDate(iso: "1962-03-14"))
      other?.coverage.memberNumber = "LM 0042-8"
      try stand.open(other, after: [.sent])
      let report = try stand.take(file.bundle())
      #expect(report.outcomes.map(\.reference?.description) == ["PEAR-4821"])
      #expect(try stand.request()?.state == .approved)
    }
  }

  @Test func `a number that was learned names the case the next time`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana(), after: [.sent])
    try stand.open(Stand.ana("LAMP-1000"), after: [.sent])
    let first = PlanFile(codes: [(1, "A4")], identifiers: ["CLAIM 77"])
    _ = try stand.take(first.bundle(), onto: ana.reference)
    _ = try stand.take(PlanFile(codes: [(1, "A1")], identifiers: ["claim-77"]).bundle())
    #expect(try stand.request()?.state == .approved)
    #expect(try stand.request("LAMP-1000")?.state == .sent)
  }

  @Test func `a message that fits no case opens one, with what it knows`() throws {
    let stand = try Stand()
    let file = PlanFile(
      codes: [(2, "A3"), (1, "A1")], identifiers: ["CLAIM 77"], memberNumber: "LM 1")
    let report = try stand.take(file.bundle())
    let reference = try #require(report.outcomes.first?.reference)
    #expect(report.outcomes.map(\.deed) == [.opened])
    let request = try #require(try stand.store.storedCase(reference)).request
    #expect(request.patient.name == "Ana Torres")
    #expect(request.patient.birthDate == CivilDate(iso: "1962-03-14"))
    #expect(request.coverage.memberNumber == "LM 1")
    #expect(request.coverage.planName == "Lakeside Mutual")
    #expect(request.lines.map(\.number) == [1, 2])
    #expect(request.lines.map(\.service) == ["", ""])
    #expect(request.state == .partlyApproved)
    #expect("\(report)".hasPrefix("Message 1 (ClaimResponse): opened \(reference), partly-"))
  }

  @Test func `messages of one file go one after the other, also onto a case it opens`() throws {
    let stand = try Stand()
    let file = PlanFile(codes: [(1, "A4")], identifiers: ["CLAIM 77"])
    let report = try stand.take(file.bundle(of: [file.response, file.task]))
    expectNoDifference(report.outcomes.map(\.deed), [.opened, .taken(from: .pended)])
    #expect(Set(report.outcomes.map(\.reference)).count == 1)
    let reference = try #require(report.outcomes.first?.reference)
    let request = try #require(try stand.store.storedCase(reference)).request
    #expect(request.state == .informationNeeded)
    #expect(request.informationDue == CivilDate(iso: "2025-03-28"))
    #expect(Set(request.history.map(\.source)).count == 2)
  }

  @Test func `a dry run says the same and stores nothing`() throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    let before = try stand.dump()
    let file = PlanFile(codes: [(1, "A3")])
    var new = PlanFile(codes: [(1, "A1")], identifiers: [], patientName: "Bo Lind")
    new.birthDate = nil
    let report = try stand.take(file.bundle(), isDryRun: true)
    #expect("\(report)".contains("PEAR-4821 would go from sent to denied."))
    let opening = try stand.take(new.bundle(), isDryRun: true)
    #expect("\(opening)".contains("a new case would open") == false)
    #expect("\(opening)".contains("would open a case, approved."))
    #expect(opening.outcomes.map(\.reference) == [nil])
    #expect(try stand.dump() == before)
    let stored = try stand.take(file.bundle())
    #expect(stored.outcomes == report.outcomes)
    #expect(try stand.dump() != before)
  }

  @Test func `a text of a plan that is too long is cut at a word, and the report says so`() throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    let file = PlanFile(codes: [(1, "A3")], note: String(repeating: "word ", count: 900))
    let report = try stand.take(file.bundle())
    let notice = try #require(try stand.request()?.lines.first?.notice.first)
    #expect(notice.count <= 4000)
    #expect(notice.count > 3900)
    #expect(notice.hasSuffix("word…"))
    #expect("\(report)".contains("1 text of the plan of more than 4000 characters was cut"))
    #expect(try stand.take(file.bundle()).outcomes.map(\.deed) == [.alreadyThere])
    let short = PlanFile(codes: [(1, "A3")], created: "2025-03-14", note: "Short.")
    #expect(try !"\(stand.take(short.bundle()))".contains("cut"))
  }

  @Test func `the same file twice changes a case once`() throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    _ = try stand.take(PlanFile(codes: [(1, "A3")]).bundle())
    let history = try stand.request()?.history
    let report = try stand.take(PlanFile(codes: [(1, "A3")]).bundle())
    #expect(report.outcomes.map(\.deed) == [.alreadyThere])
    #expect(try stand.request()?.history == history)
  }
}
