import HandrailScreen
import Testing

@testable import HandrailCurses

/// Bytes, and what they are to the program.
struct Spoken: CustomTestStringConvertible, Sendable {
  var bytes: [UInt8]
  var events: [TerminalEvent]

  /// Text as a terminal sends it, and the keys it stands for.
  init(_ text: String, _ keys: Key...) {
    bytes = Array(text.utf8)
    events = keys.map(TerminalEvent.key)
  }

  /// Raw bytes and the keys they stand for.
  init(bytes: [UInt8], _ keys: Key...) {
    self.bytes = bytes
    events = keys.map(TerminalEvent.key)
  }

  var testDescription: String {
    bytes.map { $0 > 0x20 && $0 < 0x7F ? String(Unicode.Scalar($0)) : "<\($0)>" }.joined()
  }
}

@Suite struct KeyDecoderTests {
  static let plainKeys = [
    Spoken("a", .character("a")), Spoken(" ", .character(" ")), Spoken("é", .character("é")),
    Spoken("中é", .character("中"), .character("é")), Spoken("한", .character("한")),
    Spoken("\r", .enter), Spoken("\n", .enter), Spoken("\t", .tab), Spoken("\u{7F}", .backspace),
    Spoken("\u{8}", .backspace), Spoken("\u{3}", .control("c")), Spoken("\u{4}", .control("d")),
    Spoken("\u{11}", .control("q")), Spoken("\u{13}", .control("s")),
    Spoken("\u{1A}", .control("z")), Spoken("\u{1C}", .control("\\")),
    Spoken("\0", .control("@")), Spoken("\r\r", .enter, .enter), Spoken("\r\n", .enter),
  ]

  @Test(arguments: plainKeys)
  func `A key that types or controls is one event`(spoken: Spoken) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(spoken.bytes) == spoken.events)
    #expect(decoder.patience == nil)
  }

  static let namedKeys = [
    Spoken("\u{1B}[A", .up), Spoken("\u{1B}OA", .up), Spoken("\u{1B}[B", .down),
    Spoken("\u{1B}OC", .right), Spoken("\u{1B}[D", .left), Spoken("\u{1B}[1;5D", .left),
    Spoken("\u{1B}[1;2A", .up), Spoken("\u{1B}O5B", .down), Spoken("\u{1B}[a", .up),
    Spoken("\u{1B}Od", .left), Spoken("\u{1B}\u{1B}[A", .up), Spoken("\u{1B}[H", .home),
    Spoken("\u{1B}OH", .home), Spoken("\u{1B}[1~", .home), Spoken("\u{1B}[7~", .home),
    Spoken("\u{1B}[7$", .home), Spoken("\u{1B}[F", .end), Spoken("\u{1B}[4~", .end),
    Spoken("\u{1B}[8^", .end), Spoken("\u{1B}[1;5F", .end), Spoken("\u{1B}[3~", .delete),
    Spoken("\u{1B}[3;5~", .delete), Spoken("\u{1B}[5~", .pageUp), Spoken("\u{1B}[6@", .pageDown),
    Spoken("\u{1B}[Z", .backTab), Spoken("\u{1B}OM", .enter), Spoken("\u{1B}Oq", .character("1")),
  ]

  @Test(arguments: namedKeys)
  func `A sequence of any terminal kind is its key`(spoken: Spoken) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(spoken.bytes) == spoken.events)
    #expect(decoder.patience == nil)
  }

  static let functionKeys = [
    Spoken("\u{1B}OP", .function(1)), Spoken("\u{1B}[11~", .function(1)),
    Spoken("\u{1B}[[A", .function(1)), Spoken("\u{1B}[1;2P", .function(1)),
    Spoken("\u{1B}OQ", .function(2)), Spoken("\u{1B}[13~", .function(3)),
    Spoken("\u{1B}OS", .function(4)), Spoken("\u{1B}[[E", .function(5)),
    Spoken("\u{1B}[15~", .function(5)), Spoken("\u{1B}[17~", .function(6)),
    Spoken("\u{1B}[18~", .function(7)), Spoken("\u{1B}[19~", .function(8)),
    Spoken("\u{1B}[20~", .function(9)), Spoken("\u{1B}[21~", .function(10)),
    Spoken("\u{1B}[23~", .function(11)), Spoken("\u{1B}[24;5~", .function(12)),
  ]

  @Test(arguments: functionKeys)
  func `A function key has its number on xterm, rxvt and the Linux console`(spoken: Spoken) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(spoken.bytes) == spoken.events)
  }

  @Test(arguments: plainKeys + namedKeys + functionKeys)
  func `Cutting the bytes anywhere changes nothing`(spoken: Spoken) {
    // CR and LF in two reads may be two presses of Enter.
    guard spoken.bytes != [13, 10] else { return }
    for cut in 0...spoken.bytes.count {
      var decoder = KeyDecoder()
      let first = decoder.feed(spoken.bytes[..<cut])
      #expect(first + decoder.feed(spoken.bytes[cut...]) == spoken.events)
    }
  }

  @Test func `Esc is Esc when nothing follows in time`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == .milliseconds(100))
    #expect(decoder.timeOut() == [.key(.escape)])
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0x61]) == [.key(.character("a"))])
  }

  @Test func `Esc held down is as many Escs as were sent`() {
    var decoder = KeyDecoder()
    let early = decoder.feed([0x1B, 0x1B, 0x1B, 0x1B])
    #expect(early + decoder.timeOut() == Array(repeating: .key(.escape), count: 4))
  }

  @Test func `Esc with Enter behind it is both`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B, 0x0D]) == [.key(.escape), .key(.enter)])
  }

  @Test func `Alt with a key in one read is not Esc, Esc and a key in two reads are both`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}n".utf8) == [])
    #expect(decoder.feed("\u{1B}\u{7F}".utf8) == [.key(.backspace)])
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.feed("n".utf8) == [.key(.escape), .key(.character("n"))])
    #expect(decoder.feed("\u{1B}n\u{1B}é".utf8) == [])
  }

  @Test func `Half a sequence is dropped when nothing follows in time`() {
    for half in ["\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}]52;c", "\u{1B}[<0;1"] {
      var decoder = KeyDecoder()
      #expect(decoder.feed(half.utf8) == [])
      #expect(decoder.patience != nil)
      #expect(decoder.timeOut() == [])
      #expect(decoder.feed([0x61]) == [.key(.character("a"))])
    }
  }

  static let unknown = [
    "\u{1B}[99;99;99z", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[24;80R", "\u{1B}[I",
    "\u{1B}[2~", "\u{1B}[201~", "\u{1B}[97;5u", "\u{1B}[?2026;0$y", "\u{1B}O5~",
    "\u{1B}]52;c;QW5h\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^secret\u{1B}\\", "\u{1B}Xtext\u{1B}\\", "\u{1B}a", "\u{1B}é",
    "\u{1B}[" + String(repeating: "1;", count: 500) + "~",
    "\u{1B}[99999999999999999999999999~",
  ].map { Spoken($0) }

  @Test(arguments: unknown)
  func `What this program does not know is swallowed whole`(spoken: Spoken) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(spoken.bytes + [0x6B]) == [.key(.character("k"))])
    #expect(!decoder.hasSynchronisedOutput)
  }

  @Test func `A key pressed inside a torn sequence still acts`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[1;\r".utf8) == [.key(.enter)])
    #expect(decoder.feed("\u{1B}[1;\u{1B}[A".utf8) == [.key(.up)])
    #expect(decoder.feed("\u{1B}]0;x\ry".utf8) == [.key(.enter), .key(.character("y"))])
  }

  @Test func `A terminal's own description names further keys`() {
    var decoder = KeyDecoder(
      terminfoKeys: [Array("[224z".utf8): .function(1), Array("A".utf8): .up], readsMouse: false)
    #expect(decoder.feed("\u{1B}[224z\u{1B}A".utf8) == [.key(.function(1)), .key(.up)])
  }

  @Test(arguments: ["1", "2"])
  func `Synchronised output is used when the terminal confirms it`(state: String) {
    var decoder = KeyDecoder()
    #expect(!decoder.hasSynchronisedOutput)
    #expect(decoder.feed("\u{1B}[?2026;\(state)$y".utf8) == [])
    #expect(decoder.hasSynchronisedOutput)
  }
}
