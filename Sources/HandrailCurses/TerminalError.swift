import HandrailScreen

/// Why a screen could not be opened on this terminal.
public enum TerminalError: Error, Hashable, Sendable {
  /// The input or the output is a file or a pipe.
  case notATerminal
  /// The machine has no description of a terminal of this name (the value of TERM).
  case unknownTerminal(String)
  /// The terminal of this name cannot put its cursor at a place, as TERM=dumb.
  case cannotPlaceCursor(String)
  /// The machine has neither a UTF-8 locale of its own nor C.UTF-8.
  case noUTF8
}

extension TerminalError: CustomStringConvertible {
  /// One sentence for the person who starts the program.
  public var description: String {
    switch self {
    case .notATerminal:
      "The input and the output must both be a terminal."
    case .unknownTerminal(""):
      "TERM is not set; set it to the name of this terminal, such as xterm-256color or linux."
    case .unknownTerminal(let name):
      "This machine does not know the terminal '\(Self.harmless(name))' (TERM)."
    case .cannotPlaceCursor(let name):
      """
      The terminal '\(Self.harmless(name))' (TERM) cannot show a full screen; set TERM to one \
      that can.
      """
    case .noUTF8:
      "This machine has no UTF-8 locale; install C.UTF-8 or set LC_ALL to one that it has."
    }
  }

  private static func harmless(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter(ScalarSafety.isShowable).prefix(40)))
  }
}
