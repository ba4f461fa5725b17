import CustomDump
import HandrailCore
import Testing

@testable import HandrailInterchange

@Suite struct LineAnswerTests {
  private static let number = #"{"url": "number", "valueString": "AUTH-7"}"#
  private static let period =
    #"{"url": "\#(PlanAnswer.guide)/extension-itemPreAuthPeriod", "valuePeriod": "#
    + #"{"start": "2026-02-01", "end": "2026-03"}}"#
  private static let tracking =
    #"{"url": "\#(PlanAnswer.guide)/extension-administrationReferenceNumber", "#
    + #""valueString": "PEND-1"}"#
  private static func reason(_ code: String) -> String {
    """
    {"url": "reasonCode", "valueCodeableConcept": {"coding": [
      {"system": "https://codesystem.x12.org/005010/886", "code": "\(code)",
       "display": "Reason \(code)"}]}}
    """
  }

  private static func item(_ code: String, more: [String] = [], own: [String] = []) -> String {
    PlanAnswer.item(
      1, [PlanAnswer.adjudication([PlanAnswer.code(code)], more: more)],
      more: own.isEmpty ? "" : #""extension": [\#(PlanAnswer.list(own))],"#)
  }

  @Test(arguments: [
    ("A1", "1 A1 AUTH-7 2026-02-01…2026-03-31"), ("A2", "1 A2 AUTH-7 2026-02-01…2026-03-31"),
    ("A3", "1 A3 plan's AUTH-7"), ("A4", "1 A4 plan's AUTH-7"),
    ("XX", "1 unreadable plan's AUTH-7"),
  ])
  func `days and an authorisation number come only with a yes`(code: String, says: String) throws {
    let text = PlanAnswer.json([Self.item(code, more: [Self.number], own: [Self.period])])
    expectNoDifference(try FHIRMessages.summary(text), [says])
  }

  @Test func `the plan's own number is kept for a pended line`() throws {
    let text = PlanAnswer.json([Self.item("A4", own: [Self.tracking])])
    expectNoDifference(try FHIRMessages.summary(text), ["1 A4 plan's PEND-1"])
  }

  @Test func `reasons are kept as codes and in the plan's words`() throws {
    let text = PlanAnswer.json([Self.item("A3", more: [Self.reason("04"), Self.reason("0V")])])
    expectNoDifference(
      try FHIRMessages.summary(text), ["1 A3 reason 04 reason 0V “Reason 04” “Reason 0V”"])
  }

  @Test func `the period of the whole answer counts where a line has none, or several`() throws {
    let whole = #""preAuthPeriod": {"start": "2026-02-01", "end": "2026-03-31"},"#
    let none = PlanAnswer.json([Self.item("A1")], more: whole)
    expectNoDifference(try FHIRMessages.summary(none), ["1 A1 2026-02-01…2026-03-31"])
    let other = Self.period.replacing("2026-03", with: "2026-05-01")
    let several = PlanAnswer.json([Self.item("A1", own: [other, Self.period])], more: whole)
    expectNoDifference(try FHIRMessages.summary(several), ["1 A1 2026-02-01…2026-03-31"])
    let unclear = PlanAnswer.json([Self.item("A1", own: [other, Self.period])])
    expectNoDifference(try FHIRMessages.summary(unclear), ["1 A1"])
  }

  @Test func `a note goes to the line that names it, or to all where none does`() throws {
    let notes = """
      "disposition": "See below.", "processNote": [
        {"number": 1, "text": "No trial of therapy."}, {"number": 2, "text": "Call us."}],
      """
    let items = [
      PlanAnswer.item(1, decided: "A3", more: #""noteNumber": [1],"#),
      PlanAnswer.item(2, decided: "A1"),
    ]
    expectNoDifference(
      try FHIRMessages.summary(PlanAnswer.json(items, more: notes)),
      [
        "1 A3 “See below.” “No trial of therapy.” “Call us.”",
        "2 A1 “See below.” “Call us.”",
      ])
  }

  @Test(arguments: [
    ("A1", #""text": "Physical therapy""#, "1 A6 instead: Physical therapy × 6"),
    (
      "A1", #""coding": [{"code": "97110", "display": "Exercises"}]"#, "1 A6 instead: Exercises × 6"
    ),
    ("A1", #""coding": [{"code": "97110"}]"#, "1 A6"),
    ("A3", #""text": "Physical therapy""#, "1 A6"),
  ])
  func `what was agreed instead is told in the plan's words and never as a code`(
    added: String, service: String, says: String
  ) throws {
    let more = """
      "addItem": [{"itemSequence": [1], "productOrService": {\(service)},
        "quantity": {"value": 6},
        "adjudication": [\(PlanAnswer.adjudication([PlanAnswer.code(added)]))]}],
      """
    let text = PlanAnswer.json([PlanAnswer.item(decided: "A6")], more: more)
    expectNoDifference(try FHIRMessages.summary(text), [says])
  }

  @Test func `an added item decides about a line that has no item`() throws {
    let more = """
      "addItem": [{"itemSequence": [2], "productOrService": {"text": "Six visits"},
        "adjudication": [\(PlanAnswer.adjudication([PlanAnswer.code("A1")]))]}],
      """
    let text = PlanAnswer.json([PlanAnswer.item(decided: "A3")], more: more)
    expectNoDifference(try FHIRMessages.summary(text), ["1 A3", "2 A1 instead: Six visits"])
  }

  @Test func `a part that was agreed to is told`() throws {
    let detail = """
      {"url": "\(PlanAnswer.guide)/extension-itemAuthorizedDetail", "extension": [
        {"url": "productOrServiceCode", "valueCodeableConcept": {"text": "Home care"}},
        {"url": "quantity", "valueQuantity": {"value": 2.5, "unit": "hours"}}]}
      """
    let text = PlanAnswer.json([Self.item("A2", own: [detail])])
    expectNoDifference(try FHIRMessages.summary(text), ["1 A2 instead: Home care, 2.5 hours"])
  }

  @Test func `an error of the form is no refusal`() throws {
    let more = """
      "error": [{"code": {"text": "Member not found"}, "extension": [
        {"url": "\(PlanAnswer.guide)/extension-errorPath", "valueString": "Patient.identifier"}]}],
      """
    let text = PlanAnswer.json([], outcome: "error", more: more)
    expectNoDifference(
      try FHIRMessages.summary(text), ["form error", "Member not found, Patient.identifier"])
  }

  @Test func `an answer that says error and decides all the same is unreadable`() throws {
    let text = PlanAnswer.json([PlanAnswer.item(decided: "A3")], outcome: "error")
    expectNoDifference(try FHIRMessages.summary(text), ["1 unreadable"])
  }

  @Test(arguments: [
    (#""status": "active""#, #""status": "entered-in-error""#, SkipReason.doesNotHold),
    (#""status": "active""#, #""status": "draft""#, .doesNotHold),
    (#""use": "preauthorization""#, #""use": "claim""#, .isNoPriorAuthorisation),
    (#""item""#, #""other""#, .hasNoLine),
  ])
  func `an answer that cannot count is passed over, with the reason`(
    part: String, other: String, why: SkipReason
  ) throws {
    let text = PlanAnswer.json([PlanAnswer.item(decided: "A1")]).replacing(part, with: other)
    let skipped = ReadResult.Skipped(
      resourceType: "ClaimResponse", place: "ClaimResponse", why: why)
    expectNoDifference(
      try FHIRMessages.read(text), ReadResult(messages: [], skipped: [skipped]))
  }
}
