import HandrailCore
import Testing

@Suite struct WorklistTests {
  private static func utc(_: Int64) -> Int { 0 }

  private static func due(_ day: String) throws -> CaseDeadline {
    CaseDeadline(
      whose: .clinic, by: .day(try #require(CivilDate(iso: day))), basis: .planSaid)
  }

  @Test func `Known clocks come first, then unknown ones, then none, then nobody's`() throws {
    let noonOfTheThird = CaseFixtures.noon
    let deadlines = [
      CaseDeadline(whose: .plan, by: .moment(noonOfTheThird), basis: .rule(source: "a rule")),
      try Self.due("2026-03-03"), try Self.due("2026-03-04"),
      CaseDeadline(whose: .plan, by: .unknown, basis: .unknown),
      CaseDeadline(whose: .clinic, by: .none, basis: .unknown),
      CaseDeadline(whose: .nobody, by: .none, basis: .unknown),
    ]
    let keys = deadlines.map { WorklistKey($0, offset: Self.utc) }
    #expect(Worklist.sorted(Array(keys.indices.reversed())) { keys[$0] } == Array(keys.indices))
    #expect(Set(keys).count == keys.count)
  }

  @Test func `A day in the west ends later`() throws {
    let day = try Self.due("2026-03-03")
    let west = WorklistKey(day, offset: { _ in -5 * 3600 })
    let east = WorklistKey(day, offset: { _ in 9 * 3600 })
    #expect(east < west)
    #expect(west.epochMilliseconds - east.epochMilliseconds == 14 * 3_600_000)
  }

  @Test func `Cases with the same clock stay in the order they came in`() {
    let keys = (0..<1000).map { index in
      WorklistKey(
        CaseDeadline(
          whose: .plan, by: index % 3 == 0 ? .unknown : .moment(CaseFixtures.noon),
          basis: .unknown), offset: Self.utc)
    }
    let order = Worklist.sorted(Array(keys.indices)) { keys[$0] }
    #expect(order == keys.indices.filter { $0 % 3 != 0 } + keys.indices.filter { $0 % 3 == 0 })
  }

  @Test func `Each key is made once`() {
    var made = 0
    let key = WorklistKey(
      CaseDeadline(whose: .plan, by: .unknown, basis: .unknown), offset: Self.utc)
    let sorted = Worklist.sorted(Array((0..<500).reversed())) { _ in
      made += 1
      return key
    }
    #expect(made == 500)
    #expect(sorted.first == 499)
  }

  @Test func `Cases are sorted by whose clock runs out first`() {
    var late = CaseFixtures.request(.informationNeeded)
    late.informationDue = CivilDate(iso: "2026-05-01")
    var early = CaseFixtures.request(.denied)
    early.appealBy = CivilDate(iso: "2026-04-01")
    let unknown = CaseFixtures.request(.sent)
    let done = CaseFixtures.request(.closed)
    let sorted = Worklist.sorted(
      [done, unknown, late, early], at: CaseFixtures.noon, clocks: [:], offset: Self.utc)
    #expect(sorted.map(\.state) == [.denied, .informationNeeded, .sent, .closed])
  }
}
