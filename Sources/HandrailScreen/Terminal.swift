/// The one door between the screen as a value and a real terminal.
///
/// The terminal room implements it with ncurses; tests implement it with an array of events.
public protocol Terminal: AnyObject {
  /// How large the screen is now.
  var size: Size { get }

  /// Shows a frame: paints what differs from the last one, then puts the cursor in its place.
  func present(_ frame: Frame, theme: Theme)

  /// Waits for something to happen.
  /// - Parameter timeout: How long to wait at most; nil waits as long as it takes.
  func nextEvent(timeout: Duration?) -> TerminalEvent

  /// Whether each character of a text can be seen here; a console font may lack whole scripts.
  func canShow(_ text: String) -> Bool

  /// Whether each letter takes up more of the glass than usual; `size` then has fewer of them.
  var isEnlarged: Bool { get }

  /// Draws larger letters from the next frame on, or usual ones, where the terminal can.
  func enlarge(_ isWanted: Bool)

  /// Blanks the screen and whatever the terminal remembers above it.
  func wipe()
}

extension Terminal {
  /// Terminals show every character, unless they know better.
  public func canShow(_ text: String) -> Bool { true }

  /// Terminals that cannot draw larger letters never have any.
  public var isEnlarged: Bool { false }

  /// Terminals that cannot draw larger letters leave them as they are.
  public func enlarge(_ isWanted: Bool) {}
}
