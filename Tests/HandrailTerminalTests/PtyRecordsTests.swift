import Foundation
import GRDB
import HandrailCore
import HandrailStore
import Testing

/// Records that cannot be kept, as a person at the terminal and staff behind it see it.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct PtyRecordsTests {
  private static let notSaved = "We could not save that just now."

  @Test func `a missing folder is made, for its owner alone`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "Who is this visit for?")
    #expect(try Self.permissions(of: terminal.state) == 0o700)
    #expect(try Self.permissions(of: terminal.state + "/records.sqlite") == 0o600)
  }

  @Test(arguments: ["below a file", "a file itself", "in /proc", "open to others"])
  func `a folder that cannot be used is told to staff, and nobody is asked anything`(
    kind: String
  ) throws {
    let folder = NSTemporaryDirectory() + "handrail-trouble-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: folder + "/open", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "kept".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
    chmod(folder + "/open", 0o755)
    let states = [
      "below a file": folder + "/file/state", "a file itself": folder + "/file",
      "in /proc": "/proc/handrail", "open to others": folder + "/open",
    ]
    let terminal = try PtyTerminal(state: states[kind])
    try terminal.waitFor("This screen is not working now.")
    try terminal.waitFor("You have done nothing wrong.")
    terminal.type("\r2\r")
    terminal.waitForQuiet()
    #expect(!terminal.screen.text.contains("need help right now?"))
    #expect(terminal.errors.contains("records"), "staff were told \(terminal.errors)")
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd() == .signal(SIGTERM))
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.screen.modes == ScreenEmulator.modesAtFirst)
    #expect(try String(contentsOfFile: folder + "/file", encoding: .utf8) == "kept")
  }

  @Test func `records that cannot grow keep the page and what is typed, and lose nothing`()
    throws
  {
    // A limit on the size of files stands for a disk that is full; what is there stays small.
    let terminal = try PtyTerminal(via: ["sh", "-c", "ulimit -f 400; exec \"$@\"", "sh"])
    var answered: [String] = []
    for page in Registration.pages.dropLast() {
      let shown = terminal.pump(for: .seconds(10)) { [screen = terminal] in
        screen.screen.text.contains(page.title) || screen.screen.text.contains(Self.notSaved)
      }
      try #require(shown, "\(page.title) never came:\n\(terminal.screen.text)")
      terminal.waitForQuiet(.milliseconds(40))
      if terminal.screen.text.contains(Self.notSaved) { break }
      terminal.answer(page.typed)
      if let path = page.path { answered.append(path) }
    }
    try terminal.waitFor(Self.notSaved)
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd() == .signal(SIGTERM))
    #expect(terminal.settings == terminal.settingsBefore)
    let visit = try #require(try VisitStore(directory: terminal.state).visit(VisitID(1))).visit
    // The last one was refused, and that is what the page said.
    for path in answered.dropLast() {
      let path = try #require(AnswerPath(parsing: path))
      #expect(visit.answers[path] != nil, "\(path) is lost")
    }
  }

  @Test func `records that another program holds are told, and saved once they are free`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "What is your full name?")
    let other = try Self.holdRecords(in: terminal.state)
    terminal.answer("Ana Torres")
    try terminal.waitFor(Self.notSaved)
    #expect(terminal.screen.text.contains("Ana Torres"))
    #expect(terminal.screen.text.contains("What is your full name?"))
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try other.close()
    terminal.type("\r")
    try terminal.waitFor("like us to call you?")
    #expect(!terminal.screen.text.contains(Self.notSaved))
  }

  /// Takes the lock for writing, until the transaction is rolled back.
  private static func holdRecords(in state: String) throws -> DatabaseQueue {
    var options = Configuration()
    options.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: state + "/records.sqlite", configuration: options)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    return other
  }

  private static func permissions(of path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return (facts[.posixPermissions] as? Int ?? 0) & 0o777
  }
}
