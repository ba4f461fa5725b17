import CustomDump
import Foundation
import HandrailCore
import HandrailDesk
import HandrailInterchange
import Testing

/// What is wrong with a file is said with its place, and nothing of the file is stored.
@Suite struct BadFileTests {
  /// A desk on which Ana's case was sent, and what is thrown when it is given a file.
  private func refusal(
    of bytes: [UInt8], onto named: String? = nil, cases: [PriorAuthorisation?] = [Stand.ana()],
    after events: [RequestEvent] = [.sent]
  ) throws -> String {
    let stand = try Stand()
    for request in cases { try stand.open(request, after: events) }
    let before = try stand.dump()
    let problem = problem { () throws(DeskError) in
      try stand.take(bytes, onto: named.flatMap(CaseReference.init(parsing:)))
    }
    expectNoDifference(try stand.dump(), before)
    let words = try #require(problem, "it was taken").description
    for personal in ["Ana", "Torres", "1962", "We looked", "LM 0042"] {
      #expect(!words.contains(personal), "\(words)")
    }
    return words
  }

  @Test(arguments: [
    "", " ", "hello", "ISA*00*          *00*", "<Claim xmlns=\"http://hl7.org/fhir\"/>", "\u{FEFF}",
    "[]", "{}", #"{"resourceType": 7}"#, #"{"resourceType": "Letter"}"#,
  ])
  func `a file that is no FHIR is refused`(text: String) throws {
    #expect(try !refusal(of: Array(text.utf8)).isEmpty)
  }

  @Test(arguments: ["Patient", "Claim", "Coverage", "Questionnaire", "OperationOutcome"])
  func `another resource is refused by its name`(type: String) throws {
    let words = try refusal(of: Array(#"{"resourceType": "\#(type)"}"#.utf8))
    #expect(words.contains(type))
  }

  @Test func `a file that breaks off is refused wherever it does`() throws {
    let whole = PlanFile().bundle()
    for count in stride(from: 1, to: whole.count - 1, by: 97) {
      #expect(try !refusal(of: Array(whole.prefix(count))).isEmpty)
    }
  }

  @Test func `a file of more than 50 MB is refused`() throws {
    let words = try refusal(of: Array(repeating: 0x20, count: FHIRMessages.mostBytes + 1))
    #expect(words.contains("50 MB"))
  }

  @Test func `deep nesting is refused`() throws {
    let deep = String(repeating: #"{"extension": ["#, count: 100_000)
    #expect(try refusal(of: Array(deep.utf8)).contains("deep"))
  }

  @Test(arguments: [
    (#""itemSequence": 1"#, #""itemSequence": "1""#, "itemSequence"),
    (#""itemSequence": 1"#, #""itemSequence": 1.5"#, "itemSequence"),
    (#""status": "active""#, #""status": ["active"]"#, "status"),
    (#""use": "preauthorization""#, #""use": {}"#, "use"),
    (#""birthDate": "1962-03-14""#, #""birthDate": "1962-02-30""#, "birthDate"),
    (#""adjudication": ["#, #""adjudication": [7, "#, "adjudication"),
    (#""created": "2025"#, #""created": "then 2025"#, "created"),
  ])
  func `a wrong type is refused with its field`(old: String, new: String, field: String) throws {
    let text = String(decoding: PlanFile().bundle(), as: UTF8.self)
    try #require(text.contains(old))
    let words = try refusal(of: Array(text.replacingOccurrences(of: old, with: new).utf8))
    #expect(words.contains(field), "\(words)")
    #expect(words.contains("entry["), "\(words)")
  }

  @Test func `a decision for a line that was never asked for is refused`() throws {
    let words = try refusal(of: PlanFile(codes: [(1, "A1"), (7, "A3")]).bundle())
    #expect(words.contains("PEAR-4821"))
    #expect(words.contains("line 7"))
  }

  @Test func `what is undecided after a decision is refused`() throws {
    let words = try refusal(of: PlanFile(codes: [(1, "A4")]).bundle(), after: [.sent, .denied])
    #expect(words.contains("denied"))
  }

  @Test func `a decision for a closed case is refused`() throws {
    let words = try refusal(of: PlanFile().bundle(), after: [.closed])
    #expect(words.contains("closed"))
  }

  @Test(arguments: [
    PlanFile(patientName: "Bo Lind"), PlanFile(birthDate: "1990-01-01"),
    PlanFile(memberNumber: "LM 9999"),
  ])
  func `a message of another patient is refused by the case it names`(file: PlanFile) throws {
    #expect(try refusal(of: file.bundle()).contains("another person"))
    #expect(try refusal(of: file.bundle(), onto: "pear 4821").contains("another person"))
  }

  @Test func `a message that fits several cases is refused with their references`() throws {
    let words = try refusal(
      of: PlanFile(identifiers: []).bundle(), cases: [Stand.ana(), Stand.ana("LAMP-1000")])
    #expect(words.contains("LAMP-1000, PEAR-4821"))
    #expect(words.contains("--case"))
  }

  @Test func `a message that fits no case and names nobody is refused`() throws {
    let file = PlanFile(identifiers: [], patientName: nil, birthDate: nil)
    #expect(try refusal(of: file.bundle()).contains("does not name the patient"))
    let other = PlanFile(identifiers: [], patientName: "Bo Lind", birthDate: nil)
    #expect(try refusal(of: other.bundle(of: [other.task])).contains("about no line"))
  }

  @Test func `a case that is not there cannot be named`() throws {
    #expect(try refusal(of: PlanFile().bundle(), onto: "LAMP-1000").contains("LAMP-1000"))
  }

  @Test func `an answer that was cancelled cannot be used`() throws {
    let text = String(decoding: PlanFile().bundle(), as: UTF8.self)
    let cancelled = text.replacingOccurrences(of: #""active""#, with: #""cancelled""#)
    let words = try refusal(of: Array(cancelled.utf8))
    #expect(words.contains("status"), "\(words)")
  }

  @Test func `one message that cannot be used keeps the others from being stored`() throws {
    let good = PlanFile(codes: [(1, "A3")])
    let bad = PlanFile(codes: [(9, "A3")])
    let words = try refusal(of: good.bundle(of: [good.response, bad.response]))
    #expect(words.contains("Message 2"))
    let opening = PlanFile(identifiers: ["new"], patientName: "Bo Lind", birthDate: "1990-01-01")
    let both = try refusal(of: opening.bundle(of: [opening.response, opening.task, bad.response]))
    #expect(both.contains("Message"))
  }
}
