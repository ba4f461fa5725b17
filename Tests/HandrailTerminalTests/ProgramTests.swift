import Foundation
import Testing

/// The program's other faces: what it says without a terminal, rehearsals, broken content.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct HandrailTerminalTestsOfTheProgram {
  @Test func `without a terminal the kiosk says so and names what works without one`() throws {
    let result = try Program.result(of: ["kiosk", "--content", Program.root + "/Content"])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("terminal"))
    #expect(result.errors.contains("handrail walk"))
    #expect(result.errors.contains("handrail render"))
  }

  @Test(arguments: [
    "kiosk", "check", "walk", "rehearse", "render", "graph", "transcript", "coverage", "prove",
    "simulate",
  ])
  func `each subcommand has complete help`(command: String) throws {
    let result = try Program.result(of: [command, "--help"])
    #expect(result.status == 0)
    for text in ["OVERVIEW", "USAGE", "OPTIONS", "--content", "--site"] {
      #expect(result.output.contains(text), "\(command) --help lacks \(text)")
    }
  }

  @Test(arguments: [
    ["--no-such-option"], ["render"], ["render", "phone", "--size", "huge"], ["graph", "adress"],
  ])
  func `a command line that cannot be read has status 64`(arguments: [String]) throws {
    let result = try Program.result(of: arguments)
    #expect(result.status == 64)
    #expect(!result.errors.isEmpty)
  }

  @Test func `check finds a mistake, names its line, and has status 1`() throws {
    let content = try ContentCopy(
      changing: "flows/registration/flow.yaml", "start: right-now", to: "start: right-nwo")
    let result = try Program.result(of: ["check", content.folder])
    #expect(result.status == 1)
    #expect(result.output.contains("flows/registration/flow.yaml:3:"))
    #expect(result.output.contains("right-now"))
  }

  @Test func `a simulation prints the same transcript whenever it is started`() throws {
    let arguments = [
      "simulate", "--visits", "4", "--seed", "3", "--transcript", "--content",
      Program.root + "/Content",
    ]
    let (one, other) = (try Program.result(of: arguments), try Program.result(of: arguments))
    #expect(one.status == 0)
    #expect(one.output.split(separator: "\n").count > 50)
    #expect(one.output == other.output)
    #expect(one.errors.contains("visits a second"))
  }

  @Test func `a rehearsal leaves every folder as it was`() throws {
    let home = NSTemporaryDirectory() + "handrail-home-\(UUID().uuidString.prefix(8))"
    for folder in ["", "/state", "/cache", "/tmp"] {
      try FileManager.default.createDirectory(
        atPath: home + folder, withIntermediateDirectories: true)
    }
    try "kept".write(toFile: home + "/state/other", atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let before = try Program.listing(of: home)
    let content = try ContentCopy()
    let terminal = try TmuxTerminal(
      "rehearse registration", content: content.folder, state: home + "/state",
      environment:
        "HOME='\(home)' XDG_STATE_HOME='\(home)/state' XDG_CACHE_HOME='\(home)/cache' "
        + "TMPDIR='\(home)/tmp' SQLITE_TMPDIR='\(home)/tmp'")
    try terminal.waitFor("Rehearsal")
    try terminal.answer("1")
    for page in Registration.pages[1...] where page.path != "review" {
      try terminal.waitFor(page.title)
      #expect(terminal.screen.contains("Rehearsal"))
      try terminal.answer(page.typed)
    }
    try terminal.waitFor("Is this right?")
    #expect(try Program.listing(of: home) == before)
    try terminal.press("F10")
    try terminal.waitFor("Do you want to stop?")
    try terminal.answer("3")
    try terminal.waitUntilGone("Do you want to stop?")
    try terminal.press("Enter")
    try terminal.waitFor("English")
    try terminal.press("C-q")
    terminal.waitForEnd()
    #expect(terminal.hasEnded)
    #expect(try Program.listing(of: home) == before)
  }

  @Test func `broken content shows out of order, and mended content opens the kiosk`() throws {
    let content = try ContentCopy()
    try content.change("flows/registration/flow.yaml", "start: right-now", to: "start: nowhere")
    let terminal = try TmuxTerminal(content: content.folder)
    try terminal.waitFor("front desk")
    try terminal.waitUntilGone("1  English")
    let findings = terminal.state + "/content-findings.txt"
    #expect(try String(contentsOfFile: findings, encoding: .utf8).contains("flow.yaml:3"))
    try content.change("flows/registration/flow.yaml", "start: nowhere", to: "start: right-now")
    try terminal.waitFor("1  English")
    try terminal.press("Enter")
    try terminal.waitFor("need help right now?")
    #expect(!FileManager.default.fileExists(atPath: findings))
  }

  @Test func `content that breaks while the kiosk runs leaves the last good copy`() throws {
    let content = try ContentCopy()
    let terminal = try TmuxTerminal(content: content.folder)
    try terminal.walk(to: "Who is this visit for?")
    try content.change("flows/registration/flow.yaml", "start: right-now", to: "start: nowhere")
    try terminal.press("F10")
    try terminal.waitFor("Do you want to stop?")
    try terminal.answer("3")
    try terminal.waitUntilGone("Do you want to stop?")
    try terminal.press("Enter")
    try terminal.waitFor("Welcome to Riverside")
    try terminal.press("Enter")
    try terminal.waitFor("need help right now?")
  }

  @Test func `a terminal that a test is done with leaves no process behind`() throws {
    var terminal: TmuxTerminal? = try TmuxTerminal()
    try terminal?.waitFor("Welcome to Riverside")
    let process = try #require(terminal?.process)
    try #require(kill(process, 0) == 0)
    terminal = nil
    for _ in 0..<300 where kill(process, 0) == 0 { usleep(10_000) }
    #expect(kill(process, 0) != 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func `the terminal is sane and the answers are kept when the program dies`(signal: Int32)
    throws
  {
    let content = try ContentCopy()
    let terminal = try TmuxTerminal(content: content.folder, shell: true)
    try terminal.walk(to: "like us to call you?")
    terminal.send(signal)
    try terminal.waitFor("back in the shell")
    try terminal.answer("stty -a; echo done")
    try terminal.waitFor("done")
    #expect(terminal.screen.contains(" icanon"))
    #expect(terminal.screen.contains(" echo"))
    #expect(!terminal.screen.contains("Ana Torres"))
  }
}
