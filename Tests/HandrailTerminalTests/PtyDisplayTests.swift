import Foundation
import Testing

/// What a person can change about how the pages look, and the lines of text.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct PtyDisplayTests {
  /// What a terminal with double lines answers, and one without, to the place of the cursor.
  @Test(arguments: [("\u{1B}[3;2R", true), ("\u{1B}[2;42R", false)])
  func `larger text doubles the letters only where the terminal says that it can`(
    answer: String, isDoubled: Bool
  ) throws {
    let terminal = try PtyTerminal()
    try terminal.waitFor("Welcome to Riverside")
    let before = terminal.chunks.count
    terminal.type("\u{1B}OS2\r")
    try terminal.wait("the text never got larger") {
      $0.lines[10].contains("more below")
    }
    terminal.type(answer)
    terminal.waitForQuiet()
    let sent = String(decoding: terminal.sent(from: before), as: UTF8.self)
    #expect(sent.contains("\u{1B}#3") == isDoubled)
    #expect(sent.contains("\u{1B}#4") == isDoubled)
    let again = terminal.chunks.count
    terminal.type("1\r")
    try terminal.waitFor("Bright letters")
    terminal.waitForQuiet()
    let usual = String(decoding: terminal.sent(from: again), as: UTF8.self)
    #expect(!usual.contains("\u{1B}#3"))
  }

  @Test func `the chord and the passphrase end a kiosk that no other key ends`() throws {
    let state = NSTemporaryDirectory() + "handrail-staff-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: state) }
    try Self.setPassphrase("open sesame", state: state)
    let terminal = try PtyTerminal(["kiosk", "--flow", "registration"], state: state)
    try terminal.walk(to: "Who is this visit for?")
    terminal.type("\u{0F}\u{15}\u{14}")
    try terminal.waitFor("For people who work here")
    terminal.type("open says me\r")
    try terminal.waitFor("That is not the passphrase")
    #expect(!terminal.screen.text.contains("says me"))
    terminal.type("open sesame\r")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.settings == terminal.settingsBefore)
  }

  /// Sets a passphrase as staff do: it is typed, and stands in no command line.
  private static func setPassphrase(_ phrase: String, state: String) throws {
    let command = "printf '%s\\n' '\(phrase)' | '\(Program.path)' passphrase --state '\(state)'"
    _ = try Program.output("/bin/sh", ["-c", command])
  }

  @Test(arguments: [("dumb", []), ("xterm-256color", ["--plain"])] as [(String, [String])])
  func `lines of text are the whole kiosk, without a sequence that a dumb terminal lacks`(
    term: String, option: [String]
  ) throws {
    let terminal = try PtyTerminal(
      ["kiosk", "--flow", "registration", "--allow-quit"] + option, term: term)
    try terminal.waitFor("Number, or Enter for 1:")
    terminal.type("1\r")
    try terminal.waitFor("need help right now?")
    terminal.type("1\r")
    try terminal.waitFor("Who is this visit for?")
    terminal.type("9\r")
    try terminal.waitFor("That number is not on this page")
    terminal.type("\u{3}\u{1A}\u{1C}\u{4}\u{13}1\r")
    try terminal.waitFor("This is your code")
    if term == "dumb" { #expect(!terminal.sent(from: 0).contains(0x1B)) }
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd() == .signal(SIGTERM))
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func `lines can come from a pipe, and the visit waits when they end`() throws {
    let state = NSTemporaryDirectory() + "handrail-pipe-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: state) }
    let command =
      "printf '1\\n1\\n1\\n' | '\(Program.path)' kiosk --flow registration --plain "
      + "--state '\(state)' --content '\(Program.root)/Content'"
    let result = try Program.output("/bin/sh", ["-c", command])
    #expect(result.contains("need help right now?"))
    #expect(result.contains("This is your code"))
    #expect(!result.contains("\u{1B}"))
  }

  @Test func `a kiosk that staff closed sends everybody to a person`() throws {
    let terminal = try PtyTerminal([
      "kiosk", "--flow", "registration", "--allow-quit", "--out-of-order",
    ])
    try terminal.waitFor("This screen is not working now.")
    terminal.type("\r1\r")
    terminal.waitForQuiet()
    #expect(terminal.screen.text.contains("This screen is not working now."))
    terminal.type("\u{11}")
    #expect(terminal.waitForEnd() == .exit(0))
  }
}
