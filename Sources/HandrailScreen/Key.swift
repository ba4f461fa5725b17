/// One key, as the program understands it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  /// A key that types a character: one grapheme, never a control character.
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// F1 to F12.
  case function(Int)
  /// Ctrl and a letter in lower case, such as `control("c")`.
  case control(Character)
}

/// What a terminal can report.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted. Line ends in it are already blanks; it never counts as Enter.
  case paste(String)
  /// The first mouse button was pressed at a place.
  case click(Position)
  /// The screen has another size now.
  case resized
  /// Nothing happened within the time asked for.
  case timePassed
  /// The terminal is gone (hang-up or end of file), or the program was asked to end.
  case closed
}
