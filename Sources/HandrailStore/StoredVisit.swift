import HandrailCore

/// A visit as the records hold it.
public struct StoredVisit: Hashable, Sendable {
  /// The visit with its answers, ready to go on.
  public var visit: Visit
  /// The language the person last read.
  public var language: LanguageTag
  /// When it began.
  public var beganAt: Moment
  /// When it was last written to: its beginning, its last line in the journal or its end.
  public var lastWrittenAt: Moment
  /// When the registration was complete; nil before.
  public var finishedAt: Moment?
  /// How many lines of its journal are damaged; their answers count as not given.
  public var unreadableCount: Int
}

/// A line of the journal as the records hold it.
public struct StoredEntry: Hashable, Sendable {
  /// The line's number; it grows with time.
  public var number: Int64
  /// The page the line is about; nil where not even that can be read.
  public var path: AnswerPath?
  /// What was written; nil where the line is damaged.
  public var entry: JournalEntry?
  /// When it was written.
  public var at: Moment
}

/// A call for a person as the records hold it.
public struct StoredCall: Hashable, Sendable {
  /// The call; its visit is nil also once the visit is wiped.
  public var call: PersonCall
  /// When somebody was called.
  public var at: Moment
}
