/// By what a person meets the pages.
///
/// The pages are the same; only the names of the keys and what is said about using them differ.
public enum Medium: Hashable, Sendable {
  /// A whole screen that is painted.
  case screen
  /// One line of text after the other: for braille, console speech and serial lines.
  case lines
}
