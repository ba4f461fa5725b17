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
  /// The known name that was most likely meant; nil where nothing known is near.
  public var near: String?

  /// Makes a finding.
  public init(
    _ code: String, at place: ContentPlace, _ message: String, fix: String,
    near: String? = nil, severity: Severity = .error
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.fix = fix
    self.near = near
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

extension ContentFinding: Encodable {
  private enum CodingKeys: String, CodingKey {
    case file, line, column, severity, code, message, fix, near
  }

  /// Writes the finding as one flat object; `near` is left out where there is none.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(place.file, forKey: .file)
    try container.encode(place.line, forKey: .line)
    try container.encode(place.column, forKey: .column)
    try container.encode(severity.rawValue, forKey: .severity)
    try container.encode(code, forKey: .code)
    try container.encode(message, forKey: .message)
    try container.encode(fix, forKey: .fix)
    try container.encodeIfPresent(near, forKey: .near)
  }
}
