import HandrailCore

/// Where a kiosk gets its content from, and how it hears of changes.
///
/// The kiosk does not know files: the program hands it these three doors.
public struct KioskContent {
  /// Why content cannot be shown, for staff.
  public struct Refused: Error {
    /// One line that says what is wrong, such as the first finding.
    public let reason: String

    /// Makes a refusal.
    public init(reason: String) {
      self.reason = reason
    }
  }

  /// The clinic and the program's own words, enough for the first page; nil where not even these
  /// can be read.
  public var welcome: () -> Library?
  /// Everything, read and checked.
  public var load: () -> Result<Library, Refused>
  /// Whether anything changed since the last `load`.
  public var hasChanged: () -> Bool

  /// Makes the doors.
  public init(
    welcome: @escaping () -> Library?,
    load: @escaping () -> Result<Library, Refused>,
    hasChanged: @escaping () -> Bool
  ) {
    self.welcome = welcome
    self.load = load
    self.hasChanged = hasChanged
  }
}
