import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingWordsTests {
  static let broken = [
    BrokenFile("Words\n\n## a\nTitle\n", "1:1: error H135:", fix: "## name"),
    BrokenFile("## What is it?\n", "1:1: error H131:", fix: "## name"),
    BrokenFile("## a / b / c\n", "1:1: error H131:", fix: "## name / voice"),
    BrokenFile("## a (es 8f3a1c)\n", "1:1: error H131:", fix: "(en 8f3a1c)"),
    BrokenFile("## a (en 8f3)\n", "1:1: error H131:", fix: "(en 8f3a1c)"),
    BrokenFile("## a\n- Yes please\n", "2:1: error H136:", fix: "- name: words"),
    BrokenFile("## a\n- Not known: Words\n", "2:1: error H136:", fix: "- name: words"),
    BrokenFile("## a\n\n> Words\n", "3:1: error H137:", fix: "> label:"),
    BrokenFile("## a\n\n> hlep: Words\n", "3:1: error H137:", fix: "> help:"),
    BrokenFile("## a\n\n! Type it\n", "3:1: error H137:", fix: "! rule: words"),
    BrokenFile("## a\n\n> why: A\n\n> why: B\n", "5:1: error H138:", fix: "one of the two"),
    BrokenFile("## a\n\n! from: A\n\n! from: B\n", "5:1: error H138:", fix: "one of the two"),
    BrokenFile("## a\nHello {preferred name}\n", "2:1: error H143:", fix: "{name}"),
    BrokenFile("## a\n- yes: Yes {called\n", "2:1: error H143:", fix: "{name}"),
  ]

  @Test(arguments: broken)
  func `a section that cannot be read is told where it stands`(file: BrokenFile) {
    let lines = Reading.findings(file.text, as: "flows/visit/en.md")
    #expect(lines.count == file.starts.count, "\(lines)")
    for (line, start) in zip(lines, file.starts) {
      #expect(line.hasPrefix("flows/visit/en.md:" + start), "\(line)")
    }
    #expect(lines.first?.contains(file.fix) == true, "\(lines)")
  }

  @Test(arguments: [
    "## a\nTitle\n\n- yes: Yes\n", "## a\nTitle\n\n> help: Words\n", "## a / b\nTitle\n",
  ])
  func `the program's own words have paragraphs only`(text: String) {
    let lines = Reading.findings(text, as: "interface/en.md")
    #expect(lines.count == 1)
    #expect(lines.first?.contains("error H139:") == true)
  }

  @Test func `a section is read with the places of its parts`() throws {
    let text = """
      ## born / someone-else (en 8f3a1c)
      When were they born, {called}?

      For example, 14 3 1962.

      - not-known: They do not know
      - ask: Ask: at the desk
      - ask: Once more

      > label: Born

      > help: One.

      > help: Two.

      > why: To find
      > the record.

      ! required: Type it.
      """
    let section = try #require(Reading.words(text).first)
    expectNoDifference(section.key, WordsKey("born", voice: "someone-else"))
    #expect(section.translatedHash == "8f3a1c")
    expectNoDifference(section.optionOrder, ["not-known", "ask", "ask"])
    let words = section.words
    expectNoDifference(words.title?.placeholders, ["called"])
    expectNoDifference(words.body.map(\.source), ["For example, 14 3 1962."])
    expectNoDifference(
      words.options.mapValues(\.source),
      ["not-known": "They do not know", "ask": "Ask: at the desk"])
    expectNoDifference(words.label?.source, "Born")
    expectNoDifference(words.help.map(\.source), ["One.", "Two."])
    expectNoDifference(words.why?.source, "To find the record.")
    expectNoDifference(words.messages.mapValues(\.source), ["required": "Type it."])
    expectNoDifference(
      section.places.mapValues(\.line),
      [
        "title": 2, "body/0": 4, "option/not-known": 6, "option/ask": 7, "label": 10, "help": 12,
        "help/1": 14, "why": 16, "message/required": 19,
      ])
  }

  @Test func `a section that stands there twice is handed on for the checks`() {
    #expect(Reading.words("## a\nOne\n\n## a\nTwo\n").count == 2)
  }

  @Test(arguments: [
    "## a\n\nTitle  x\n\nBody\n", "## a\nTitle  x   \n\n\n\nBody\n\n\n\n## b\nOther\n",
    "## a (en 8f3a1c)\nTitle  x\n\n<!-- A note.\nStill. -->\n\nBody\n",
  ])
  func `blanks and notes do not change the digest`(text: String) throws {
    let section = try #require(Reading.words(text).first)
    #expect(section.words.source == "Title  x\n\nBody")
    #expect(section.words.digest == ContentDigest.hex("Title  x\n\nBody".utf8))
    #expect(section.hash == String(section.words.digest.prefix(6)))
  }

  @Test func `a changed letter changes the digest`() {
    let hashes = Reading.words("## a\nWords\n\n## b\nWords.\n").map(\.hash)
    #expect(Set(hashes).count == 2)
  }

  @Test func `other languages have a name and a request`() {
    let text = "## zh-Hans\n\n简体中文\n\n我需要口译员。\n\n## vi\n\nTiếng Việt\n"
    let collector = Reading.collect(Array(text.utf8), as: "interface/other-languages.md")
    expectNoDifference(
      collector.sources.otherLanguages,
      [OtherLanguage(tag: "zh-Hans", name: "简体中文", request: "我需要口译员。")])
    expectNoDifference(
      collector.findings.map { "\($0.code) \($0.place.line)" }, ["H139 7"])
  }

  @Test(arguments: [
    ("Apple", 1), ("a", 1), ("elephants", 1), ("niño", 1), ("two words", 1), ("plum\nplum", 2),
    ("plum\n\npear", 2),
  ])
  func `a word that no keyboard or ear can tell is refused`(text: String, line: Int) {
    let lines = Reading.findings(text + "\n", as: "interface/code-words-en.txt")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("interface/code-words-en.txt:\(line):1: error H140:") == true)
  }

  @Test func `code words are read in order`() {
    let collector = Reading.collect(Array("plum\npear\n".utf8), as: "interface/code-words-en.txt")
    expectNoDifference(collector.sources.codeWords, ["en": ["plum", "pear"]])
    expectNoDifference(collector.findings, [])
  }
}
