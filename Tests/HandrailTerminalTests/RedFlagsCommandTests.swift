import Foundation
import Testing

/// `handrail redflags`, as the built program does it; it needs no terminal.
@Suite(.enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct HandrailTerminalTestsOfRedFlags {
  private struct Verdict: Decodable {
    let text: String
    let escalate: Bool
    let kind: String?
  }

  private func verdicts(
    _ lines: [String]
  ) throws -> (verdicts: [Verdict], result: Program.Result) {
    let result = try Program.result(
      of: ["redflags", "--batch", "-", "--content", Program.root + "/Content"],
      input: lines.map { $0 + "\n" }.joined())
    let verdicts = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Verdict.self, from: Data($0.utf8))
    }
    return (verdicts, result)
  }

  @Test func `texts are judged in order, with their kind, and other keys are ignored`() throws {
    let (verdicts, result) = try verdicts([
      #"{"text": "I want to kill myself", "lang": "en", "id": 7}"#,
      #"{"lang": "es", "text": "me duele el pecho y no puedo respirar"}"#,
      #"{"text": "when does the clinic open", "lang": "en-US"}"#,
      #"{"text": "this paperwork is killing me", "lang": "en"}"#,
    ])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(verdicts.map(\.kind) == ["suicide", "medical", nil, nil])
    #expect(verdicts.map(\.escalate) == [true, true, false, false])
    #expect(verdicts.first?.text == "I want to kill myself")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.contains(#""kind": "#) })
  }

  static let bad = [
    "nonsense", #"{"q": "secretword", "lang": "en"}"#, #"{"text": "secretword"}"#,
    #"{"text": "secretword", "lang": "xx"}"#, #"{"text": "secretword\u0007", "lang": "en"}"#,
    #"{"text": ""# + String(repeating: "secretword ", count: 100_000) + #"", "lang": "en"}"#,
  ]

  @Test(arguments: bad)
  func `a line that cannot be used is told by its number, and the others are judged`(
    line: String
  ) throws {
    let good = #"{"text": "when does the clinic open", "lang": "en"}"#
    let (verdicts, result) = try verdicts([good, line, good])
    #expect(result.status == 1)
    #expect(verdicts.map(\.escalate) == [false, false])
    #expect(result.errors.hasPrefix("Line 2: "), "\(result.errors)")
    #expect(!result.errors.contains("secretword"))
    #expect(result.errors.split(separator: "\n").count == 1)
  }
}
