import HandrailCore
import HandrailScreen

/// Where a kiosk gets its content from, and how it hears of changes.
///
/// The kiosk does not know files: the program hands it these three doors.
public struct KioskContent: Sendable {
  /// Content that can be shown.
  public struct Content: Sendable {
    /// Flows, words, the clinic and its region.
    public var library: Library
    /// The colours that can be chosen.
    public var themes: Themes
    /// What is made of words that people type.
    public var understanding: Understanding

    /// Makes content.
    public init(
      _ library: Library, themes: Themes = Themes(), understanding: Understanding = .none
    ) {
      self.library = library
      self.themes = themes
      self.understanding = understanding
    }
  }

  /// Why content cannot be shown, for staff.
  public struct Refused: Error, Hashable {
    /// One line that says what is wrong, such as the first finding.
    public let reason: String

    /// Makes a refusal.
    public init(reason: String) {
      self.reason = reason
    }
  }

  /// The clinic and the program's own words, enough for the first page; nil where not even these
  /// can be read.
  public var welcome: @Sendable () -> Content?
  /// Everything, read and checked.
  public var load: @Sendable () -> Result<Content, Refused>
  /// Whether anything changed since the last `load`.
  public var hasChanged: @Sendable () -> Bool

  /// Makes the doors.
  public init(
    welcome: @escaping @Sendable () -> Content?,
    load: @escaping @Sendable () -> Result<Content, Refused>,
    hasChanged: @escaping @Sendable () -> Bool
  ) {
    self.welcome = welcome
    self.load = load
    self.hasChanged = hasChanged
  }
}
