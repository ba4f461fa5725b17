/// Proves that the harness measures what it says, with a program whose delays are known.
struct SelfTest {
  /// The bare C program, which can also wait.
  let floor: String

  private static let delay = 10.0

  /// - Throws: The first figure that is not as it should be.
  func run() throws {
    try checkScreen()
    try checkSamples()
    var start = Samples()
    for _ in 0..<7 {
      let run = try waiter()
      start.add(from: run.terminal.started, to: run.firstPage.last)
    }
    try check("the first page", start.median, 2 * Self.delay...(3 * Self.delay))
    let run = try waiter()
    try checkKeys(run)
    var resize = Samples()
    for columns in [100, 80, 100, 80, 132] {
      let (burst, sent) = try run.resize(columns: columns, rows: 30)
      try run.expect("[\(columns)x30]")
      resize.add(from: sent, to: burst.last)
    }
    try check("a new size", resize.median, Self.delay...(1.5 * Self.delay))
    run.lookAtMemory()
    try check("the memory in KiB", Double(run.peakMemoryKiB), 8192...10240)
    try check("the exit status", Double(try run.end(with: Array("q".utf8))), 7...7)
  }

  private func waiter() throws -> ProgramRun {
    let run = try ProgramRun([floor, "wait", String(Int(Self.delay))])
    try run.expect("ready")
    return run
  }

  private func checkKeys(_ run: ProgramRun) throws {
    var (first, last, bytes, chunks) = (Samples(), Samples(), Samples(), Samples())
    for key in "abcdefghijklmnopqrst".utf8 where key != UInt8(ascii: "q") {
      let (burst, sent) = try run.answer(to: [key])
      first.add(from: sent, to: burst.firstText)
      last.add(from: sent, to: burst.last)
      bytes.add(Double(burst.byteCount))
      chunks.add(Double(burst.chunks.count))
    }
    try check("the first byte after a key", first.median, 0...(0.3 * Self.delay))
    try check("the last byte after a key", last.median, Self.delay...(1.5 * Self.delay))
    try check("the bytes after a key", bytes.median, 4...4)
    try check("the chunks after a key", chunks.median, 2...2)
  }

  private func checkScreen() throws {
    var screen = ScreenModel(columns: 10, rows: 3)
    screen.take(Array("\u{1B}[2J\u{1B}[Hone\r\n中x\u{1B}[3;5Hab\u{1B}[".utf8))
    screen.take(Array("2D--\u{1B}[1;2H\u{1B}[1P\u{1B}[9G!\u{1B}[2b".utf8))
    let expected = ["oe      !!", "!x", "    --"]
    guard screen.lines == expected else {
      throw BenchError("The self-test fails: the screen shows \(screen.lines).")
    }
    screen.take(Array("\u{1B}[2;3r\u{1B}[3;1H\nnew\u{1B}[r\u{1B}[1;1H\u{1B}[K".utf8))
    guard screen.lines == ["", "    --", "new"], screen.shows("new"), !screen.shows("one") else {
      throw BenchError("The self-test fails: after scrolling it shows \(screen.lines).")
    }
  }

  private func checkSamples() throws {
    var samples = Samples()
    for value in (1...200).reversed() { samples.add(Double(value)) }
    try check("the median of 1 to 200", samples.median, 100...100)
    try check("99 of a hundred of 1 to 200", samples.percentile(99), 198...198)
    for (value, words) in [(0.333, "0.33"), (12.04, "12"), (1.5, "1.5"), (250.4, "250")] {
      guard value.figure == words else {
        throw BenchError("The self-test fails: \(value) is written \(value.figure).")
      }
    }
  }

  private func check(_ what: String, _ value: Double, _ range: ClosedRange<Double>) throws {
    guard range.contains(value) else {
      throw BenchError(
        "The self-test fails: \(what) is measured as \(value.figure), and must lie between "
          + "\(range.lowerBound.figure) and \(range.upperBound.figure).")
    }
  }
}
