import HandrailScreen
import Testing

@testable import HandrailCurses

@Suite struct TerminalDescriptionTests {
  private func describe(
    _ name: String, mouse: Bool = true, _ capabilities: [String: String]
  ) -> TerminalDescription {
    TerminalDescription(name: name, usesMouse: mouse) { capabilities[$0].map { Array($0.utf8) } }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private let xterm = [
    "cup": "\u{1B}[%i%p1%d;%p2%dH", "kmous": "\u{1B}[<", "sgr0": "\u{1B}[m",
    "rmcup": "\u{1B}[?1049l", "smkx": "\u{1B}[?1h\u{1B}=", "rmkx": "\u{1B}[?1l\u{1B}>",
    "kf1": "\u{1B}OP", "kcuu1": "\u{1B}OA", "kbs": "\u{8}",
  ]

  @Test func `Every mode that is turned on is turned off again`() {
    for name in ["xterm-256color", "tmux", "screen", "rxvt", "linux", "vt100"] {
      let description = describe(name, xterm)
      let modes = text(description.entering).split(separator: "\u{1B}")
        .filter { $0.hasPrefix("[?") && $0.hasSuffix("h") }
      for mode in modes {
        #expect(text(description.leaving).contains("\u{1B}" + mode.dropLast() + "l"))
      }
    }
  }

  @Test func `The farewell wipes before it shows the screen that was there before`() {
    let farewell = text(describe("xterm", xterm).farewell)
    #expect(farewell.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?1049l"))
  }

  @Test func `Only kinds of xterm, tmux and screen are asked about synchronised output`() {
    let question = "\u{1B}[?2026$p"
    for name in ["xterm", "xterm-256color", "tmux-256color", "screen", "screen.xterm"] {
      #expect(text(describe(name, xterm).entering).contains(question))
    }
    for name in ["linux", "vt100", "rxvt", "sun"] {
      #expect(!text(describe(name, xterm).entering).contains("2026"))
      #expect(!text(describe(name, xterm).farewell).contains("2026"))
    }
  }

  @Test func `The mouse stays off on the Linux console, without kmous, and when not wanted`() {
    #expect(describe("xterm", xterm).hasMouse)
    #expect(!describe("linux", xterm).hasMouse)
    #expect(!describe("xterm", mouse: false, xterm).hasMouse)
    #expect(!describe("vt100", ["cup": "\u{1B}[H"]).hasMouse)
    #expect(!text(describe("linux", xterm).entering).contains("1000"))
  }

  @Test func `Colours are not even taken back where none are wanted`() {
    let source: [String: String] = ["cup": "\u{1B}[H", "op": "\u{1B}[39;49m", "sgr0": "\u{1B}[m"]
    for usesColour in [true, false] {
      let description = TerminalDescription(
        name: "xterm", usesMouse: true, usesColour: usesColour
      ) { source[$0].map { Array($0.utf8) } }
      #expect(text(description.farewell).contains("\u{1B}[m"))
      #expect(text(description.farewell).contains("39;49") == usesColour)
    }
  }

  @Test func `A terminal of another family is wiped as its own description says`() {
    let old = describe("vt52", ["cup": "\u{1B}Y", "clear": "\u{1B}H\u{1B}J"])
    #expect(text(old.wiping) == "\u{1B}H\u{1B}J")
    #expect(old.entering == [])
  }

  @Test func `Without cup there is no full screen`() {
    #expect(!describe("dumb", [:]).placesCursor)
    #expect(describe("xterm", xterm).placesCursor)
  }

  @Test func `Marks for pauses are not sent`() {
    let bytes = Array("\u{1B}[m\u{F}$<2>x$<5*/>$".utf8)
    #expect(text(TerminalDescription.withoutPadding(bytes)) == "\u{1B}[m\u{F}x$")
  }

  @Test func `Keys that begin with ESC are taken from the description`() {
    #expect(describe("xterm", xterm).keys == [[0x4F, 0x41]: .up, [0x4F, 0x50]: .function(1)])
  }

  @Test func `An error never repeats control characters`() {
    let words = TerminalError.unknownTerminal("a\u{1B}[2Jb\u{202E}").description
    #expect(words.unicodeScalars.allSatisfy(ScalarSafety.isShowable))
  }
}
