import HandrailScreen
import Testing

@testable import HandrailCurses

/// A stand-in for the C library's count of columns.
func fewColumns(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x300...0x36F, 0x20E3: 0
  case 0x4E00...0x9FFF, 0x1F300...0x1FAFF: 2
  default: 1
  }
}

@Suite struct GlyphDoorTests {
  private let door = GlyphDoor(console: nil, columnsOfScalar: fewColumns)
  private let console = GlyphDoor(console: .codePage437, columnsOfScalar: fewColumns)

  @Test(
    arguments: [
      "a", "é", "e\u{301}", "─", "›", "✓", "“", " ",
    ] as [Character])
  func `What shows is sent as it is`(character: Character) {
    #expect(door.text(of: Cell(character)) == String(character))
  }

  @Test(
    arguments: [
      "\u{1B}", "\u{0}", "\n", "\r\n", "\u{7F}", "\u{9B}", "\u{202A}", "\u{202B}", "\u{202C}",
      "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{200B}",
      "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}", "\u{E000}",
      "\u{F8FF}", "\u{0378}", "\u{10FFFF}", "\u{2028}",
    ] as [Character])
  func `What must never reach a terminal is replaced`(character: Character) throws {
    #expect(!door.text(of: Cell(character)).contains(character))
    let first = try #require(door.text(of: Cell(character)).unicodeScalars.first)
    #expect(first == "\u{FFFD}")
    #expect(console.text(of: Cell(character)).first == "?")
  }

  @Test func `A joined emoji is its first part and fills its two columns`() {
    #expect(door.text(of: Cell("👨‍👩‍👧", widthColumns: 2)) == "👨")
    #expect(door.text(of: Cell("👍🏽", widthColumns: 2)) == "👍")
  }

  @Test(
    arguments: [
      ("中", 2, "中"), ("中", 1, "\u{FFFD}"), ("❤\u{FE0F}", 2, "❤ "),
      ("1\u{FE0F}\u{20E3}", 1, "1\u{20E3}"),
      ("\u{301}", 1, " \u{301}"),
      (
        "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", 1,
        "e\u{301}\u{302}\u{303}\u{304}"
      ),
    ] as [(Character, Int, String)])
  func `The text takes the columns its cell claims`(
    character: Character, width: Int, text: String
  ) {
    let sent = door.text(of: Cell(character, widthColumns: width))
    #expect(Array(sent.unicodeScalars) == Array(text.unicodeScalars))
    #expect(sent.unicodeScalars.map(fewColumns).reduce(0, +) == width)
  }

  @Test(
    arguments: [
      ("›", ">"), ("✓", "√"), ("▏", "│"), ("·", "·"), ("…", "."), ("‘", "'"), ("’", "'"),
      ("“", "\""), ("”", "\""), ("–", "-"), ("—", "-"), ("─", "─"), ("é", "é"), ("×", "x"),
      ("Á", "A"), ("Í", "I"), ("ế", "ê"), ("ộ", "o"), ("ł", "l"), ("e\u{301}", "e"),
    ] as [(Character, String)])
  func `The Linux console gets glyphs of its own font`(character: Character, text: String) {
    #expect(console.text(of: Cell(character)) == text)
  }
}
