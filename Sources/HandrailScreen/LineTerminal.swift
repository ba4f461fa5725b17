/// A terminal of which only lines are asked: it prints text, and tells of keys.
///
/// The terminal room implements it with plain reads and writes; tests implement it with a text.
public protocol LineTerminal: AnyObject {
  /// How many columns a line has; nil where lines are not broken, as in a file.
  var widthColumns: Int? { get }
  /// Whether what is typed has to be shown by the program.
  var needsEcho: Bool { get }

  /// Whether each character of a text can be seen here.
  func canShow(_ text: String) -> Bool

  /// Prints text; line ends are `\n`.
  func print(_ text: String)

  /// Waits for something to happen.
  /// - Parameter timeout: How long to wait at most; nil waits as long as it takes.
  func nextEvent(timeout: Duration?) -> TerminalEvent

  /// Takes away what was printed before, where the terminal can.
  func wipe()
}

extension LineTerminal {
  /// Terminals show every character, unless they know better.
  public func canShow(_ text: String) -> Bool { true }
}
