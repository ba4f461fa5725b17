import CustomDump
import HandrailCore
import Testing

@testable import HandrailInterchange

@Suite struct ReferenceTests {
  private static let patient = """
    {"resourceType": "Patient", "id": "p1", "birthDate": "1962-03-14",
     "identifier": [{"value": "MRN 5"}, {"value": "W123", "type": {"coding": [
       {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MB"}]}}],
     "name": [{"use": "old", "text": "Rosa Nkemelu"},
              {"family": "Okafor", "given": ["Rosa", null, "Ada"]}]}
    """
  private static let plan =
    #"{"resourceType": "Organization", "id": "o1", "name": "Juniper Health"}"#
  private static let claim =
    #"{"resourceType": "Claim", "id": "c1", "identifier": [{"value": "PEAR-4821"}]}"#

  private static func answer(
    patient: String = "Patient/p1", more: String = "", code: String = "A1"
  ) -> String {
    PlanAnswer.json(
      [PlanAnswer.item(decided: code)],
      more: """
        "identifier": [{"value": "77"}], "preAuthRef": "PLAN-9",
        "patient": {"reference": "\(patient)"}, "insurer": {"reference": "Organization/o1"},
        "request": {"reference": "Claim/c1"}, \(more)
        """)
  }

  private static func base(_ name: String) -> String { "http://example.org/fhir/\(name)" }

  @Test func `patient, plan and request are found by reference`() throws {
    let text = PlanAnswer.bundle([
      (Self.base("ClaimResponse/a1"), Self.answer()), (Self.base("Patient/p1"), Self.patient),
      (Self.base("Organization/o1"), Self.plan), (Self.base("Claim/c1"), Self.claim),
    ])
    let result = try FHIRMessages.read(text)
    var expected = PlanMessage(
      kind: .decision([LineAnswer(number: 1, decision: .reviewed(.certifiedInTotal))]),
      resourceType: "ClaimResponse", id: "a1")
    expected.created = Moment(
      epochMilliseconds: 1_768_489_200_000, utcOffsetSeconds: -5 * 3600)
    expected.identifiers = ["77", "PEAR-4821"]
    expected.memberNumber = "W123"
    expected.patientName = "Rosa Ada Okafor"
    expected.birthDate = CivilDate(year: 1962, month: 3, day: 14)
    expected.planName = "Juniper Health"
    expected.planReference = "PLAN-9"
    expectNoDifference(result.messages, [expected])
    expectNoDifference(
      result.skipped.map(\.place), (1...3).map { "Bundle.entry[\($0)].resource" })
  }

  @Test(arguments: [("PEAR-4821-1", ["PEAR-4821"]), ("1", []), ("PEAR-4821", [])])
  func `a number that we gave a line leads to its case, any other does not`(
    number: String, identifiers: [String]
  ) throws {
    let trace = """
      {"url": "\(PlanAnswer.guide)/extension-itemTraceNumber",
       "valueIdentifier": {"value": "\(number)"}}
      """
    let text = PlanAnswer.json([
      PlanAnswer.item(decided: "A1", more: #""extension": [\#(trace)],"#)
    ])
    #expect(try FHIRMessages.read(text).messages.first?.identifiers == identifiers)
  }

  @Test(arguments: ["urn:uuid:3f2a91c0-0000-4000-8000-000000000001", "http://a.example/Patient/p1"])
  func `a whole address is taken as it is`(url: String) throws {
    let text = PlanAnswer.bundle([
      (Self.base("ClaimResponse/a1"), Self.answer(patient: url)), (url, Self.patient),
    ])
    #expect(try FHIRMessages.read(text).messages.first?.patientName == "Rosa Ada Okafor")
  }

  @Test func `a patient of another server is not taken for this one`() throws {
    let text = PlanAnswer.bundle([
      (Self.base("ClaimResponse/a1"), Self.answer(patient: "http://b.example/Patient/p1")),
      (Self.base("Patient/p1"), Self.patient),
    ])
    #expect(try FHIRMessages.read(text).messages.first?.patientName == nil)
  }

  @Test func `where two patients fit, the one of the same server is taken, else none`() throws {
    let other = Self.patient.replacing("Okafor", with: "Lindqvist")
    let here = PlanAnswer.bundle([
      (Self.base("ClaimResponse/a1"), Self.answer()), ("http://b.example/Patient/p1", other),
      (Self.base("Patient/p1"), Self.patient),
    ])
    #expect(try FHIRMessages.read(here).messages.first?.patientName == "Rosa Ada Okafor")
    let nowhere = PlanAnswer.bundle([
      ("urn:uuid:1", Self.answer()), ("http://b.example/Patient/p1", other),
      ("http://c.example/Patient/p1", Self.patient),
    ])
    #expect(try FHIRMessages.read(nowhere).messages.first?.patientName == nil)
  }

  @Test func `a resource inside the answer is found`() throws {
    let more = #""contained": [\#(Self.patient)],"#
    let text = Self.answer(patient: "#p1", more: more)
    #expect(try FHIRMessages.read(text).messages.first?.memberNumber == "W123")
  }

  @Test func `a name beside a reference serves where the resource is absent`() throws {
    let text = PlanAnswer.json(
      [PlanAnswer.item(decided: "A1")],
      more: """
        "patient": {"display": "Rosa Okafor"}, "insurer": {"display": "Juniper Health"},
        "request": {"identifier": {"value": "PEAR-4821"}},
        """)
    let message = try #require(try FHIRMessages.read(text).messages.first)
    #expect(message.patientName == "Rosa Okafor")
    #expect(message.planName == "Juniper Health")
    #expect(message.identifiers == ["PEAR-4821"])
  }

  @Test(arguments: [("Patient/p2", "S9"), ("Patient/other", nil as String?)])
  func `a coverage gives the number of its own beneficiary only`(
    beneficiary: String, number: String?
  ) throws {
    let coverage = """
      {"resourceType": "Coverage", "id": "v1", "subscriberId": "S9",
       "beneficiary": {"reference": "\(beneficiary)"}}
      """
    let text = PlanAnswer.bundle([
      (
        "urn:uuid:1",
        Self.answer(
          patient: "Patient/p2",
          more: #""insurance": [{"focal": true, "coverage": {"reference": "Coverage/v1"}}],"#)
      ),
      ("urn:uuid:2", #"{"resourceType": "Patient", "id": "p2", "name": [{"text": "Kim Tran"}]}"#),
      ("urn:uuid:3", #"{"resourceType": "Patient", "id": "other"}"#), ("urn:uuid:4", coverage),
    ])
    #expect(try FHIRMessages.read(text).messages.first?.memberNumber == number)
  }

  @Test func `a coverage of somebody who is not in the file gives no number`() throws {
    let coverage = """
      {"resourceType": "Coverage", "id": "v1", "subscriberId": "S9",
       "beneficiary": {"reference": "Patient/somebody"}}
      """
    let text = PlanAnswer.bundle([
      (
        "urn:uuid:1",
        Self.answer(
          patient: "Patient/p2",
          more: #""insurance": [{"focal": true, "coverage": {"reference": "Coverage/v1"}}],"#)
      ), ("urn:uuid:4", coverage),
    ])
    #expect(try FHIRMessages.read(text).messages.first?.memberNumber == nil)
  }

  @Test func `a question that an answer names is about the same patient and comes after it`() throws
  {
    let question = """
      {"resourceType": "CommunicationRequest", "id": "q1", "status": "active",
       "payload": [{"contentString": "The notes of the last visit"}]}
      """
    let names = #""communicationRequest": [{"reference": "CommunicationRequest/q1"}],"#
    let apart = PlanAnswer.bundle([
      ("urn:uuid:1", question), ("urn:uuid:2", Self.answer(more: names, code: "A4")),
      ("urn:uuid:3", Self.patient), ("urn:uuid:4", Self.claim),
    ])
    let inside = PlanAnswer.bundle([
      (
        "urn:uuid:2",
        Self.answer(
          more: #""contained": [\#(question)],"#
            + names.replacing("CommunicationRequest/q1", with: "#q1"), code: "A4")
      ), ("urn:uuid:3", Self.patient), ("urn:uuid:4", Self.claim),
    ])
    for text in [apart, inside] {
      let messages = try FHIRMessages.read(text).messages
      expectNoDifference(messages.map(\.resourceType), ["ClaimResponse", "CommunicationRequest"])
      expectNoDifference(
        messages.last?.summary, ["wanted by no day", "The notes of the last visit"])
      #expect(messages.last?.patientName == "Rosa Ada Okafor")
      #expect(messages.last?.identifiers == ["77", "PEAR-4821"])
    }
  }

  @Test func `messages inside a Bundle of Bundles are found, and named by their place`() throws {
    let inner = PlanAnswer.bundle([("urn:uuid:1", PlanAnswer.json([PlanAnswer.item(0, [])]))])
    let text = PlanAnswer.bundle([("urn:uuid:2", inner)])
    #expect(
      FHIRMessages.error(text)
        == .badValue(
          place: "Bundle.entry[0].resource.entry[0].resource.item[0].itemSequence",
          expected: .lineNumber))
  }
}
