import Foundation
import GRDB
import HandrailCore
import HandrailStore
import Testing

/// `handrail case`, as the built program does it; it needs no terminal.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct HandrailTerminalTestsOfCases {
  /// Records with Ana's case, in a folder that is gone with this value.
  private final class Records {
    let folder = NSTemporaryDirectory() + "handrail-cases-\(UUID().uuidString.prefix(8))"
    let reference: String

    init() throws {
      let store = try VisitStore(directory: folder)
      var draft = CaseDraft(
        patient: CasePatient(name: "Ana Torres", birthDate: CivilDate(iso: "1962-03-14")),
        coverage: CaseCoverage(planName: "Lakeside Mutual", planKind: .medicareAdvantage),
        lines: [ServiceLine(number: 1, service: "MRI of the knee", kind: "imaging")],
        events: [.gatheringBegan])
      draft.letter = ["Please look again.", "Ana Torres"]
      let now = Moment(epochMilliseconds: 1_773_489_600_000)
      var chance = Seeded(3)
      reference = try store.keep(
        draft, visit: nil, codeWords: ["river"], at: now, using: &chance
      ).description
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs `handrail case` with some words on these records.
    func run(_ words: String..., input: String? = nil) throws -> Program.Result {
      let isReading = ["list", "show", "import", "export"].contains(words[0])
      let content = isReading ? ["--content", Program.root + "/Content"] : []
      return try Program.result(
        of: ["case"] + words + ["--state", folder] + content, input: input)
    }

    /// Every line of every table.
    func dump() throws -> [String] {
      try DatabaseQueue(path: folder + "/records.sqlite").read { db in
        let tables = try String.fetchAll(
          db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        return try tables.flatMap { table in
          try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
        }
      }
    }
  }

  private static func answer(_ code: String, for reference: String) -> String {
    let url = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction"
    return """
      {"resourceType": "ClaimResponse", "status": "active", "use": "preauthorization",
      "identifier": [{"value": "\(reference)"}], "outcome": "complete",
      "type": {"coding": [{"code": "professional"}]}, "patient": {"display": "Ana Torres"},
      "created": "2026-03-13", "insurer": {"display": "Lakeside Mutual"},
      "processNote": [{"text": "Not \\u202e \\u009b2J covered."}],
      "item": [{"itemSequence": 1, "adjudication": [{"category": {"coding": [{"code": "submitted"}]},
      "extension": [{"url": "\(url)", "extension": [{"url": "\(url)Code",
      "valueCodeableConcept": {"coding": [{
      "system": "https://codesystem.x12.org/005010/306", "code": "\(code)"}]}}]}]}]}]}
      """
  }

  @Test(arguments: ["list", "show", "import", "note", "set", "export"])
  func `each part of case has complete help`(command: String) throws {
    let result = try Program.result(of: ["case", command, "--help"])
    #expect(result.status == 0)
    for text in ["OVERVIEW", "USAGE", "OPTIONS", "--state"] {
      #expect(result.output.contains(text), "case \(command) --help lacks \(text)")
    }
  }

  @Test func `a case goes from the list through an import and a note to what is shown`() throws {
    let records = try Records()
    let list = try records.run("list")
    #expect(list.status == 0)
    #expect(list.output.contains(records.reference))
    #expect(list.output.contains("gathering"))

    let sent = try records.run("set", records.reference.lowercased(), "sent")
    #expect(sent.status == 0)
    #expect(sent.output == "\(records.reference) is sent.\n")

    let before = try records.dump()
    let answer = Self.answer("A3", for: records.reference)
    let tried = try records.run("import", "-", "--dry-run", input: answer)
    #expect(tried.status == 0)
    #expect(tried.output.contains("would go from sent to denied"))
    #expect(try records.dump() == before)

    let imported = try records.run("import", "-", input: answer)
    #expect(imported.status == 0)
    #expect(imported.output.contains("went from sent to denied"))

    let noted = try records.run("note", records.reference, input: "They call back.\n\n")
    #expect(noted.status == 0)
    let shown = try records.run("show", records.reference)
    #expect(shown.status == 0)
    for text in ["Ana Torres", "MRI of the knee", "A3", "They call back.", "ClaimResponse"] {
      #expect(shown.output.contains(text), "show lacks \(text)")
    }
    for steering: Unicode.Scalar in ["\u{202E}", "\u{9B}", "\u{1B}"] {
      #expect(!shown.output.unicodeScalars.contains(steering))
    }
    let json = try records.run("show", records.reference, "--format", "json")
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let history = try #require(read?["history"] as? [[String: Any]])
    #expect(history.compactMap { $0["event"] as? String } == ["gathering-began", "sent", "denied"])
    #expect(history.last?["by"] as? String != "kiosk")

    #expect(try records.run("list", "--only", "denied").output.contains(records.reference))
    #expect(try records.run("list", "--only", "approved").output == "No cases.\n")
  }

  @Test func `what cannot be used has status 1, and nothing is stored`() throws {
    let records = try Records()
    let before = try records.dump()
    let wrong = Self.answer("A3", for: records.reference)
      .replacingOccurrences(of: #""itemSequence": 1"#, with: #""itemSequence": "one""#)
    let results = [
      try records.run("import", "-", input: wrong),
      try records.run("import", "-", input: "hello"),
      try records.run("import", "/nowhere/at-all.json"),
      try records.run("import", records.folder),
      try records.run("set", records.reference, "reopened"),
      try records.run("show", "NOBODY-0000"),
      try records.run("note", records.reference, input: "\n"),
    ]
    for result in results {
      #expect(result.status == 1)
      #expect(!result.errors.isEmpty)
      #expect(result.output.isEmpty)
      #expect(!result.errors.contains("Ana"))
    }
    #expect(results[0].errors.contains("itemSequence"))
    #expect(results[4].errors.contains("gathering-began"))
    #expect(try records.dump() == before)
  }

  @Test(arguments: [["show", "PEAR"], ["set", "PEAR-4821", "eaten"], ["list", "--only", "lost"]])
  func `what cannot be read on the command line has status 64`(words: [String]) throws {
    let result = try Program.result(of: ["case"] + words)
    #expect(result.status == 64)
  }

  @Test func `a case is exported as a request, as JSON and as a letter`() throws {
    let records = try Records()
    let refused = try records.run("export", records.reference, "--format", "pas")
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("has not agreed"))
    let request = try records.run(
      "export", records.reference, "--format", "pas", "--permission-given-at-desk")
    #expect(request.status == 0)
    #expect(try records.run("show", records.reference).output.contains("Written for the plan."))
    let bundle =
      try JSONSerialization.jsonObject(with: Data(request.output.utf8)) as? [String: Any]
    let first = try #require((bundle?["entry"] as? [[String: Any]])?.first)
    #expect((first["resource"] as? [String: Any])?["resourceType"] as? String == "Claim")
    let json = try records.run("export", records.reference, "--format", "json")
    #expect(json.output == (try records.run("show", records.reference, "--format", "json").output))
    let letter = try records.run("export", records.reference, "--format", "text", "--paper", "a4")
    #expect(letter.status == 0)
    let lines = letter.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines == ["Please look again.", "Ana Torres"])
  }
}
