import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

struct TypingFieldTests {
  @Test func `a mark that arrives alone joins the letter before it`() {
    var field = TypingField("Jose", limit: 20)
    field.insert("\u{301}")
    field.insert("!")
    expectNoDifference(field.text, "Jose\u{301}!")
    #expect(field.characters.count == 5)
    #expect(field.cursor == 5)
  }

  @Test(arguments: ["e\u{301}", "漢", "🇬🇧", "👍🏽", "한", "क्षि"])
  func `one Backspace and one Delete take one grapheme`(grapheme: String) {
    var field = TypingField("a\(grapheme)b", limit: 20)
    field.move(by: -1)
    field.deleteBackward()
    expectNoDifference(field.text, "ab")
    field.insert(grapheme)
    field.move(by: -1)
    field.deleteForward()
    expectNoDifference(field.text, "ab")
    #expect(field.cursor == 1)
  }

  @Test func `nothing happens at the ends of the text`() {
    var field = TypingField("ab", limit: 20)
    field.deleteForward()
    field.move(by: 9)
    #expect(field.cursor == 2)
    field.moveToEnd(false)
    field.deleteBackward()
    field.move(by: -9)
    #expect(field.cursor == 0)
    expectNoDifference(field.text, "ab")
    field.moveToEnd(true)
    #expect(field.cursor == 2)
  }

  @Test func `typing in the middle keeps what follows`() {
    var field = TypingField("Ana Torres", limit: 40)
    for _ in 0..<6 { field.move(by: -1) }
    field.insert("María ")
    expectNoDifference(field.text, "Ana María Torres")
    expectNoDifference(field.textBeforeCursor, "Ana María ")
  }

  @Test func `no more than the limit can be typed, and a full field keeps its end`() {
    var field = TypingField("abcd", limit: 5)
    field.move(by: -2)
    field.insert("XYZ")
    expectNoDifference(field.text, "abXcd")
    field.insert("q")
    expectNoDifference(field.text, "abXcd")
    field.insert("\u{301}")
    expectNoDifference(field.text, "abX\u{301}cd")
  }

  @Test func `a paste is bounded, marks heaped on one letter included`() {
    var field = TypingField("", limit: 10)
    field.insert(String(repeating: "x", count: 1_000_000))
    #expect(field.text.count == 10)
    var heaped = TypingField("", limit: 10)
    heaped.insert("e" + String(repeating: "\u{301}", count: 100_000))
    heaped.insert(String(repeating: "\u{302}", count: 100_000))
    #expect(heaped.text.unicodeScalars.count <= 80)
    #expect(TypingField("", limit: 1_000_000).limit == TypedText.longest)
    #expect(TypingField("", limit: 0).limit == 1)
  }

  @Test(arguments: [
    ("a\nb\tc\r", "a b c "), ("a\u{202E}b", "ab"), ("a\u{1B}[31mb", "a[31mb"),
    ("a\u{200B}\u{FEFF}b", "ab"), ("\u{E000}a\u{0}", "a"),
  ])
  func `what could deceive or harm is left out`(typed: String, kept: String) {
    var field = TypingField("", limit: 50)
    field.insert(typed)
    expectNoDifference(field.text, kept)
  }

  @Test func `a joiner typed by itself stays behind a letter that is spelt with it`() {
    var persian = TypingField("می", limit: 50)
    persian.insert("\u{200C}")
    persian.insert("خواهم")
    expectNoDifference(Array(persian.text.unicodeScalars), Array("می\u{200C}خواهم".unicodeScalars))
    var latin = TypingField("a", limit: 50)
    latin.insert("\u{200D}")
    expectNoDifference(Array(latin.text.unicodeScalars), ["a"])
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `whatever is pressed, the cursor lies between whole graphemes`(seed: UInt64) {
    var chance = Seeded(seed)
    var field = TypingField("", limit: 12)
    let pieces = ["a", "\u{301}", "🇬", "🇧", "漢", "ᄒ", "\u{1161}", "x y", "\u{200D}", "👍", "🏽"]
    for _ in 0..<200 {
      switch Int.random(in: 0..<8, using: &chance) {
      case 0: field.deleteBackward()
      case 1: field.deleteForward()
      case 2: field.move(by: chance.pick([-1, 1]))
      case 3: field.moveToEnd(chance.pick([true, false]))
      default: field.insert(chance.pick(pieces))
      }
      #expect((0...field.characters.count).contains(field.cursor))
      #expect(field.characters.count <= 12)
      #expect(field.characters == Array(field.text))
    }
  }
}
