/// How far a request for prior authorisation is.
///
/// The words are what the records and `handrail case` write; no patient reads them.
public enum RequestState: String, Hashable, Sendable, CaseIterable {
  /// The plan does not have to agree first.
  case notNeeded = "not-needed"
  /// The plan has to agree first, and nothing has been done yet.
  case needed
  /// What the plan wants to see is being gathered.
  case gathering
  /// The clinic sent the request to the plan.
  case sent
  /// The plan has it and has not decided.
  case pended
  /// The plan wants to know more before it decides.
  case informationNeeded = "more-information-needed"
  /// The plan agreed to all of it.
  case approved
  /// The plan agreed to a part of it.
  case partlyApproved = "partly-approved"
  /// The plan agreed to something else than was asked for.
  case approvedWithChanges = "approved-with-changes"
  /// The plan did not agree.
  case denied
  /// The request was withdrawn.
  case cancelled
  /// The plan could not read the request; this is no refusal.
  case formError = "error-in-the-form"
  /// An appeal is being written with the patient.
  case appealDrafted = "appeal-drafted"
  /// The appeal was sent to the plan.
  case appealSent = "appeal-sent"
  /// Somebody outside the plan looks at its decision.
  case externalReview = "external-review"
  /// Nothing more will happen.
  case closed
  /// The plan answered in a way we cannot read; a person has to look.
  case unclear
}
