import Testing

/// Keeps the house tidy by a rule, not by goodwill.
@Suite struct TidyTests {
  @Test func `no source file is longer than 400 lines, no test longer than 500`() {
    for file in PackageFiles.swiftFiles(below: "Sources") where file.lines.count > 401 {
      Issue.record("\(file) has \(file.lines.count) lines: which second thing lives in it?")
    }
    for file in PackageFiles.swiftFiles(below: "Tests") where file.lines.count > 501 {
      Issue.record("\(file) has \(file.lines.count) lines")
    }
  }

  @Test func `no line is longer than 100 columns`() {
    for file in PackageFiles.swiftFiles(below: "Sources") {
      for (index, line) in file.lines.enumerated() where line.count > 100 {
        Issue.record("\(file):\(index + 1) has \(line.count) columns")
      }
    }
  }

  @Test func `no function is longer than 60 lines`() {
    for file in PackageFiles.swiftFiles(below: "Sources") {
      for function in Self.functions(in: file) where function.length > 60 {
        Issue.record("\(file):\(function.line) has a function of \(function.length) lines")
      }
    }
  }

  @Test(arguments: ["try!", "fatalError(", "TODO", "FIXME", " as! ", "import XCTest"])
  func `nothing is left for later and nothing is forced`(banned: String) {
    for file in PackageFiles.swiftFiles(below: "Sources") {
      for (index, line) in file.lines.enumerated() where line.contains(banned) {
        Issue.record("\(file):\(index + 1): \(banned)")
      }
    }
  }

  @Test func `each test file has an expectation`() {
    let marks = [
      "#expect", "#require", "expectNoDifference", "expectSnapshot", "Issue.record", ".expectTold",
      ".expectNothing", "SessionWalk",
    ]
    for file in PackageFiles.swiftFiles(below: "Tests")
    where file.lines.contains(where: { $0.contains("@Test") }) {
      let checks = file.lines.contains { line in marks.contains { line.contains($0) } }
      #expect(checks, "\(file) has tests that cannot fail")
    }
  }

  /// Functions by their indentation: from `func` or `init` to the brace in the same column.
  private static func functions(in file: PackageFiles.File) -> [(line: Int, length: Int)] {
    var found: [(Int, Int)] = []
    for (index, line) in file.lines.enumerated() {
      let words = line.split(separator: " ")
      guard words.contains("func") || words.contains(where: { $0.hasPrefix("init(") }),
        !line.drop(while: { $0 == " " }).hasPrefix("//")
      else { continue }
      let closing = String(line.prefix { $0 == " " }) + "}"
      if let end = file.lines[index...].firstIndex(where: { $0 == closing }) {
        found.append((index + 1, end - index + 1))
      }
    }
    return found
  }
}
