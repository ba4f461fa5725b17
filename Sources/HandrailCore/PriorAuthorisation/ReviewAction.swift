/// What a health plan decided about one service line: the review action code of X12 element 306.
///
/// The code alone decides. `ClaimResponse.outcome` says only whether the answer could be processed:
/// a pended request comes with `complete` as well as with `queued`.
///
/// Source: HL7 Da Vinci Prior Authorization Support 2.2.1, specification, section on reading the
/// response, read November 2026. The texts of X12 are not repeated; cases are named in our words.
public enum ReviewAction: String, Hashable, Sendable, CaseIterable {
  /// Agreed as it was asked for.
  case certifiedInTotal = "A1"
  /// Agreed for a part of what was asked for.
  case certifiedInPart = "A2"
  /// Not agreed.
  case notCertified = "A3"
  /// No decision yet.
  case pended = "A4"
  /// Looked at again, and the earlier decision stays.
  case upheld = "A5"
  /// Agreed, but to something else than was asked for.
  case modified = "A6"
  /// Withdrawn.
  case cancelled = "C"
  /// The plan wants to be called.
  case contactPayer = "CT"
  /// Nothing has to be agreed.
  case noActionRequired = "NA"
}

/// What is known of a health plan's decision about one service line.
public enum LineDecision: Hashable, Sendable {
  /// The plan has not answered about this line.
  case none
  /// The plan answered with a code that we know.
  case reviewed(ReviewAction)
  /// The plan answered in a form that we do not know. A person has to look; nothing is guessed.
  case unreadable
}
