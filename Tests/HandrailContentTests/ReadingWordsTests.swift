import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingWordsTests {
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
      collector.findings.map { "\($0.code) \($0.place.line)" }, ["H148 7"])
  }

  @Test func `code words are read in order`() {
    let collector = Reading.collect(Array("plum\npear\n".utf8), as: "interface/code-words-en.txt")
    expectNoDifference(collector.sources.codeWords, ["en": ["plum", "pear"]])
    expectNoDifference(collector.findings, [])
  }
}
