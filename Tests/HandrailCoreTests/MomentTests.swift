import HandrailCore
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    (0, 0, "1970-01-01"), (-1, 0, "1969-12-31"), (86_399_999, 0, "1970-01-01"),
    (86_400_000, 0, "1970-01-02"), (-86_400_000, 0, "1969-12-31"),
    (-86_400_001, 0, "1969-12-30"), (951_782_400_000, 0, "2000-02-29"),
    (951_868_800_000, 0, "2000-03-01"), (4_107_456_000_000, 0, "2100-02-28"),
    (4_107_542_400_000, 0, "2100-03-01"), (1_709_164_800_000, 0, "2024-02-29"),
    (1_768_471_200_000, 0, "2026-01-15"), (-62_135_596_800_000, 0, "0001-01-01"),
  ])
  func `A moment lies on a day`(milliseconds: Int64, offset: Int, day: String) {
    let moment = Moment(epochMilliseconds: milliseconds, utcOffsetSeconds: offset)
    #expect(moment.civilDate.description == day)
  }

  @Test(arguments: [
    (-5 * 3600, "2025-12-31"), (0, "2026-01-01"), (3600, "2026-01-01"), (-1, "2025-12-31"),
    (14 * 3600, "2026-01-01"), (20_700, "2026-01-01"),
  ])
  func `The day is the one on the wall`(offset: Int, day: String) {
    let newYear = Moment(epochMilliseconds: 1_767_225_600_000, utcOffsetSeconds: offset)
    #expect(newYear.civilDate.description == day)
  }

  @Test func `Each day of 400 years follows the one before`() throws {
    var expected = try #require(CivilDate(iso: "1900-01-01"))
    var milliseconds: Int64 = -2_208_988_800_000
    for _ in 0..<146_097 {
      let found = Moment(epochMilliseconds: milliseconds).civilDate
      guard found == expected else {
        Issue.record("\(found) instead of \(expected)")
        return
      }
      milliseconds += 86_400_000
      expected = try #require(Self.dayAfter(expected))
    }
    #expect(expected.description == "2300-01-01")
  }

  private static func dayAfter(_ date: CivilDate) -> CivilDate? {
    CivilDate(year: date.year, month: date.month, day: date.day + 1)
      ?? CivilDate(year: date.year, month: date.month + 1, day: 1)
      ?? CivilDate(year: date.year + 1, month: 1, day: 1)
  }

  @Test func `Moments add up and keep their offset`() {
    let moment = Moment(epochMilliseconds: 1500, utcOffsetSeconds: 3600)
    let later = moment + .milliseconds(2750)
    #expect(later == Moment(epochMilliseconds: 4250, utcOffsetSeconds: 3600))
    #expect(moment.duration(to: later) == .milliseconds(2750))
    #expect(later.duration(to: moment) == .milliseconds(-2750))
    #expect(later + .milliseconds(-2750) == moment)
  }

  @Test func `The order of moments does not depend on the offset`() {
    let early = Moment(epochMilliseconds: 0, utcOffsetSeconds: 7200)
    let late = Moment(epochMilliseconds: 1, utcOffsetSeconds: -7200)
    #expect(early < late)
    #expect(!(late < early))
  }
}
