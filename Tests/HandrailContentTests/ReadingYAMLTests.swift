import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingYAMLTests {
  static let broken = [
    BrokenFile("a: &x b\n", "f.yaml:1:4: error H113:", fix: "itself"),
    BrokenFile("a: b\nc: *a\n", "f.yaml:2:4: error H113:", fix: "itself"),
    BrokenFile("a: !!str b\n", "f.yaml:1:4: error H113:", fix: "itself"),
    BrokenFile("a: [b, &x c]\n", "f.yaml:1:8: error H113:", fix: "itself"),
    BrokenFile(
      "%YAML 1.1\n---\na: b\n", "f.yaml:1:1: error H114:", "f.yaml:2:1: error H114:",
      fix: "Take this line out"),
    BrokenFile("a: b\n---\nc: d\n", "f.yaml:2:1: error H114:", fix: "Take this line out"),
    BrokenFile("a: Room #3\n", "f.yaml:1:9: error H115:", fix: "quotation marks"),
    BrokenFile("a: #3\n", "f.yaml:1:4: error H115:", fix: "quotation marks"),
    BrokenFile("a:\n  - Zürich #3\n", "f.yaml:2:12: error H115:", fix: "quotation marks"),
    BrokenFile("a: b\nc: d\na: e\n", "f.yaml:3:1: error H111:", fix: "and take the other out"),
    BrokenFile(
      "s:\n  x:\n    k: 1\n  y:\n    k: 1\n  x:\n    k: 1\n", "f.yaml:6:3: error H111:",
      fix: "and take the other out"),
    BrokenFile(
      "a: {b: 1, c: 2, b: 3}\n", "f.yaml:1:17: error H111:", fix: "and take the other out"),
    BrokenFile("a: first\n  second line\n", "f.yaml:2:3: error H116:", fix: "one line"),
    BrokenFile("a: |\n  text: b\n  c\nd: e\n", "f.yaml:1:4: error H116:", fix: "one line"),
    BrokenFile("a: b\n  c d\n  e f\ng: h\n", "f.yaml:2:3: error H116:", fix: "one line"),
    BrokenFile("a: [b, c\nd: e\nf: g\n", "f.yaml:1:4: error H110:", fix: "]"),
    BrokenFile("a: \"open\nb: c\n", "f.yaml:1:4: error H110:", fix: "Close it"),
    BrokenFile("a: go: there\n", "f.yaml:1:6: error H110:", fix: "quotation marks"),
    BrokenFile("a:\n  b\n", "f.yaml:2:3: error H110:", fix: "\"b: \""),
    BrokenFile("a:\n  b: c\n d: e\n", "f.yaml:3:2: error H110:", fix: "indentation"),
    BrokenFile("- - a\n", "f.yaml:1:3: error H121:", fix: "one \"- \" a line"),
    BrokenFile("", "f.yaml:1:1: error H110:", fix: "first key"),
    BrokenFile(
      "a: \(String(repeating: "[", count: 100_000))\n", "f.yaml:1:12: error H121:",
      fix: "line by line"),
    BrokenFile(
      "\(String(repeating: " ", count: 60))a: b\n", "f.yaml:1:61: error H121:",
      fix: "two blanks"),
  ]

  @Test(arguments: broken)
  func `what a YAML parser lets by is told where it stands`(file: BrokenFile) {
    let findings = YAMLReader.read(SourceText(file: "f.yaml", text: file.text)).findings
    let lines = findings.map(\.description)
    #expect(lines.count == file.starts.count, "\(lines)")
    for (line, start) in zip(lines, file.starts) { #expect(line.hasPrefix(start), "\(line)") }
    #expect(findings.first?.fix.contains(file.fix) == true, "\(lines)")
  }

  @Test func `a tab is told once, and the file is left alone`() {
    let findings = Reading.findings("flow:\tvisit\nstart:\tx\n", as: "flows/visit/flow.yaml")
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("flows/visit/flow.yaml:1:6: error H103:") == true)
  }

  @Test(arguments: ["no", "yes", "1962-03-14", "007", "1e3", "null", "~", "0x1F", "<<"])
  func `a value is the text that stands there`(text: String) {
    let root = YAMLReader.read(SourceText(file: "f.yaml", text: "a: \(text)\n")).root
    guard case .mapping(let entries)? = root?.content else {
      Issue.record("no mapping was read")
      return
    }
    #expect(entries.first?.value.content == .text(text))
  }

  @Test(arguments: [
    "# a note\na: b  # a comment\n# another\nc: [d, # one\n  e]  # two\n",
    "a: \"Room #3: left\"\n", "a: 'it''s & * !'\n", "a:\n- b\n- c: d\n  e: f\n- c: g\n",
    "a: {b: [c, d], e: {f: g}}\n", "a: plans/#1/sex\n", "a: https://example.org/x\n",
    "a: x is one of [b, c]\n", "a: b & c * d!\n", "a:\n  b: [\n    c,\n    d\n  ]\n",
  ])
  func `the subset that authors write is read without a finding`(text: String) {
    let (root, findings) = YAMLReader.read(SourceText(file: "f.yaml", text: text))
    expectNoDifference(findings, [])
    #expect(root != nil)
  }

  @Test func `columns are counted in characters`() {
    let text = "niño: {años: 1, días: dos}\n"
    let root = YAMLReader.read(SourceText(file: "f.yaml", text: text)).root
    guard case .mapping(let outer)? = root?.content,
      case .mapping(let inner)? = outer.first?.value.content
    else {
      Issue.record("no mapping was read")
      return
    }
    expectNoDifference(inner.map(\.keyPlace.column), [8, 17])
    expectNoDifference(inner.map(\.value.place.column), [14, 23])
  }

  @Test func `a file that is cut off anywhere is read without a crash`() {
    let bytes = Array(ReadingFlowTests.whole.utf8)
    let lineCount = ReadingFlowTests.whole.split(separator: "\n").count
    for count in bytes.indices {
      let findings = Reading.collect(Array(bytes[..<count]), as: "flows/visit/flow.yaml").findings
      #expect(!findings.isEmpty, "\(count) bytes")
      #expect(findings.allSatisfy { (1...lineCount + 1).contains($0.place.line) })
    }
  }

  @Test(arguments: [
    ("a:\n    b: c\n  d: e\n", "indentation"), ("  a: b\nc: d\n", "further left"),
    ("a:\n  - b\n  c: d\n", "\"- \""), ("a: [b c: d e: f]\n", "bracket ]"),
    ("a: @b\n", "No text can start"),
  ])
  func `the words of the YAML parser are said plainly`(text: String, part: String) {
    let findings = YAMLReader.read(SourceText(file: "f.yaml", text: text)).findings
    expectNoDifference(findings.map(\.code), ["H110"])
    #expect(findings.first?.message.contains(part) == true, "\(findings)")
  }
}
