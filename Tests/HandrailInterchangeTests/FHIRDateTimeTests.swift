import CustomDump
import HandrailCore
import Testing

@testable import HandrailInterchange

@Suite struct FHIRDateTimeTests {
  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2026-02", "2026-02-01", "2026-02-28"),
    ("2028-02", "2028-02-01", "2028-02-29"), ("2026-02-03", "2026-02-03", "2026-02-03"),
    ("2026-02-03T23:30:00-05:00", "2026-02-03", "2026-02-03"),
  ])
  func `a part of a date covers all its days`(text: String, first: String, last: String) {
    let found = FHIRDateTime(text)
    expectNoDifference(found?.firstDay?.description, first)
    expectNoDifference(found?.lastDay?.description, last)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, 0), ("2026-01-15T10:00:00Z", 1_768_471_200_000, 0),
    ("2026-01-15T10:00:00.5+05:30", 1_768_451_400_500, 19_800),
    ("2026-01-15T10:00:00.123456-08:00", 1_768_500_000_123, -28_800),
    ("2024-02-29T23:59:60Z", 1_709_251_200_000, 0),
    ("1969-12-31T23:59:59-14:00", 50_399_000, -50_400),
  ])
  func `a time is an instant with its offset`(text: String, milliseconds: Int64, offset: Int) {
    expectNoDifference(
      FHIRDateTime(text)?.moment,
      Moment(epochMilliseconds: milliseconds, utcOffsetSeconds: offset))
  }

  @Test(arguments: [
    "", "26", "0000", "2026-13", "2026-00", "2026-02-30", "2026-02-29", "2026-2-3", "2026-02-03T",
    "2026-02-03T10:00:00", "2026-02-03T10:00Z", "2026-02-03T24:00:00Z", "2026-02-03T10:60:00Z",
    "2026-02-03T10:00:61Z", "2026-02-03T10:00:00.Z", "2026-02-03T10:00:00+15:00",
    "2026-02-03T10:00:00+14:01", "2026-02-03T10:00:00+5:00", "2026-02T10:00:00Z",
    "2026-02-03 10:00",
    "２０２６-02-03", "2026-02-03T10:00:00Zx", "-026-02-03",
  ])
  func `what is no date is refused`(text: String) {
    #expect(FHIRDateTime(text) == nil)
  }

  @Test(arguments: [
    ("birthDate", #""2026-02-30""#, FieldShape.date),
    ("birthDate", #""2026-02-03T10:00:00Z""#, .date),
  ])
  func `a day that the calendar does not have is refused with its place`(
    field: String, value: String, shape: FieldShape
  ) {
    let text = PlanAnswer.json(
      [PlanAnswer.item(decided: "A1")],
      more: """
        "contained": [{"resourceType": "Patient", "id": "p", "\(field)": \(value)}],
        "patient": {"reference": "#p"},
        """)
    #expect(
      FHIRMessages.error(text)
        == .badValue(place: "ClaimResponse.contained[0].\(field)", expected: shape))
  }

  @Test func `a period that ends before it begins is refused`() {
    let text = PlanAnswer.json(
      [PlanAnswer.item(decided: "A1")],
      more: #""preAuthPeriod": {"start": "2026-02-01", "end": "2026-01-31"},"#)
    #expect(
      FHIRMessages.error(text)
        == .badValue(place: "ClaimResponse.preAuthPeriod", expected: .period))
  }

  @Test(arguments: ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "0001", "2026-02"])
  func `a message from an impossible year or an unknown day has no moment`(created: String) throws {
    let text = PlanAnswer.json([PlanAnswer.item(decided: "A1")])
      .replacing("2026-01-15T10:00:00-05:00", with: created)
    let message = try #require(try FHIRMessages.read(text).messages.first)
    #expect(message.created == nil)
  }
}
