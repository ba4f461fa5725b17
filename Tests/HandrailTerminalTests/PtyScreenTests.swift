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
      terminal.expectLook(of: fresh.screen)
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
    terminal.expectLook(of: before)
  }

  @Test func `a window too small says so, and is right once it has grown`() throws {
    let terminal = try PtyTerminal(size: Size(columns: 20, rows: 6))
    try terminal.waitFor("Make this window")
    terminal.resize(to: Self.usual)
    try terminal.waitFor("Welcome to Riverside")
    let fresh = try PtyTerminal()
    try fresh.waitFor("Welcome to Riverside")
    fresh.waitForQuiet()
    terminal.expectLook(of: fresh.screen)
  }

  @Test func `an idle page writes nothing and takes no time of the processor`() throws {
    let terminal = try PtyTerminal()
    try terminal.waitFor("Welcome to Riverside")
    // Keys are answered while the content is still being read and checked.
    terminal.type("\u{1B}[B")
    try terminal.waitFor("› 2")
    try expectIdle(terminal)
    terminal.type("\u{1B}[A")
    try terminal.walk(to: "What is your full name?")
    try expectIdle(terminal)
  }

  private func expectIdle(_ terminal: PtyTerminal) throws {
    terminal.waitForQuiet(.milliseconds(400))
    var ticks = -1
    for _ in 0..<60 where terminal.processorTicks != ticks {
      ticks = terminal.processorTicks
      terminal.pump(for: .milliseconds(300))
    }
    let bytes = terminal.byteCount
    terminal.pump(for: .milliseconds(1_500))
    #expect(terminal.byteCount == bytes)
    #expect(terminal.processorTicks == ticks)
  }

  @Test func `each frame is one write`() throws {
    let log = NSTemporaryDirectory() + "handrail-writes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: log) }
    let terminal = try PtyTerminal(via: [
      "strace", "-f", "-qq", "-y", "-s", "9999", "-e", "trace=write", "-o", log,
    ])
    try terminal.walk(to: "Have you been to this clinic")
    terminal.waitForQuiet()
    try #require(try Self.writes(in: log, to: terminal.device).count > 3)
    for keys in ["\u{1B}[B", "1", "\r", "\u{1B}[B", "\r"] {
      let before = try Self.writes(in: log, to: terminal.device).count
      terminal.type(keys)
      terminal.waitForQuiet(.milliseconds(250))
      let writes = try Self.writes(in: log, to: terminal.device).dropFirst(before)
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

  /// The writes to a terminal, by whatever descriptor, as strace tells them.
  private static func writes(in log: String, to device: String) throws -> [Substring] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").filter {
      $0.contains("write(") && $0.contains("<\(device)>, ")
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
