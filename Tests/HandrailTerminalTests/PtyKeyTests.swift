import Foundation
import HandrailScreen
import Testing

/// Keys as a terminal really sends them: control keys, pastes, graphemes, torn sequences.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct PtyKeyTests {
  private static let name = "What is your full name?"

  @Test func `no Ctrl key kills, stops or freezes the kiosk`() throws {
    let terminal = try PtyTerminal(["kiosk", "--flow", "registration"])
    try terminal.walk(to: Self.name)
    var typed = ""
    // Tab, Enter and Esc are keys of the page itself.
    for key in (UInt8(0)...31).filter({ ![0x09, 0x0A, 0x0D, 0x1B].contains($0) }) {
      terminal.send([key])
      if key == 0x08 { typed.removeLast() }
      typed += "b"
      terminal.type("b")
      try terminal.wait("Ctrl and \(key) froze the page", seconds: 5) { screen in
        screen.textBeforeCursor.hasSuffix(" " + typed)
      }
      #expect(terminal.runState != "T", "Ctrl and \(key) stopped the program")
    }
    #expect(!terminal.hasEnded)
    #expect(terminal.screen.text.contains(Self.name))
  }

  @Test func `no Ctrl key does anything to the first page of a kiosk`() throws {
    let terminal = try PtyTerminal(["kiosk", "--flow", "registration"])
    try terminal.waitFor("Welcome to Riverside")
    terminal.waitForQuiet()
    let before = terminal.screen
    for key in (UInt8(0)...31).filter({ ![0x09, 0x0A, 0x0D, 0x1B].contains($0) }) {
      terminal.send([key])
    }
    terminal.waitForQuiet()
    terminal.expectLook(of: before)
    terminal.type("\r")
    try terminal.waitFor("need help right now?")
  }

  @Test func `a pasted newline is a blank and never advances the page`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    #expect(terminal.screen.modes.contains(2004), "the terminal was not asked to mark pastes")
    for newline in ["\r", "\n", "\r\n", "\r\r\r"] {
      terminal.type("\u{1B}[200~Ana\(newline)Luz\u{1B}[201~")
      try terminal.wait("the paste with \(newline.debugDescription) is not shown") { screen in
        screen.textBeforeCursor.contains(" Ana ") && screen.textBeforeCursor.hasSuffix(" Luz")
      }
      terminal.waitForQuiet()
      #expect(terminal.screen.text.contains(Self.name))
      try terminal.clearField(of: 9)
    }
  }

  @Test func `a newline without paste marks cannot be told from Enter`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    terminal.type("Ana\rLuz")
    try terminal.waitFor("like us to call you?")
    try terminal.wait("Luz is lost") { $0.textBeforeCursor.hasSuffix("Luz") }
  }

  @Test func `one Backspace takes one grapheme, and none leaves a trace`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    terminal.type("Li")
    try terminal.wait("Li is not shown") { $0.textBeforeCursor.hasSuffix("Li") }
    terminal.waitForQuiet()
    let before = terminal.screen
    for typed in ["e\u{301}", "한국", "👨‍👩‍👧", "中é", "🇪🇸🇲🇽", "n\u{303}a\u{323}\u{302}"] {
      // Joiners are never kept, so a family is three people.
      let kept = typed.unicodeScalars.filter { $0 != "\u{200D}" }
      var left = Array(String(String.UnicodeScalarView(kept)))
      terminal.type(typed)
      while true {
        try terminal.wait("\(String(left)) is not shown") { screen in
          screen.textBeforeCursor.hasSuffix("Li" + String(left))
        }
        if left.popLast() == nil { break }
        terminal.type("\u{7F}")
      }
      terminal.expectLook(of: before)
    }
  }

  @Test func `Esc acts within about a tenth of a second`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    var quickest = Duration.seconds(10)
    for title in ["How can we call you when", "Do you have an appointment", "Have you been"] {
      terminal.waitForQuiet()
      let pressed = ContinuousClock.now
      terminal.send([0x1B])
      try terminal.waitFor(title)
      quickest = min(quickest, ContinuousClock.now - pressed)
    }
    #expect(quickest < .milliseconds(200))
    #expect(quickest >= .milliseconds(90), "a torn arrow key would have been taken for Esc")
  }

  @Test(arguments: ["[", "O"])
  func `an arrow key whose bytes come late is an arrow key and not Esc`(
    introducer: String
  ) throws {
    let terminal = try PtyTerminal()
    let title = "Who is this visit for?"
    try terminal.walk(to: title)
    for (final, choice) in [("B", "2"), ("B", "3"), ("A", "2"), ("A", "1")] {
      for part in ["\u{1B}", introducer, final] {
        terminal.type(part)
        terminal.pump(for: .milliseconds(50))
      }
      try terminal.wait("the arrow did not move to \(choice)", seconds: 5) { screen in
        screen.lines[screen.row].contains("› \(choice)")
      }
    }
    terminal.pump(for: .milliseconds(200))
    #expect(terminal.screen.text.contains(title))
  }

  @Test func `the cursor rests, visible, on the choice that the arrows reach`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "Who is this visit for?")
    for (key, choice) in [("B", 2), ("B", 3), ("B", 4), ("B", 5), ("A", 4), ("A", 3)] {
      terminal.type("\u{1B}[\(key)")
      try terminal.wait("the cursor is not on choice \(choice)", seconds: 5) { screen in
        screen.lines[screen.row].contains("› \(choice)") && screen.isCursorVisible
      }
      let row = terminal.screen.cells[terminal.screen.row]
      #expect(row.contains { $0.look.isReversed }, "choice \(choice) does not stand out")
      #expect(terminal.screen.textBeforeCursor.allSatisfy { $0 == " " || $0 == "›" })
    }
  }

  @Test func `the cursor stands right behind what is typed, be it narrow or wide`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    var typed = ""
    for character in "Añ中한👍 z" {
      terminal.type(String(character))
      typed.append(character)
      try terminal.wait("the cursor is not behind “\(typed)”", seconds: 5) { screen in
        screen.isCursorVisible && screen.textBeforeCursor.hasSuffix(typed.trimmed)
          && screen.column == 6 + CharacterWidth.columns(of: typed)
      }
    }
  }
}

extension String {
  /// Without blanks at the end, as the emulator's lines are.
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension PtyTerminal {
  /// Takes so many characters away from the field with the cursor, and waits until it is empty.
  func clearField(of count: Int) throws {
    type(String(repeating: "\u{7F}", count: count))
    try wait("the field never became empty") { screen in
      screen.textBeforeCursor.trimmingCharacters(in: .whitespaces) == "›"
    }
  }

  /// The state of the process, as ps(1) shows it: S sleeps, T is stopped.
  var runState: Character {
    let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return text?.split(separator: ")").last?.first { $0 != " " } ?? "?"
  }
}
