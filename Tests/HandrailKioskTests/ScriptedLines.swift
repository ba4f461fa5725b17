import HandrailCore
import HandrailScreen

/// A terminal of which only lines are asked: a script types, and what was printed is kept.
final class ScriptedLines: LineTerminal {
  private(set) var printed = ""
  /// What stood there before it was wiped the last time.
  private(set) var beforeWipe = ""
  private(set) var wipes = 0
  let widthColumns: Int?
  let needsEcho: Bool
  private let terminal: ScriptedTerminal

  /// Makes a terminal that takes its events from a scripted one.
  init(_ terminal: ScriptedTerminal, widthColumns: Int? = nil, needsEcho: Bool = false) {
    self.terminal = terminal
    self.widthColumns = widthColumns
    self.needsEcho = needsEcho
  }

  func print(_ text: String) { printed += text }

  func wipe() {
    wipes += 1
    beforeWipe = printed
    printed = ""
  }

  func nextEvent(timeout: Duration?) -> TerminalEvent { terminal.nextEvent(timeout: timeout) }

  /// Forgets what was printed so far.
  func clear() { printed = "" }
}
