import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SmallValueTests {
  @Test(arguments: ["name", "home/street", "plans/#2/plan", "a/#1/b/#12/c"])
  func `A path is written as it is read`(text: String) {
    #expect(AnswerPath(parsing: text)?.description == text)
  }

  @Test(arguments: ["", "/", "a/", "/a", "a//b", "a/#", "a/#x", "a/#1x"])
  func `A path has no empty or broken parts`(text: String) {
    #expect(AnswerPath(parsing: text) == nil)
  }

  @Test func `A path lies within itself and those above it, whole names compared`() {
    let path = Fixtures.path("plans/#2/plan")
    #expect(path.isWithin(path))
    #expect(path.isWithin(Fixtures.path("plans/#2")))
    #expect(path.isWithin(AnswerPath()))
    #expect(!path.isWithin(Fixtures.path("plan")))
    #expect(!Fixtures.path("plans").isWithin(path))
    #expect(!Fixtures.path("plans/#22/plan").isWithin(Fixtures.path("plans/#2")))
    #expect(path.parent == Fixtures.path("plans").appending(item: 2))
    #expect(path.lastStep == "plan")
    #expect(path.parent.lastItem == 2)
    #expect(path.lastItem == nil && path.parent.lastStep == nil && AnswerPath().lastStep == nil)
    #expect(AnswerPath().parent == AnswerPath())
  }

  @Test func `The highest number an item ever had is remembered by its answers`() {
    var book = AnswerBook()
    let group = AnswerPath("plans")
    #expect(book.highestItem(in: group) == 0)
    book[Fixtures.path("plans/#4/plan")] = .init(.option("other"))
    book[Fixtures.path("contacts/#9/name")] = .init(.text("Ana"))
    #expect(book.highestItem(in: group) == 4)
    book[group] = .init(.items([1, 7], finished: true))
    #expect(book.highestItem(in: group) == 7)
    #expect(book.hasAnswer(within: Fixtures.path("plans/#4")))
    #expect(!book.hasAnswer(within: Fixtures.path("plans/#7")))
    #expect(book.count == 3)
    book[group] = nil
    #expect(book.count == 2 && !book.isEmpty)
  }

  @Test(
    arguments: [
      ("Go to {site.desk}.", ["site.desk"]), ("{a}{b-c}{d_1}", ["a", "b-c", "d_1"]), ("{}", []),
      ("{ a }", []), ("{a", []), ("a}", []), ("{{a}}", ["a"]), ("{a b} {c}", ["c"]), ("{é}", []),
      ("", []),
    ] as [(String, [String])])
  func `A placeholder is a name in braces, and any other brace is text`(
    text: String, names: [String]
  ) {
    let template = Template(parsing: text)
    #expect(template.placeholders == names)
    #expect(template.source == text)
  }

  @Test func `What fills a placeholder never becomes one`() {
    let template = Template(parsing: "Hello {name}, {other}!")
    #expect(template.filled { $0 == "name" ? "{other}" : nil } == "Hello {other}, !")
  }

  @Test func `A local text falls back to its base language and then to the one for all`() {
    let text = LocalText(["en": "desk", "en-US": "front desk", "": "—"])
    #expect(text.text(in: "en-US") == "front desk")
    #expect(text.text(in: "en-GB") == "desk")
    #expect(text.text(in: "es") == "—")
    #expect(LocalText(["en": "desk"]).text(in: "es") == nil)
    #expect(LocalText(everywhere: "7").text(in: "es") == "7")
  }

  @Test(arguments: [
    ("2020-01-01", nil), ("2020-01-02", "a"), ("2020-12-31", "a"), ("2021-01-01", "b"),
    ("2030-01-01", "b"),
  ])
  func `A dated fact holds from its first to its last day`(day: String, value: String?) throws {
    let region = Region(
      id: "US", dateOrder: .monthDayYear,
      facts: [
        "line": [
          DatedFact(
            value: "a", from: Fixtures.day(2020, 1, 2), until: Fixtures.day(2020, 12, 31),
            source: "s"),
          DatedFact(value: "b", from: Fixtures.day(2021, 1, 1), source: "s"),
        ]
      ])
    let date = try #require(CivilDate(iso: day))
    #expect(region.fact("line", on: date) == value)
    #expect(region.fact("other", on: date) == nil)
  }

  @Test func `Words come from the first voice that has any, else from the plain ones`() {
    let words = Fixtures.library.words(in: "en")
    func digest(_ id: String, _ voices: [VoiceID]) -> String? {
      words.section(id, of: "visit", voices: voices)?.digest
    }
    #expect(digest("birth-date", ["with-a-name", "child"]) == "en:visit:birth-date:with-a-name")
    #expect(digest("name", ["with-a-name", "child"]) == "en:visit:name:child")
    #expect(digest("code", ["child"]) == "en:visit:code")
    #expect(digest("nowhere", ["child"]) == nil)
  }

  @Test func `Dates are written in the words of each language`() {
    let date = Fixtures.day(1962, 3, 14)
    #expect(Fixtures.library.words(in: "en").inWords(date) == "March 14, 1962")
    #expect(Fixtures.library.words(in: "es").inWords(date) == "14 de marzo de 1962")
    #expect(LanguageWords().phrase("help") == "help")
  }
}
