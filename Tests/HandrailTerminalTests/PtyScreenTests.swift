import Foundation
import HandrailScreen
import Testing

/// What is painted: how much of it, in how many pieces, and whether it is the whole truth.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct PtyScreenTests {
  private static let title = "Who is this visit for?"
  private static let usual = Size(columns: 80, rows: 24)

  @Test func `a resized screen equals a fresh one, cell for cell`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.title)
    let sizes = [(132, 43), (40, 12), (60, 18), (80, 24)].map { Size(columns: $0, rows: $1) }
    for size in sizes {
      let fresh = try PtyTerminal(size: size)
      try fresh.walk(to: Self.title)
      terminal.resize(to: size)
      terminal.waitForQuiet()
      #expect(terminal.screen.lines == fresh.screen.lines)
      #expect(terminal.screen.cells == fresh.screen.cells, "the looks differ at \(size)")
      #expect(terminal.screen.row == fresh.screen.row)
      #expect(terminal.screen.column == fresh.screen.column)
      #expect(terminal.screen.isCursorVisible)
    }
  }

  @Test func `many sizes in a row end with the last one`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.title)
    let before = terminal.screen
    for columns in stride(from: 30, through: 120, by: 7) {
      terminal.resize(to: Size(columns: columns, rows: columns / 3))
    }
    terminal.resize(to: Self.usual)
    terminal.waitForQuiet()
    #expect(terminal.screen.cells == before.cells)
  }

  @Test func `a window too small says so, and is right once it has grown`() throws {
    let terminal = try PtyTerminal(size: Size(columns: 20, rows: 6))
    try terminal.waitFor("window larger")
    terminal.resize(to: Self.usual)
    try terminal.waitFor("Welcome to Riverside")
    terminal.waitForQuiet()
    let fresh = try PtyTerminal()
    try fresh.waitFor("Welcome to Riverside")
    fresh.waitForQuiet()
    #expect(terminal.screen.cells == fresh.screen.cells)
    #expect(terminal.screen.row == fresh.screen.row)
  }

  @Test(arguments: ["Welcome to Riverside", "What is your full name?"])
  func `an idle page writes nothing and takes no time of the processor`(title: String) throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: title)
    terminal.waitForQuiet(.milliseconds(400))
    let bytes = terminal.byteCount
    let ticks = terminal.processorTicks
    terminal.pump(for: .seconds(2))
    #expect(terminal.byteCount == bytes)
    #expect(terminal.processorTicks == ticks)
  }

  @Test func `each frame is one write`() throws {
    let log = NSTemporaryDirectory() + "handrail-writes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: log) }
    let terminal = try PtyTerminal(via: [
      "strace", "-f", "-qq", "-s", "9999", "-e", "trace=write", "-o", log,
    ])
    try terminal.walk(to: "Have you been to this clinic")
    terminal.waitForQuiet()
    try #require(try Self.writes(in: log).count > 3)
    for keys in ["\u{1B}[B", "1", "\r", "\u{1B}[B", "\r"] {
      let before = try Self.writes(in: log).count
      terminal.type(keys)
      terminal.waitForQuiet(.milliseconds(250))
      let writes = try Self.writes(in: log).dropFirst(before)
      #expect(writes.count == 1, "\(keys.debugDescription) led to \(writes.count) writes")
      let frame = writes.first ?? ""
      #expect(frame.contains("\"\\33[?2026h") && frame.contains("\\33[?2026l\""))
    }
  }

  @Test func `a key on a page sends little`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: "What is your full name?")
    for letter in "Ana" {
      let before = terminal.byteCount
      terminal.type(String(letter))
      terminal.waitForQuiet()
      #expect(terminal.byteCount - before < 64)
    }
  }

  /// The writes to the terminal, as strace tells them.
  private static func writes(in log: String) throws -> [Substring] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").filter {
      $0.contains("write(1, ")
    }
  }
}

extension PtyTerminal {
  /// The time of the processor that the program took so far, in hundredths of a second.
  var processorTicks: Int {
    let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let fields = text?.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12 else { return -1 }
    return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
  }
}
