import Foundation
import HandrailCore
import HandrailStore
import Testing

/// What is left of the program on the terminal and on the disk when it is killed.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct PtyDeathTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT])
  func `a deadly signal hands the terminal back, keeps the answers, and is told as the cause`(
    signal: Int32
  ) throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "like us to call you?")
    #expect(terminal.settings != terminal.settingsBefore)
    terminal.signal(signal)
    #expect(terminal.waitForEnd(seconds: 3) == .signal(signal))
    expectHandedBack(terminal)
    try expectAnswers(in: terminal.state)
  }

  @Test func `a second signal in the middle of the first changes nothing`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "like us to call you?")
    for signal in [SIGTERM, SIGHUP, SIGTERM] { terminal.signal(signal) }
    let end = terminal.waitForEnd(seconds: 3)
    #expect(end == .signal(SIGTERM) || end == .signal(SIGHUP))
    expectHandedBack(terminal)
  }

  @Test func `a closed window ends the program, and the answers are kept`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "like us to call you?")
    terminal.closeWindow()
    #expect(terminal.waitForEnd(seconds: 3) == .signal(SIGHUP))
    try expectAnswers(in: terminal.state)
  }

  @Test func `a window that closes while much is typed ends the program too`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "like us to call you?")
    terminal.type(String(repeating: "word ", count: 200))
    terminal.closeWindow()
    #expect(terminal.waitForEnd(seconds: 3) == .signal(SIGHUP))
    try expectAnswers(in: terminal.state)
  }

  @Test func `a terminal that takes nothing more does not keep the program from ending`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "like us to call you?")
    // Each pair is two frames, and nobody reads them.
    for _ in 0..<40 { terminal.typeWithoutReading(String(repeating: "a\u{7F}", count: 20)) }
    usleep(200_000)
    terminal.signal(SIGTERM)
    let limit = ContinuousClock.now + .seconds(3)
    while !terminal.hasEnded, ContinuousClock.now < limit { usleep(5_000) }
    #expect(terminal.end == .signal(SIGTERM))
    #expect(terminal.settings == terminal.settingsBefore)
    try expectAnswers(in: terminal.state)
  }

  @Test func `quitting hands the terminal back and has status 0`() throws {
    let terminal = try PtyTerminal()
    try terminal.waitFor("Welcome to Riverside")
    terminal.waitForQuiet()
    terminal.type("\u{11}")
    #expect(terminal.waitForEnd(seconds: 3) == .exit(0))
    expectHandedBack(terminal)
  }

  @Test func `a stop and a continuation show the page as it was`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "What is your full name?")
    terminal.type("Ana")
    terminal.waitForQuiet()
    let before = terminal.screen
    terminal.signal(SIGSTOP)
    terminal.pump(for: .milliseconds(50))
    terminal.signal(SIGCONT)
    terminal.waitForQuiet()
    terminal.expectLook(of: before)
    #expect(!terminal.settings.isForLines)
  }

  /// The terminal is as the program found it, and shows no answer.
  private func expectHandedBack(_ terminal: PtyTerminal) {
    let screen = terminal.screen
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(screen.modes == ScreenEmulator.modesAtFirst)
    #expect(screen.mainCells == nil, "the alternate screen is still shown")
    #expect(!screen.isKeypadOn)
    #expect(!screen.isDrawingLines)
    #expect(screen.look == ScreenEmulator.Look())
    #expect((screen.top, screen.bottom) == (0, 23))
    #expect(!screen.text.contains("Ana"))
    #expect(!screen.text.contains("call you"))
    #expect(screen.unknown == [])
  }

  /// Every answer before the page that was shown last is in the journal.
  private func expectAnswers(in state: String) throws {
    let visit = try #require(try VisitStore(directory: state).visit(VisitID(1))).visit
    for page in Registration.pages.prefix(while: { !$0.title.contains("like us to call") }) {
      guard let path = page.path.flatMap({ AnswerPath(parsing: $0) }) else { continue }
      #expect(visit.answers[path] != nil, "\(path) is lost")
    }
    let name = try #require(AnswerPath(parsing: "legal-name/full-name"))
    #expect(visit.answers[name]?.answer == .text("Ana Torres"))
  }
}
