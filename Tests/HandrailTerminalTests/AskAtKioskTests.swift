import Foundation
import Testing

/// Questions, explanations and the safety net, on a real terminal with the content that ships.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct AskAtKioskTests {
  @Test(arguments: [(80, 24), (40, 12)])
  func `a question is answered over the page, and Esc leads back to what was typed`(
    size: (Int, Int)
  ) throws {
    let terminal = try TmuxTerminal(columns: size.0, rows: size.1)
    try terminal.walk(to: "What is your full name?")
    try terminal.type("Ana Torres")
    try terminal.waitFor("Ana Torres")
    let before = terminal.screen
    try terminal.press("F1")
    try terminal.waitFor("Help")
    try terminal.answer("1")
    try terminal.waitFor("What would you like to know?")
    try terminal.answer("what is a copay")
    try terminal.waitFor("What a copay is")
    for title in ["What would you like to know?", "Help", "Ana Torres"] {
      try terminal.press("Escape")
      try terminal.waitFor(title)
    }
    #expect(terminal.screen == before)
  }

  @Test func `in Spanish, too, a question leads to an explanation`() throws {
    let terminal = try TmuxTerminal()
    try terminal.waitFor("Welcome to Riverside")
    try terminal.answer("2")
    try terminal.waitFor("¿Alguien necesita ayuda")
    try terminal.press("F1")
    try terminal.waitFor("Ayuda")
    try terminal.answer("1")
    try terminal.waitFor("¿Qué le gustaría saber?")
    try terminal.answer("qué es un copago")
    try terminal.waitFor("Qué es un copago")
  }

  @Test func `what nothing here answers is for a person`() throws {
    let terminal = try TmuxTerminal()
    try terminal.walk(to: "Who is this visit for?")
    try terminal.press("F1")
    try terminal.waitFor("Help")
    try terminal.answer("1")
    try terminal.waitFor("What would you like to know?")
    try terminal.answer("will the moon be full over the harbour")
    try terminal.waitFor("We do not know that here.")
    try terminal.answer("1")
    try terminal.waitFor("You can talk to a person.")
  }

  @Test func `words that give concern bring up a page at once, and nothing is lost by it`() throws {
    let terminal = try TmuxTerminal()
    try terminal.walk(to: "What brings you here")
    try terminal.answer("I have bad chest pain and I cannot breathe")
    try terminal.waitFor("You can get help now.")
    #expect(terminal.screen.contains("911"))
    try terminal.press("Enter")
    #expect(terminal.screen.contains("You can get help now."))
    try terminal.answer("2")
    try terminal.waitFor("What matters most")
    try terminal.press("Escape")
    try terminal.waitFor("I have bad chest pain")
  }
}
