import CustomDump
import HandrailCore
import Testing

@testable import HandrailInterchange

@Suite struct QuestionTests {
  private static let codes = "http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes"

  private static func task(
    _ fields: String, code: String = "attachment-request-code", status: String = "requested"
  ) -> String {
    """
    {"resourceType": "Task", "status": "\(status)", "intent": "order", \(fields)
     "code": {"coding": [{"system": "\(codes)", "code": "\(code)"}]}}
    """
  }

  private static func input(_ type: String, _ value: String) -> String {
    #"{"type": {"coding": [{"system": "\#(codes)", "code": "\#(type)"}]}, \#(value)}"#
  }

  private static let loinc =
    #"{"coding": [{"system": "http://loinc.org", "code": "34117-2", "display": "History"}]}"#

  @Test(arguments: [
    (#""text": "Notes""#, "Notes"), (#""coding": [{"display": "History"}]"#, "History"),
    (#""coding": [{"system": "http://loinc.org", "code": "34117-2"}]"#, "[LOINC 34117-2]"),
    (
      #""coding": [{"system": "https://codesystem.x12.org/005010/755", "code": "B3"}]"#,
      "[X12 755 B3]"
    ),
    (#""coding": [{"system": "http://example.org/x", "code": "77"}]"#, "[77]"),
  ])
  func `what is wanted is told in words, or as a code where only that came`(
    concept: String, wanted: String
  ) throws {
    let input = Self.input("attachments-needed", #""valueCodeableConcept": {\#(concept)}"#)
    let text = Self.task(
      #""restriction": {"period": {"end": "2026-02-28T17:00:00-05:00"}}, "input": [\#(input)],"#)
    expectNoDifference(try FHIRMessages.summary(text), ["wanted by 2026-02-28", wanted])
  }

  @Test func `addresses and numbers for machines are no wishes`() throws {
    let inputs = [
      Self.input("payer-url", #""valueUrl": "http://example.org""#),
      Self.input("questionnaire-context", #""valueString": "TRN 1""#),
      Self.input("attachments-needed", #""valueCodeableConcept": \#(Self.loinc)"#),
      Self.input("attachments-needed", #""valueCodeableConcept": \#(Self.loinc)"#),
    ]
    let text = Self.task(#""input": [\#(PlanAnswer.list(inputs))],"#)
    expectNoDifference(try FHIRMessages.summary(text), ["wanted by no day", "History"])
  }

  @Test func `a questionnaire is wanted by its address and by what the task says`() throws {
    let input = Self.input("questionnaire", #""valueCanonical": "http://example.org/Q|2""#)
    let text = Self.task(
      #""description": "Home oxygen form", "input": [\#(input)],"#,
      code: "attachment-request-questionnaire")
    expectNoDifference(
      try FHIRMessages.summary(text),
      ["wanted by no day", "Home oxygen form", "[Questionnaire http://example.org/Q|2]"])
  }

  @Test func `a task that lists nothing says why it was sent`() throws {
    let text = Self.task(#""reasonCode": {"text": "Helps us decide"},"#, code: "other")
    expectNoDifference(try FHIRMessages.summary(text), ["wanted by no day", "Helps us decide"])
  }

  @Test func `a task knows its request, its patient and its plan`() throws {
    let text = Self.task(
      """
      "identifier": [{"value": "TRN 5"}, {"value": "FERN-0007-2"}], "for": {"display": "Rosa Okafor"},
      "requester": {"display": "Juniper Health"}, "authoredOn": "2026-01-15",
      "reasonReference": {"identifier": {"value": "PEAR-4821"}},
      """)
    let message = try #require(try FHIRMessages.read(text).messages.first)
    #expect(message.identifiers == ["TRN 5", "FERN-0007-2", "FERN-0007", "PEAR-4821"])
    #expect(message.patientName == "Rosa Okafor")
    #expect(message.planName == "Juniper Health")
    #expect(message.created?.civilDate == CivilDate(year: 2026, month: 1, day: 15))
  }

  @Test(arguments: [
    (#""contentString": "The last notes""#, "The last notes"),
    (#""contentString": "http://loinc.org#18776-5""#, "[LOINC 18776-5]"),
    (#""contentReference": {"display": "A picture"}"#, "A picture"),
    (#""contentAttachment": {"title": "A form"}"#, "A form"),
    (#""other": 1"#, "Justification"),
  ])
  func `a request to tell more is read from its payload`(payload: String, wanted: String) throws {
    let text = """
      {"resourceType": "CommunicationRequest", "status": "active",
       "category": [{"text": "Justification"}], "payload": [{\(payload)}],
       "occurrencePeriod": {"start": "2026-01-20", "end": "2026-02-03"}}
      """
    expectNoDifference(try FHIRMessages.summary(text), ["wanted by 2026-02-03", wanted])
  }

  @Test(arguments: [
    ("cancelled", SkipReason.doesNotHold), ("completed", .doesNotHold),
    ("entered-in-error", .doesNotHold),
  ])
  func `a task that is over is passed over`(status: String, why: SkipReason) throws {
    let result = try FHIRMessages.read(Self.task("", status: status))
    expectNoDifference(result.messages, [])
    expectNoDifference(result.skipped.map(\.why), [why])
  }

  @Test func `a task with a modifier that we do not know is passed over`() throws {
    let result = try FHIRMessages.read(Self.task(#""modifierExtension": [{"url": "x"}],"#))
    expectNoDifference(result.skipped.map(\.why), [.hasUnknownModifier])
  }

  @Test func `a status that does not exist is an error`() {
    #expect(
      FHIRMessages.error(Self.task("", status: "done"))
        == .badValue(place: "Task.status", expected: .status))
  }
}
