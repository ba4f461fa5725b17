import CustomDump
import HandrailCore
import HandrailDesk
import Testing

/// Which case a message belongs to, where it could be mistaken for another.
@Suite struct ImportMatchingTests {
  private static let yes = PlanFile(codes: [(1, "A1")], created: "2025-03-01T09:00:00-05:00")
  private static let no = PlanFile(codes: [(1, "A3")], created: "2025-03-09T09:00:00-05:00")

  @Test func `an old file that comes once more leaves the newer decision`() throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    _ = try stand.take(Self.yes.bundle())
    _ = try stand.take(Self.no.bundle())
    let before = try stand.dump()
    let report = try stand.take(Self.yes.bundle())
    #expect(report.outcomes.map(\.deed) == [.alreadyThere])
    #expect(try stand.request()?.state == .denied)
    // The same answer in another file is refused, and why is said.
    let again = problem { () throws(DeskError) in
      try stand.take(Self.yes.bundle() + [0x20])
    }
    #expect(again?.description.contains("2025-03-01, before the answer of 2025-03-09") == true)
    expectNoDifference(try stand.dump(), before)
  }

  @Test func `an older decision that comes after a newer one is refused`() throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    _ = try stand.take(Self.no.bundle())
    let refusal = problem { () throws(DeskError) in try stand.take(Self.yes.bundle()) }
    #expect(refusal?.description.contains("older answer") == true)
    #expect(try stand.request()?.state == .denied)
  }

  @Test func `a second request of a person with a number of its own is a case of its own`() throws {
    let stand = try Stand()
    let first = PlanFile(codes: [(1, "A1")], identifiers: ["CLAIM 77"])
    let opened = try #require(try stand.take(first.bundle()).outcomes.first?.reference)
    let second = PlanFile(codes: [(1, "A3")], identifiers: ["CLAIM 78"])
    let report = try stand.take(second.bundle())
    #expect(report.outcomes.map(\.deed) == [.opened])
    #expect(report.outcomes.first?.reference != opened)
    #expect(try stand.store.storedCase(opened)?.request.state == .approved)
    // So it is where one file brings both.
    let both = try Stand()
    let together = try both.take(first.bundle(of: [first.response, second.response]))
    #expect(together.outcomes.map(\.deed) == [.opened, .opened])
  }

  @Test func `a question with an unknown number is not put to a case with other numbers`() throws {
    let stand = try Stand()
    let first = PlanFile(codes: [(1, "A4")], identifiers: ["CLAIM 77"])
    let opened = try #require(try stand.take(first.bundle()).outcomes.first?.reference)
    let question = PlanFile(identifiers: ["CLAIM 78"])
    let refusal = problem { () throws(DeskError) in
      try stand.take(question.bundle(of: [question.task]))
    }
    #expect(refusal?.description.contains("It may belong to \(opened)") == true)
    // In one file with its answer it is about what the answer is about.
    let both = try Stand()
    let report = try both.take(first.bundle(of: [first.response, question.task]))
    #expect(report.outcomes.map(\.state) == [.pended, .informationNeeded])
    #expect(Set(report.outcomes.map(\.reference)).count == 1)
  }

  @Test func `a number that another person's case has too leads on to the right case`() throws {
    let stand = try Stand()
    let bo = PlanFile(
      codes: [(1, "A4")], identifiers: ["CLAIM 77"], patientName: "Bo Lind",
      birthDate: "1990-01-01")
    let other = try #require(try stand.take(bo.bundle()).outcomes.first?.reference)
    try stand.open(Stand.ana(), after: [.sent])
    let report = try stand.take(
      PlanFile(codes: [(1, "A1")], identifiers: ["CLAIM 77"]).bundle())
    #expect(report.outcomes.map(\.reference?.description) == ["PEAR-4821"])
    #expect(try stand.store.storedCase(other)?.request.state == .pended)
  }
}
