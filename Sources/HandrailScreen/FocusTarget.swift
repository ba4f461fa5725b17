/// Something on a page that the keyboard can act on.
public enum FocusTarget: Hashable, Sendable {
  /// The text of the page itself: Enter reads on, then goes on.
  case text
  /// The place to type.
  case field
  /// A button, counted in reading order from 0.
  case button(Int)
  /// A command of the footer.
  case footer(KeyCommand)
}
