import Foundation
import Testing

/// `handrail ask`, as the built program does it; it needs no terminal.
@Suite(.enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct HandrailTerminalTestsOfAsk {
  private static let content = ["--content", Program.root + "/Content"]

  private func ask(_ words: [String], input: String? = nil) throws -> Program.Result {
    try Program.result(of: ["ask"] + words + Self.content, input: input)
  }

  private struct Answer: Decodable {
    struct Result: Decodable {
      let topic: String
      let title: String
      let body: String
    }

    let q: String
    let results: [Result]
    let handoff: Bool
    let escalate: Bool
  }

  private func answers(_ lines: [String]) throws -> (answers: [Answer], result: Program.Result) {
    let result = try ask(["--batch", "-"], input: lines.map { $0 + "\n" }.joined())
    let answers = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
    return (answers, result)
  }

  @Test func `a question is answered with words that stand in the content`() throws {
    let result = try ask(["what is a copay", "--lang", "en"])
    #expect(result.status == 0)
    #expect(result.output.contains("(copay)"))
    #expect(try ask(["how do I cook rice", "--lang", "en"]).output.contains("a person can help"))
  }

  @Test func `lines are answered in order, other keys ignored, placeholders filled`() throws {
    let (answers, result) = try answers([
      #"{"q": "what is a copay", "lang": "en", "id": 7, "topics": ["x"]}"#,
      #"{"lang": "es", "q": "qué es un copago"}"#,
      #"{"q": "how do I cook rice", "lang": "en-US"}"#,
    ])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(answers.map(\.q) == ["what is a copay", "qué es un copago", "how do I cook rice"])
    #expect(answers.map(\.results.first?.topic) == ["copay", "copay", nil])
    #expect(answers.map(\.handoff) == [false, false, true])
    #expect(answers.allSatisfy { !$0.escalate && $0.results.count <= 3 })
    for found in answers.flatMap(\.results) {
      #expect(!found.body.isEmpty && !found.body.contains("{"), "\(found.topic)")
    }
  }

  @Test func `who needs somebody at once is not answered with an article`() throws {
    let (answers, _) = try answers([#"{"q": "I want to kill myself", "lang": "en"}"#])
    #expect(answers.map(\.escalate) == [true])
    #expect(answers.map(\.handoff) == [true])
    #expect(answers.map(\.results.isEmpty) == [true])
  }

  static let bad = [
    "nonsense", "[1]", #"{"q": "secretword"}"#, #"{"q": "secretword", "lang": "xx"}"#,
    #"{"q": 5, "lang": "en"}"#, #"{"lang": "en"}"#, #"{"q": "", "lang": "en"}"#,
    #"{"q": "secretword", "lang": 3}"#, #"{"q": "secretword\u0007", "lang": "en"}"#,
    #"{"q": ""# + String(repeating: "secretword ", count: 100_000) + #"", "lang": "en"}"#,
    String(repeating: "[", count: 100_000),
  ]

  @Test(arguments: bad)
  func `a line that cannot be used is told by its number, and the others are answered`(
    line: String
  ) throws {
    let good = #"{"q": "what is a copay", "lang": "en"}"#
    let (answers, result) = try answers([good, line, good])
    #expect(result.status == 1)
    #expect(answers.count == 2)
    #expect(result.errors.hasPrefix("Line 2: "), "\(result.errors)")
    #expect(!result.errors.contains("secretword"))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [[], ["a", "--batch", "-"], ["what", "--lang", "xx"]])
  func `a command line that cannot be meant is refused`(words: [String]) throws {
    #expect(try ask(words, input: "").status == 64)
  }

  @Test func `a file that is not there is told`() throws {
    let result = try ask(["--batch", "/no/such/file"])
    #expect(result.status == 1)
    #expect(result.errors.contains("/no/such/file cannot be read"))
  }
}
