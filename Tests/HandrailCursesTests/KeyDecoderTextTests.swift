import HandrailScreen
import Testing

@testable import HandrailCurses

@Suite struct KeyDecoderTextTests {
  @Test(arguments: [
    [0xFF], [0xFE, 0xFF], [0x80], [0xC3], [0xE4, 0xB8], [0xF0, 0x9F, 0x91], [0xC0, 0xAF],
    [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
  ])
  func `A valid key works at once after invalid bytes`(invalid: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(invalid + [0x79]) == [.key(.character("y"))])
    #expect(decoder.feed(invalid + [0x0D]) == [.key(.enter)])
    let split = decoder.feed(invalid) + decoder.feed(Array("中".utf8))
    #expect(split == [.key(.character("中"))])
  }

  @Test func `Half a character is dropped when nothing follows in time`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xE4, 0xB8]) == [])
    #expect(decoder.patience == .milliseconds(250))
    #expect(decoder.timeOut() == [])
    #expect(decoder.feed([0xAD, 0x61]) == [.key(.character("a"))])
  }

  @Test func `A mark that comes with its letter is one key, later it is a key of its own`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("e\u{301}".utf8) == [.key(.character("e\u{301}"))])
    #expect(decoder.feed("e".utf8) == [.key(.character("e"))])
    #expect(decoder.feed("\u{301}".utf8) == [.key(.character("\u{301}"))])
  }

  @Test func `A long run of characters in one read is one paste, and keys behind it are keys`() {
    var decoder = KeyDecoder()
    let run = String(repeating: "ñ한 ab", count: 8)
    #expect(decoder.feed((run + "\r2").utf8) == [.paste(run), .key(.enter), .key(.character("2"))])
    #expect(decoder.feed("Ana Torres".utf8).count == 10)
  }

  @Test(arguments: [
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{200F}", "\u{2060}", "\u{FEFF}",
    "\u{E000}", "\u{0378}", "\u{85}", "\u{2028}", "\u{FE0F}", "\u{E0041}",
  ])
  func `A character that shows nothing or steers the terminal types nothing`(scalar: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed((scalar + "a").utf8) == [.key(.character("a"))])
  }

  @Test(arguments: [
    ("\u{1B}[<0;5;7M", Position(row: 6, column: 4)),
    ("\u{1B}[<16;1;1M", Position(row: 0, column: 0)),
    ("\u{1B}[M !!", Position(row: 0, column: 0)),
    ("\u{1B}[M %'", Position(row: 6, column: 4)),
  ])
  func `A press of the first button is a click`(text: String, position: Position) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(text.utf8) == [.click(position)])
  }

  @Test(arguments: [
    "\u{1B}[<0;5;7m", "\u{1B}[<1;5;7M", "\u{1B}[<2;5;7M", "\u{1B}[<32;5;7M", "\u{1B}[<64;5;7M",
    "\u{1B}[<0;0;0M", "\u{1B}[<0;5M", "\u{1B}[<;;M", "\u{1B}[M#!!", "\u{1B}[M\u{60}!!",
  ])
  func `Any other move of the mouse is nothing`(text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed((text + "a").utf8) == [.key(.character("a"))])
  }
}
