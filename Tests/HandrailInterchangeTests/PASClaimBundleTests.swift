import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailInterchange

@Suite struct PASClaimBundleTests {
  @Test func `what we write keeps the rules of the guide`() throws {
    for example in try RequestExample.all() {
      expectNoDifference(PASRules(try example.json()).broken, [], example.testDescription)
    }
  }

  @Test(arguments: 0..<100)
  func `so does any request, whatever is typed into it`(seed: Int) throws {
    let example = try RequestExample.random(UInt64(seed))
    let isNumbered =
      Set(example.request.lines.map(\.number)).count == example.request.lines.count
    guard isNumbered else {
      #expect(throws: InterchangeError.notReady(.lineNumbers)) { try example.json() }
      return
    }
    let bytes = try example.json()
    expectNoDifference(PASRules(bytes).broken, [])
    #expect(try example.json() == bytes)
    // Our own reader is stricter about JSON than most.
    #expect(FHIRMessages.error(bytes) == .nothingInBundle)
  }

  @Test(arguments: [
    ("\"collection\"", "\"batch\"", "the Bundle is a collection"),
    ("\"preauthorization\"", "\"claim\"", "the Claim asks before the care"),
    ("\"sequence\": 2", "\"sequence\": 1", "numbers of item are unique"),
    ("\"MRI of the knee\"", "\"\"", "Bundle.entry[0].resource.item[0].productOrService.text"),
    ("\"text\": \"MRI of the knee\"", "\"coding\": []", "no code of a service is invented"),
    ("\"reference\": \"urn:uuid:", "\"reference\": \"urn:", "leads to an entry"),
    ("\"text\": \"Rosa", "\"family\": \"Rosa", "a name is whole"),
    ("\"resourceType\": \"Claim\"", "\"resourceType\": \"Task\"", "the first entry is the Claim"),
  ])
  func `the rules are broken by what breaks them`(
    part: String, other: String, rule: String
  ) throws {
    let text = String(decoding: try RequestExample.whole().json(), as: UTF8.self)
    let changed = text.replacing(part, with: other)
    #expect(changed != text)
    let broken = PASRules(Array(changed.utf8)).broken
    #expect(broken.contains { $0.contains(rule) }, "\(broken)")
  }

  @Test func `what we write is what was written before`() throws {
    for example in try RequestExample.all() {
      expectGolden(try example.json(), named: example.testDescription)
    }
  }

  @Test func `a name survives quotation marks, other scripts, and any length`() throws {
    var example = try RequestExample.sparse()
    let names = [
      ("Ana \"Nita\" \\ Ruiz", "Ana \"Nita\" \\ Ruiz"), ("שרה 👩🏽‍⚕️ 日本", "שרה 👩🏽‍⚕️ 日本"),
      ("\u{0}Bo\u{7}\u{85}\tLi\n ", "Bo Li"),
      (String(repeating: "é", count: 10_000), String(repeating: "é", count: 10_000)),
    ]
    for (typed, written) in names {
      example.request.patient.name = typed
      #expect(try example.patientName() == written)
    }
  }

  @Test(arguments: NotReady.allCases)
  func `a request that lacks what a plan needs is refused`(what: NotReady) throws {
    var example = try RequestExample.whole()
    switch what {
    case .noLine: example.request.lines = []
    case .lineNumbers: example.request.lines[0].number = 0
    case .lineWithoutService: example.request.lines[1].service = " \u{1} "
    case .noPatientName: example.request.patient.name = "\n"
    case .noPlanName: example.request.coverage.planName = ""
    case .noClinicName: example.clinic.name = " "
    case .noTime: example.created = Moment(epochMilliseconds: .max)
    }
    #expect(throws: InterchangeError.notReady(what)) { try example.json() }
  }

  @Test(arguments: [
    "share_permission", "someone_speaks", "speaker_name", "phone", "reason", "why_needed",
    "doctor_agrees", "letter_number", "legal_name.full_name", "tried_before.more", "anything",
  ])
  func `what a plan does not need is not told to it`(name: String) throws {
    var example = try RequestExample.sparse()
    example.details = [
      CaseDetail(name: name, value: "Canary"), CaseDetail(name: "tried_before", value: "Rest"),
    ]
    let text = String(decoding: try example.json(), as: UTF8.self)
    #expect(!text.contains("Canary"))
    #expect(text.contains("tried before: Rest"))
  }

  @Test func `another case, clinic or time gives other addresses`() throws {
    let example = try RequestExample.whole()
    var others = [example, example, example]
    others[0].request.reference = try RequestExample.sparse().request.reference
    others[1].clinic.name = "Hilltop Clinic"
    others[2].created = example.created + .seconds(1)
    let addresses = try ([example] + others).map { try $0.bundleID() }
    #expect(Set(addresses).count == 4)
  }

  @Test func `the number of a line leads back to its case`() throws {
    let request = try RequestExample.whole().request
    for line in request.lines {
      let number = PASClaimBundle.traceNumber(of: line, in: request.reference)
      #expect(PASClaimBundle.reference(inTraceNumber: number) == request.reference)
    }
    for other in ["PEAR-4821", "PEAR-4821-0", "PEAR-4821-x", "PEAR-48-1", "pear-4821-1", ""] {
      #expect(PASClaimBundle.reference(inTraceNumber: other) == nil)
    }
  }
}

extension RequestExample {
  private func bundle() throws -> [String: Any] {
    let bytes = try json()
    return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  fileprivate func bundleID() throws -> String? { try bundle()["id"] as? String }

  fileprivate func patientName() throws -> String? {
    let entries = try bundle()["entry"] as? [[String: Any]] ?? []
    let patient = entries.compactMap { $0["resource"] as? [String: Any] }
      .first { $0["resourceType"] as? String == "Patient" }
    return (patient?["name"] as? [[String: Any]])?.first?["text"] as? String
  }
}
