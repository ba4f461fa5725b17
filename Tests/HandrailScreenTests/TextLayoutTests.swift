import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

struct TextLayoutTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `no line is wider than asked, and nothing but blanks is lost`(seed: UInt64) {
    var chance = Seeded(seed)
    let text = chance.text(words: 30)
    let width = Int.random(in: 2...70, using: &chance)
    let lines = TextLayout.lines(of: text, widthColumns: width)
    for line in lines {
      #expect(CharacterWidth.columns(of: line) <= width)
      #expect(line.first != " " && line.last != " ")
    }
    expectNoDifference(lines.joined().filter { $0 != " " }, text.filter { $0 != " " })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a word that fits a line is never broken`(seed: UInt64) {
    var chance = Seeded(seed)
    let text = chance.text(words: 20)
    let widest = text.split(separator: " ").map { CharacterWidth.columns(of: $0) }.max() ?? 2
    let lines = TextLayout.lines(of: text, widthColumns: max(2, widest))
    expectNoDifference(
      lines.flatMap { $0.split(separator: " ") }, text.split(separator: " "))
  }

  @Test func `a line is filled before the next one begins`() {
    expectNoDifference(
      TextLayout.lines(of: "one two  three four", widthColumns: 9), ["one two", "three", "four"])
    expectNoDifference(
      TextLayout.lines(of: "abcdefgh ij", widthColumns: 3), ["abc", "def", "gh", "ij"])
    expectNoDifference(TextLayout.lines(of: "漢字漢", widthColumns: 3), ["漢", "字", "漢"])
  }

  @Test(arguments: ["", " ", "    "])
  func `an empty text has one empty line`(text: String) {
    expectNoDifference(TextLayout.lines(of: text, widthColumns: 10), [""])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `typed text keeps every blank, and there is room for the cursor behind it`(seed: UInt64) {
    var chance = Seeded(seed)
    let text = chance.text(words: 12)
    let width = Int.random(in: 2...64, using: &chance)
    let lines = TextLayout.typedLines(of: text, widthColumns: width)
    expectNoDifference(lines.joined(), text)
    #expect(lines.allSatisfy { CharacterWidth.columns(of: $0) <= width })
    #expect(CharacterWidth.columns(of: lines.last ?? "") < width)
  }

  @Test func `typed text goes on in the next line when a line is full`() {
    expectNoDifference(TextLayout.typedLines(of: "ab cd", widthColumns: 3), ["ab ", "cd"])
    expectNoDifference(TextLayout.typedLines(of: "abc", widthColumns: 3), ["abc", ""])
    expectNoDifference(TextLayout.typedLines(of: "", widthColumns: 3), [""])
  }

  @Test(arguments: [
    ("Riverside", 9, "Riverside"), ("Riverside", 8, "Riversi…"), ("one two", 5, "one…"),
    ("漢字漢字", 6, "漢字…"), ("漢字", 1, "…"), ("Riverside", 0, ""), ("Riverside", -4, ""),
  ])
  func `a shortened text says so and fits`(text: String, limit: Int, wanted: String) {
    expectNoDifference(TextLayout.shortened(text, toColumns: limit), wanted)
  }
}
