import HandrailCore

/// A case as the records hold it.
public struct StoredCase: Hashable, Sendable {
  /// The case with its whole history.
  public var request: PriorAuthorisation
  /// What the patient said about it beside, in the order of the names.
  public var details: [CaseDetail]
  /// The letter that was confirmed last, paragraph by paragraph; nil where there is none.
  public var letter: [String]?
  /// When that letter was kept; nil where there is none.
  public var letterAt: Moment?
  /// When the case was opened.
  public var openedAt: Moment
}

/// The beginning of the worklist.
public struct StoredWorklist: Hashable, Sendable {
  /// The cases in the order of their keys, the one whose clock runs out first at the top.
  public var cases: [PriorAuthorisation]
  /// Whether there are more of them.
  public var hasMore: Bool
  /// How many cases among them are damaged and left out.
  public var damagedCount: Int
}
