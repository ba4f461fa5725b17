import HandrailCore
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (2024, 2, 29, true), (2023, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
    (2026, 4, 31, false), (2026, 12, 31, true), (2026, 13, 1, false), (2026, 0, 1, false),
    (2026, 1, 0, false), (0, 1, 1, false), (1, 1, 1, true), (9999, 12, 31, true),
    (10_000, 1, 1, false), (2026, 1, -1, false),
  ])
  func `Only days of the calendar are dates`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    "1962-3-14", "62-03-14", "1962-03-14 ", "1962/03/14", "1962-02-30", "", "--", "1962-03",
    "1962-03-14-1", "+962-03-14", "1962-+3-14", "1962-03-+4", "١٩٦٢-03-14", "yyyy-mm-dd",
  ])
  func `Another form than year, month and day is no ISO date`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: ["1962-03-14", "0001-01-01", "9999-12-31", "2024-02-29"])
  func `An ISO date is written as it is read`(text: String) {
    #expect(CivilDate(iso: text)?.description == text)
  }

  @Test func `Dates are in the order of the calendar`() {
    let texts = ["1999-12-31", "2000-01-01", "2000-01-02", "2000-02-01", "2001-01-01"]
    let dates = texts.compactMap { CivilDate(iso: $0) }
    #expect(dates.count == texts.count)
    #expect(dates.reversed().sorted() == dates)
  }

  @Test(arguments: [
    ("1962-03-14", "2026-03-13", 63), ("1962-03-14", "2026-03-14", 64),
    ("2026-01-15", "2026-01-15", 0), ("2026-01-16", "2026-01-15", nil),
    ("2004-02-29", "2022-02-28", 17), ("2004-02-29", "2022-03-01", 18),
    ("2004-02-29", "2024-02-29", 20), ("2008-12-31", "2026-01-01", 17),
  ])
  func `Age is the number of birthdays so far`(birth: String, day: String, age: Int?) throws {
    let birth = try #require(CivilDate(iso: birth))
    #expect(birth.ageInYears(on: try #require(CivilDate(iso: day))) == age)
  }

  @Test func `The months have their days`() {
    #expect(
      (1...12).map { CivilDate.days(inMonth: $0, year: 2026) }
        == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }
}
