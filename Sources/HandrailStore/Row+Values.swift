import GRDB
import HandrailCore

extension Row {
  /// The text of a column; nil where it holds none.
  ///
  /// Unlike a plain subscript it never traps on what damage may have left there.
  func text(_ column: String) -> String? {
    String.fromDatabaseValue(self[column])
  }

  /// The whole number of a column; nil where it holds none.
  func number(_ column: String) -> Int64? {
    Int64.fromDatabaseValue(self[column])
  }

  /// The moment that two columns hold; nil where they hold none.
  func moment(_ column: String, offset: String) -> Moment? {
    guard let at = number(column), let seconds = number(offset) else { return nil }
    return Moment(epochMilliseconds: at, utcOffsetSeconds: Int(seconds))
  }
}
