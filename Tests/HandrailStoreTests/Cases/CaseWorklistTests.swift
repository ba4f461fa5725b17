import GRDB
import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct CaseWorklistTests {
  /// Appeal dates of cases in the order in which they are kept.
  private static let days = ["2026-03-05", nil, "2026-01-09", "2026-03-04"]

  private func filled() throws -> (store: VisitStore, references: [CaseReference]) {
    let store = try VisitStore.inMemory()
    let references = try Self.days.enumerated().map { index, day in
      var draft = CaseDraft.knee(events: [.denied])
      draft.appealBy = day.flatMap(CivilDate.init(iso:))
      return try store.keepCase(draft, seed: UInt64(index))
    }
    try store.workOutClocks(rules: 7) { $0.anyKey }
    return (store, references)
  }

  @Test func `the case whose clock runs out first is at the top`() throws {
    let (store, references) = try filled()
    let list = try store.worklist(limit: 10)
    #expect(list.cases.map(\.reference) == [2, 3, 0, 1].map { references[$0] })
    #expect(!list.hasMore)
    #expect(list.damagedCount == 0)
    let first = try store.worklist(limit: 2)
    #expect(first.cases.map(\.reference) == [2, 3].map { references[$0] })
    #expect(first.hasMore)
  }

  @Test func `closed cases are listed only where they are asked for`() throws {
    let (store, references) = try filled()
    var request = try #require(try store.storedCase(references[2])).request
    try request.take(.closed, at: noon, by: "kim", source: "command")
    try store.save(request, at: noon)
    let list = try store.worklist(limit: 10)
    #expect(list.cases.map(\.reference) == [3, 0, 1].map { references[$0] })
    #expect(try store.worklist(only: .closed, limit: 10).cases == [request])
    #expect(try store.worklist(only: .denied, limit: 10).cases.count == 3)
    #expect(try store.worklist(only: .approved, limit: 10).cases.isEmpty)
  }

  @Test func `clocks are worked out for what is new or changed, and for all by new rules`() throws {
    let (store, references) = try filled()
    var asked: [CaseReference] = []
    func work(rules: Int64) throws -> [CaseReference] {
      asked = []
      try store.workOutClocks(rules: rules) {
        asked.append($0.reference)
        return $0.anyKey
      }
      return asked
    }
    #expect(try work(rules: 7).isEmpty)
    var request = try #require(try store.storedCase(references[1])).request
    request.appealBy = CivilDate(iso: "2025-12-31")
    try store.save(request, at: noon)
    #expect(try work(rules: 7) == [references[1]])
    #expect(try store.worklist(limit: 1).cases.map(\.reference) == [references[1]])
    #expect(try work(rules: -9).count == 4)
    #expect(try work(rules: -9).isEmpty)
  }

  @Test(arguments: [nil, RequestState.denied])
  func `listing the first cases sorts nothing and looks at no other`(state: RequestState?) throws {
    let store = try VisitStore.inMemory()
    let (sql, arguments) = VisitStore.worklistQuery(only: state, limit: 50)
    let plan = try store.queue.read {
      try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
        .compactMap { $0.text("detail") }
    }
    #expect(plan.count == 1, "\(plan)")
    #expect(plan.first?.contains("USING INDEX requestBy") == true, "\(plan)")
  }

  @Test func `looking for clocks to be worked out passes over those that are`() throws {
    let store = try VisitStore.inMemory()
    let plan = try store.queue.read {
      try Row.fetchAll(
        $0, sql: "EXPLAIN QUERY PLAN " + VisitStore.otherClocksQuery, arguments: [1, 1, 9]
      ).compactMap { $0.text("detail") }
    }
    let looks = plan.filter { $0.contains("request") }
    #expect(looks.count == 3, "\(plan)")
    #expect(looks.allSatisfy { $0.hasPrefix("SEARCH request USING INDEX") }, "\(plan)")
  }

  @Test func `cases are found by their numbers, however they are written`() throws {
    let store = try VisitStore.inMemory()
    let request = try #require(try fullCase())
    try store.add(request, numbers: ["claim/77"], at: noon)
    let other = try store.keepCase(.knee())
    for number in ["pear 4821", "AUTH1", "track-9", "Claim-77"] {
      #expect(try store.cases(named: [number]) == [request.reference], "\(number)")
    }
    let both = try store.cases(named: ["PEAR-4821", other.description, "none", ""])
    #expect(Set(both) == [request.reference, other])
  }

  @Test func `cases are found by two things about a person, never by one`() throws {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee())
    let born = try #require(birthday)
    let otherDay = try #require(CivilDate(iso: "1962-03-15"))
    let fitting: [CaseMatch] = [
      .member("lm00427", born: born), .namedMember("LM-0042-7", name: "torres ANA"),
      .name("Tórres, Ana", born: born),
    ]
    for match in fitting { #expect(try store.openCases(of: match) == [reference], "\(match)") }
    let others: [CaseMatch] = [
      .member("LM 0042-7", born: otherDay), .namedMember("LM 0042-7", name: "Bo Torres"),
      .name("Ana Torres", born: otherDay), .member("--", born: born), .name("", born: born),
    ]
    for match in others { #expect(try store.openCases(of: match).isEmpty, "\(match)") }
    var request = try #require(try store.storedCase(reference)).request
    try request.take(.closed, at: noon, by: "kim", source: "command")
    try store.save(request, at: noon)
    for match in fitting { #expect(try store.openCases(of: match).isEmpty, "\(match)") }
  }
}
