/// Something that happens to a request for prior authorisation.
///
/// The words are what the records and `handrail case` write; no patient reads them.
public enum RequestEvent: String, Hashable, Sendable, CaseIterable {
  /// It turned out that the plan has to agree first.
  case foundNeeded = "found-needed"
  /// It turned out that the plan does not have to agree first.
  case foundNotNeeded = "found-not-needed"
  /// Somebody began to gather what the plan wants to see.
  case gatheringBegan = "gathering-began"
  /// The clinic sent the request, or sent it again.
  case sent
  /// The plan said that it has not decided yet.
  case pended
  /// The plan asked for more.
  case informationAsked = "information-asked"
  /// The clinic sent what the plan had asked for.
  case informationSent = "information-sent"
  /// The plan agreed to all lines.
  case approved
  /// The plan agreed to some of it.
  case approvedInPart = "approved-in-part"
  /// The plan agreed to something else.
  case approvedWithChanges = "approved-with-changes"
  /// The plan did not agree.
  case denied
  /// The plan looked again and did not change its mind.
  case upheld
  /// The request was withdrawn.
  case cancelled
  /// The plan could not read the request.
  case formRefused = "form-refused"
  /// The plan answered in a way that we cannot read.
  case answeredUnreadably = "answered-unreadably"
  /// An appeal letter was made with the patient.
  case appealDrafted = "appeal-drafted"
  /// The appeal was sent.
  case appealSent = "appeal-sent"
  /// Somebody outside the plan was asked to decide.
  case externalReviewAsked = "external-review-asked"
  /// Somebody closed the case.
  case closed
  /// Somebody opened a closed case again.
  case reopened
}
