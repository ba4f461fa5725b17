import Foundation
import Testing

/// The real program on a real terminal, driven by tmux.
///
/// `make test` asks for these tests.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct HandrailTerminalTests {
  @Test func `a person registers from the welcome page to the receipt`() throws {
    let terminal = try TmuxTerminal()
    try terminal.walk(to: "Is this right?")
    for _ in 0..<8 where !terminal.screen.contains(Registration.receipt) {
      try terminal.press("Enter")
      usleep(100_000)
    }
    try terminal.waitFor("We know that you are here, Anita")
    #expect(terminal.screen.contains("Your arrival number is"))
    try terminal.press("Down", "Down", "Down")
    try terminal.press("Enter")
    try terminal.waitFor("Welcome to Riverside")
    #expect(!terminal.screen.contains("Anita"))
  }

  @Test func `Back shows each page before with its answer, and Enter comes forward again`() throws {
    let terminal = try TmuxTerminal()
    let last = "Is this right?"
    try terminal.walk(to: last)
    let passed = Array(Registration.pages.dropFirst().dropLast())
    for page in passed.reversed() {
      try terminal.press("Escape")
      try terminal.waitFor(page.title)
      if page.typed.count > 1, page.path != "date-of-birth" {
        #expect(terminal.screen.contains(page.typed), "\(page.title) lost its answer")
      }
    }
    for page in passed {
      try terminal.waitFor(page.title)
      try terminal.press("Enter")
    }
    try terminal.waitFor(last)
  }

  @Test func `what cannot be read stays on the page with one sentence about it`() throws {
    let terminal = try TmuxTerminal()
    try terminal.walk(to: "What is your date of birth?")
    try terminal.answer("14 3 62")
    try terminal.waitFor("14 3 62")
    try terminal.waitFor("!")
    #expect(terminal.screen.contains("What is your date of birth?"))
    for _ in 0..<7 { try terminal.press("BSpace") }
    try terminal.answer("1 1 2999")
    try terminal.waitFor("has not happened yet")
    #expect(terminal.screen.contains("1 1 2999"))
    for _ in 0..<8 { try terminal.press("BSpace") }
    try terminal.type("3 14 1962")
    try terminal.waitFor("March 14, 1962")
    try terminal.press("Enter")
    try terminal.waitFor("What phone number")
  }

  @Test func `a resized screen equals a fresh one and keeps what is typed`() throws {
    let terminal = try TmuxTerminal()
    try terminal.walk(to: "What is your full name?")
    try terminal.type("Ana Torres")
    try terminal.waitFor("Ana Torres")
    let fresh = terminal.screen
    let cursor = terminal.cursor
    try terminal.resize(columns: 40, rows: 12)
    try terminal.waitFor("Ana Torres")
    try terminal.waitFor("Go on")
    try terminal.resize(columns: 30, rows: 8)
    try terminal.waitFor("Make this window")
    try terminal.resize(columns: 80, rows: 24)
    try terminal.waitFor("Leave")
    #expect(terminal.screen == fresh)
    #expect(terminal.cursor == cursor)
  }

  @Test func `the language can change in the middle of a page without losing a letter`() throws {
    let terminal = try TmuxTerminal()
    try terminal.walk(to: "What is your full name?")
    try terminal.type("Ana Núñez")
    try terminal.press("F3")
    try terminal.waitFor("Choose a language")
    try terminal.answer("2")
    try terminal.waitFor("¿")
    #expect(terminal.screen.contains("Ana Núñez"))
    try terminal.press("Enter")
    try terminal.waitUntilGone("Ana Núñez")
    try terminal.press("Escape")
    try terminal.waitFor("Ana Núñez")
  }

  @Test func `who finishes later comes back by code and date of birth, and nobody else does`()
    throws
  {
    let terminal = try TmuxTerminal()
    try terminal.walk(to: "This is your code")
    let code = terminal.code
    try #require(code.split(separator: " ").count == 3)
    for page in Registration.pages[3...] where page.title != "What phone number" {
      try terminal.waitFor(page.title)
      try terminal.answer(page.typed)
      if page.path == "date-of-birth" { break }
    }
    try terminal.waitFor("What phone number")
    try terminal.press("F10")
    try terminal.waitFor("Do you want to stop?")
    try terminal.answer("2")
    try terminal.waitFor("Your answers are kept")
    #expect(terminal.screen.contains(code))
    try terminal.press("Enter")
    try terminal.waitFor("Welcome to Riverside")
    try terminal.answer("4")
    try terminal.waitFor("What is your code?")
    try terminal.answer(code.uppercased())
    try terminal.waitFor("What date of birth")
    try terminal.answer("3 15 1962")
    try terminal.waitFor("!")
    #expect(!terminal.screen.contains("What phone number"))
    for _ in 0..<9 { try terminal.press("BSpace") }
    try terminal.answer("3 14 1962")
    try terminal.waitFor("What phone number")
  }

  @Test func `an idle page warns, and then waits behind its code where nobody sees it`() throws {
    let content = try ContentCopy(
      changing: "site.yaml", "idle-seconds: 120", to: "idle-seconds: 20")
    try content.change("site.yaml", "warning-seconds: 60", to: "warning-seconds: 20")
    let terminal = try TmuxTerminal(content: content.folder)
    try terminal.walk(to: "What is your full name?")
    try terminal.type("Ana Torres")
    try terminal.waitFor("Ana Torres")
    try terminal.waitFor("Are you still there?", seconds: 30)
    try terminal.press("Down")
    try terminal.waitFor("Ana Torres")
    try terminal.waitFor("Are you still there?", seconds: 30)
    try terminal.waitFor("Welcome to Riverside", seconds: 30)
    #expect(!terminal.screen.contains("Ana"))
  }

  @Test func `no key but the ones named ends, stops or freezes the kiosk`() throws {
    let terminal = try TmuxTerminal("kiosk --flow registration")
    try terminal.waitFor("Welcome to Riverside")
    try terminal.press("C-c", "C-z", "C-\\", "C-d", "C-s", "C-q", "C-x")
    try terminal.press("Enter")
    try terminal.waitFor("need help right now?")
    #expect(!terminal.hasEnded)
  }
}
