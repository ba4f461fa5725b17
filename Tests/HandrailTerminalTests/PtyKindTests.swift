import Foundation
import HandrailScreen
import Testing

/// Kinds of terminals, and surroundings in which they are used.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct PtyKindTests {
  /// Modes that xterm and its kin have and the Linux console and a VT100 lack: alternate screens,
  /// mouse reports, synchronised updates.
  ///
  /// Paste marks (2004) are not among them: the Linux console has them since 2025, programs that
  /// call themselves vt100 often do, and others pass over a mode they do not know.
  private static let modesOfXterm: Set<Int> = [47, 1000, 1002, 1003, 1006, 1047, 1049, 2026]

  @Test(
    arguments: [
      "linux", "vt100", "xterm", "xterm-256color", "screen", "screen-256color", "tmux",
      "tmux-256color",
    ])
  func `the first pages are shown and answered on each kind of terminal`(kind: String) throws {
    let terminal = try PtyTerminal(term: kind)
    try terminal.waitFor("Welcome to Riverside")
    try terminal.waitFor("Español")
    terminal.type("\r")
    try terminal.waitFor("need help right now?")
    terminal.type("\r")
    try terminal.waitFor("Who is this visit for?")
    terminal.type(kind == "vt100" ? "\u{1B}OB" : "\u{1B}[B")
    try terminal.wait("the arrow did nothing") { screen in
      let row = screen.lines[screen.row]
      return row.contains(kind == "linux" ? "> 2" : "› 2")
    }
    #expect(terminal.screen.modes.contains(2004), "the terminal was not asked to mark pastes")
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd() == .signal(SIGTERM))
    #expect(terminal.screen.unknown == [])
    #expect(terminal.screen.modes == ScreenEmulator.modesAtFirst)
    #expect(terminal.settings == terminal.settingsBefore)
    if ["linux", "vt100"].contains(kind) {
      #expect(terminal.screen.modesTouched.isDisjoint(with: Self.modesOfXterm))
    }
    if kind == "vt100" { #expect(terminal.screen.colours == []) }
  }

  @Test(arguments: ["xterm-256color", "linux", "tmux-256color"])
  func `with NO_COLOR no colour is ever named, and the choice still stands out`(
    kind: String
  ) throws {
    let terminal = try PtyTerminal(term: kind, environment: ["NO_COLOR": "1"])
    try terminal.walk(to: "Who is this visit for?")
    let screen = terminal.screen
    let row = screen.cells[screen.row]
    #expect(row.contains { $0.look.isReversed })
    #expect(ScreenEmulator.line(row).contains(kind == "linux" ? "> 1" : "› 1"))
    terminal.type("\u{1B}[21~")
    try terminal.waitFor("Do you want to stop?")
    terminal.signal(SIGTERM)
    _ = terminal.waitForEnd()
    #expect(terminal.screen.colours == [])
  }

  @Test func `without NO_COLOR there are colours`() throws {
    let terminal = try PtyTerminal()
    try terminal.waitFor("Welcome to Riverside")
    terminal.type("\u{1B}OS4\r")
    try terminal.waitFor("What is easiest")
    terminal.waitForQuiet()
    #expect(terminal.screen.colours.contains { (30...37).contains($0) })
    #expect(terminal.screen.colours.contains { (40...47).contains($0) })
  }

  @Test(
    arguments: [["LANG": "xx_YY.UTF-8"], ["LC_ALL": "C"], ["LANG": ""]])
  func `where the locale is missing, accents are shown all the same`(
    environment: [String: String]
  ) throws {
    let terminal = try PtyTerminal(environment: environment)
    try terminal.waitFor("Español")
    try terminal.walk(to: "What is your full name?")
    terminal.type("Núñez")
    try terminal.wait("Núñez is not shown") { $0.textBeforeCursor.hasSuffix("Núñez") }
  }

  @Test(arguments: ["no-such-terminal", ""])
  func `an unknown kind of terminal is told in a sentence and left alone`(kind: String) throws {
    let terminal = try PtyTerminal(term: kind)
    #expect(terminal.waitForEnd() == .exit(1))
    #expect(terminal.errors.contains("TERM"))
    #expect(kind.isEmpty || terminal.errors.contains(kind))
    #expect(terminal.errors.split(separator: "\n").count == 1)
    #expect(terminal.byteCount == 0)
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func `the Linux console is sent only what its font has`() throws {
    let terminal = try PtyTerminal(term: "linux")
    try terminal.waitFor("Welcome to Riverside")
    terminal.type("2")
    terminal.waitForQuiet()
    try terminal.waitFor("ñ")
    terminal.type("\r")
    terminal.waitForQuiet()
    terminal.type("\u{1B}")
    terminal.waitForQuiet(.milliseconds(250))
    let sent = String(decoding: terminal.sent(), as: UTF8.self)
    let font = Set("áéíóúñÁÉÑüÜ¿¡«»─√│·àèìòùâêîôûçÇäëïö".unicodeScalars)
    let strange = Set(sent.unicodeScalars.filter { !$0.isASCII }).subtracting(font)
    #expect(strange.isEmpty)
    #expect(!terminal.screen.text.contains("????"))
  }
}
