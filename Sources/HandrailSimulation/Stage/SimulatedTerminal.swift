import HandrailScreen

/// A screen in memory, at which the people of a simulation sit.
final class SimulatedTerminal: Terminal {
  /// How large the glass is, in usual letters.
  var glass: Size
  /// Whether it can draw larger letters.
  let canEnlarge: Bool
  private(set) var isEnlarged = false
  /// What is on the screen; nil before anything is, and once it was wiped.
  private(set) var frame: Frame?
  private let wait: (Duration?) -> TerminalEvent

  /// Makes a screen.
  /// - Parameter wait: What happens next at it.
  init(_ glass: Size, canEnlarge: Bool, wait: @escaping (Duration?) -> TerminalEvent) {
    self.glass = glass
    self.canEnlarge = canEnlarge
    self.wait = wait
  }

  var size: Size {
    isEnlarged ? Size(columns: glass.columns / 2, rows: glass.rows / 2) : glass
  }

  func present(_ frame: Frame, theme: Theme) { self.frame = frame }

  func enlarge(_ isWanted: Bool) { isEnlarged = isWanted && canEnlarge }

  func nextEvent(timeout: Duration?) -> TerminalEvent { wait(timeout) }

  func wipe() { frame = nil }
}

/// A line terminal in memory, at which the people of a simulation sit.
final class SimulatedLines: LineTerminal {
  let widthColumns: Int?
  let needsEcho: Bool
  /// What was printed since it was last taken or wiped.
  private(set) var printed = ""
  private let wait: (Duration?) -> TerminalEvent

  /// Makes a terminal.
  /// - Parameter wait: What happens next at it.
  init(widthColumns: Int?, needsEcho: Bool, wait: @escaping (Duration?) -> TerminalEvent) {
    self.widthColumns = widthColumns
    self.needsEcho = needsEcho
    self.wait = wait
  }

  func print(_ text: String) { printed += text }

  func nextEvent(timeout: Duration?) -> TerminalEvent { wait(timeout) }

  func wipe() { printed = "" }

  /// What was printed since the last time.
  func take() -> String {
    defer { printed = "" }
    return printed
  }
}
