import HandrailCore
import Testing

@Suite struct CivilDateDaysTests {
  @Test(arguments: [
    ("2028-02-22", 7, "2028-02-29"), ("2027-02-22", 7, "2027-03-01"),
    ("2028-02-29", 365, "2029-02-28"), ("2028-02-29", 366, "2029-03-01"),
    ("2026-12-31", 1, "2027-01-01"), ("2026-03-03", 0, "2026-03-03"),
    ("2026-03-03", 180, "2026-08-30"), ("2000-01-01", 146_097, "2400-01-01"),
  ])
  func `Days are counted on the calendar`(start: String, days: Int, end: String) throws {
    let date = try #require(CivilDate(iso: start))
    #expect(date.adding(days: days)?.description == end)
  }

  @Test(arguments: [-1, 3_000_000, Int.max])
  func `A day that the calendar does not reach is none`(days: Int) throws {
    #expect(try #require(CivilDate(iso: "2026-03-03")).adding(days: days) == nil)
  }
}
