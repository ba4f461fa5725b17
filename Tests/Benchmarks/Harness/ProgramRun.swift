import CPty

/// One run of a program on a terminal: keys in, bursts of painting out.
final class ProgramRun {
  /// How long nothing must come until a burst counts as ended.
  static let quietMilliseconds: Int32 = 30
  private static let patienceMilliseconds: Int32 = 10_000
  private static let asksForSynchronised = Array("\u{1B}[?2026$p".utf8)

  /// The program's terminal.
  let terminal: Terminal
  /// What can be read on it.
  private(set) var screen: ScreenModel
  /// The first burst, from the start of the program.
  private(set) var firstPage = Burst()
  /// The largest memory seen, in KiB.
  private(set) var peakMemoryKiB = 0
  /// The same in millions of bytes.
  var peakMegabytes: Double { Double(peakMemoryKiB) * 1024 / 1_000_000 }
  /// All that the program wrote.
  private(set) var byteCount = 0

  /// Starts a program and waits until its first page is painted.
  /// - Parameter firstQuiet: How long nothing must come after the first page.
  init(
    _ command: [String], columns: Int = 80, rows: Int = 24,
    firstQuiet: Int32 = ProgramRun.quietMilliseconds
  ) throws {
    screen = ScreenModel(columns: columns, rows: rows)
    terminal = try Terminal(
      command, columns: columns, rows: rows,
      environment: ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "TZ=UTC"])
    firstPage = burst(quiet: firstQuiet) { [unowned self] in screen.hasText }
    guard screen.hasText else { throw BenchError("\(command[0]) shows nothing.") }
  }

  /// Types and waits for what is painted then.
  /// - Returns: The burst, and when the key was written.
  func answer(to keys: [UInt8]) throws -> (burst: Burst, sent: Int64) {
    let sent = pty_now()
    try terminal.type(keys)
    let burst = burst()
    guard burst.last != nil else { throw BenchError("Nothing is painted. \(shown)") }
    return (burst, sent)
  }

  /// Gives the window another size and waits for what is painted then.
  func resize(columns: Int, rows: Int) throws -> (burst: Burst, sent: Int64) {
    screen = ScreenModel(columns: columns, rows: rows)
    let sent = pty_now()
    terminal.resize(columns: columns, rows: rows)
    let burst = burst()
    guard burst.last != nil else { throw BenchError("The new size is not used. \(shown)") }
    return (burst, sent)
  }

  /// Types the last key and gives the exit status.
  func end(with keys: [UInt8]) throws -> Int {
    try terminal.type(keys)
    while let chunk = terminal.read(within: 2000), !chunk.bytes.isEmpty {
      byteCount += chunk.bytes.count
    }
    guard let status = terminal.exitStatus(within: 5000) else {
      throw BenchError("The program does not end. \(shown)")
    }
    return status
  }

  /// Looks at the memory; while the program waits, so that nothing that is timed is held up.
  func lookAtMemory() {
    peakMemoryKiB = max(peakMemoryKiB, terminal.memoryKiB)
  }

  /// Makes sure that a text can be read.
  func expect(_ text: String) throws {
    guard screen.shows(text) else { throw BenchError("\"\(text)\" is not shown. \(shown)") }
  }

  /// The screen, for the message of an error.
  var shown: String { "The screen shows:\n" + screen.lines.joined(separator: "\n") }

  /// Gathers what comes until there is a pause.
  private func burst(
    quiet: Int32 = ProgramRun.quietMilliseconds, until isPainted: () -> Bool = { true }
  ) -> Burst {
    var burst = Burst()
    let end = pty_now() + Int64(Self.patienceMilliseconds) * 1_000_000
    while pty_now() < end {
      let hasBegun = burst.last != nil && isPainted()
      guard let chunk = terminal.read(within: hasBegun ? quiet : 1000) else {
        if hasBegun { break }
        continue
      }
      if chunk.bytes.isEmpty { break }
      burst.add(chunk)
      byteCount += chunk.bytes.count
      // A terminal that can hold back half a picture says so at once.
      if chunk.bytes.holds(Self.asksForSynchronised) {
        try? terminal.type(Array("\u{1B}[?2026;2$y".utf8))
      }
      screen.take(chunk.bytes)
    }
    return burst
  }
}

extension Array where Element == UInt8 {
  /// Whether these bytes stand somewhere in it.
  func holds(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
