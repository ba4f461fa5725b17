import HandrailCore

/// What people may rely on: everything that a page shown to them said was kept.
struct Promises {
  /// One visit as it was when its last page was shown.
  struct Accepted: Hashable {
    var answers: AnswerBook
    var codeWasShown: Bool
    var arrivalNumber: String?
    /// When it was last written to, or may have been.
    var at: Moment
    var code: ReturnCode
  }

  /// The visits.
  var accepted: [VisitID: Accepted] = [:]
  /// The marks of people all of whose words are forgotten.
  var forgotten: Set<String> = []
  /// Visits that waited longer than the clinic keeps them, with when they were last written to.
  var old: [VisitID: Moment] = [:]
  /// Visits whose forgetting failed: they may be gone, though bytes of them are left.
  var halfGone: Set<VisitID> = []
  /// Visits that are forgotten.
  var gone: Set<VisitID> = []
  /// What may be in the records of a visit though nobody was told so: saving failed.
  var unsure: [VisitID: [AnswerBook]] = [:]
  /// The visit that was last held against the records.
  var compared: Visit?
}
