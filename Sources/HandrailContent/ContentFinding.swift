/// A place in a file of Content/.
public struct ContentPlace: Hashable, Sendable, Comparable {
  /// The file, relative to Content/.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, counted in characters.
  public var column: Int

  /// Makes a place.
  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders places by file, line and column.
  public static func < (left: ContentPlace, right: ContentPlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// Something an author has to look at: where it is, what it is, and how to mend it.
public struct ContentFinding: Hashable, Sendable {
  /// How grave a finding is.
  public enum Severity: String, Hashable, Sendable {
    /// The content must not reach a patient.
    case error
    /// It can be shown, but not released.
    case warning
  }

  /// How grave it is.
  public var severity: Severity
  /// The kind of mistake, such as `H203`.
  ///
  /// Codes never change their meaning.
  public var code: String
  /// Where it is.
  public var place: ContentPlace
  /// What is wrong, as a sentence.
  public var message: String
  /// What to do about it, as a sentence.
  public var fix: String

  /// Makes a finding.
  public init(
    _ code: String, at place: ContentPlace, _ message: String, fix: String,
    severity: Severity = .error
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.fix = fix
    self.severity = severity
  }
}

extension ContentFinding: CustomStringConvertible {
  /// The finding as one line.
  ///
  /// `FILE:LINE:COLUMN: error H203: what. How to mend it.`
  public var description: String {
    "\(place.file):\(place.line):\(place.column): \(severity.rawValue) \(code): \(message) \(fix)"
  }
}
