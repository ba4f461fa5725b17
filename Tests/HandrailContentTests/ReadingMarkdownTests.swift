import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingMarkdownTests {
  /// What the examples of the kinds of mistake do not show: columns, and marks within marks.
  static let broken = [
    BrokenFile("## a\n\n    deep words\n", "m.md:3:5: error H130:", fix: "without blanks"),
    BrokenFile("```\ncode\n```\n", "m.md:1:1: error H130:", fix: "without blanks"),
    BrokenFile("Niño: type `ls` here\n", "m.md:1:12: error H130:", fix: "quotation marks"),
    BrokenFile("Read [this](https://example.org) now\n", "m.md:1:6: error H130:", fix: "words"),
    BrokenFile("Read <https://example.org> now\n", "m.md:1:6: error H130:", fix: "words"),
    BrokenFile("One\ntwo ![x](y.png)\n", "m.md:2:5: error H130:", fix: "words"),
    BrokenFile("One <b>two\n", "m.md:1:5: error H152:", fix: "<!-- note -->"),
    BrokenFile("One  \ntwo\n", "m.md:1:4: error H151:", fix: "Take them out"),
    BrokenFile("> > help: Words\n", "m.md:1:3: error H149:", fix: "one paragraph"),
    BrokenFile("> help: One\nTwo\n", "m.md:2:1: error H132:", fix: "blank line"),
    BrokenFile("##What is it\nTwo\n", "m.md:1:1: error H131:", fix: "blank behind"),
    BrokenFile("#What is it\n", "m.md:1:1: error H131:", fix: "blank behind"),
  ]

  @Test(arguments: broken)
  func `Markdown that would lose words is told where it stands`(file: BrokenFile) {
    let findings = MarkdownReader(SourceText(file: "m.md", text: file.text)).findings
    let lines = findings.map(\.description)
    #expect(lines.count == file.starts.count, "\(lines)")
    for (line, start) in zip(lines, file.starts) { #expect(line.hasPrefix(start), "\(line)") }
    #expect(findings.first?.fix.contains(file.fix) == true, "\(lines)")
  }

  @Test func `blocks come with their text, place and last line`() {
    let text = """
      <!--
      A note.
      -->

      ## a / b

      What is
      *your* **name**?

      - yes: Yes, “I do”
      - no: No

      > help: Type
      > it.
      """
    let reader = MarkdownReader(SourceText(file: "m.md", text: text))
    func block(
      _ kind: MarkdownBlock.Kind, _ text: String, _ line: Int, to last: Int
    ) -> MarkdownBlock {
      MarkdownBlock(
        kind: kind, text: text, place: ContentPlace(file: "m.md", line: line), lastLine: last)
    }
    expectNoDifference(reader.findings, [])
    expectNoDifference(
      reader.blocks,
      [
        block(.comment, "", 1, to: 3), block(.heading, "a / b", 5, to: 5),
        block(.paragraph, "What is your name?", 7, to: 8),
        block(.bullet, "yes: Yes, “I do”", 10, to: 10), block(.bullet, "no: No", 11, to: 12),
        block(.quote, "help: Type it.", 13, to: 14),
      ])
  }

  @Test(arguments: [
    ("{site.waiting_place} and {a_b_c}", "{site.waiting_place} and {a_b_c}"),
    ("2026\\. is a year", "2026. is a year"), ("5 * 3 is \"15\"", "5 * 3 is \"15\""),
    ("! required: It's --- fine...", "! required: It's --- fine..."),
    ("A & B < C", "A & B < C"), ("¿Cómo está? 简体", "¿Cómo está? 简体"),
  ])
  func `words survive as they are meant`(text: String, words: String) {
    let reader = MarkdownReader(SourceText(file: "m.md", text: text))
    expectNoDifference(reader.blocks.map(\.text), [words])
    expectNoDifference(reader.findings, [])
  }

  @Test func `a hundred thousand nested marks are read without a crash`() {
    let text = String(repeating: "> ", count: 100_000) + "a"
    #expect(!MarkdownReader(SourceText(file: "m.md", text: text)).findings.isEmpty)
    let stars = String(repeating: "*a **b ", count: 20_000)
    #expect(MarkdownReader(SourceText(file: "m.md", text: stars)).blocks.count == 1)
  }
}
