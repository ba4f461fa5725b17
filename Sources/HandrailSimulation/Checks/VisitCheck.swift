/// One thing that must hold, whoever sits at the kiosk and whatever the disk does.
struct VisitCheck: Sendable {
  /// What must hold, in words.
  let name: String
  /// Says what does not hold, or nil where all is well; checks after a power cut look elsewhere.
  var find: @Sendable (Stage) throws -> String? = { _ in nil }

  /// What is looked at after each event, before the next one.
  static let afterEachEvent: [VisitCheck] = [
    .eventsAreAnswered, .kioskDoesNotSpin, .pagesHaveWords, .frameIsFresh, .frameFits, .waysOut,
    .typedTextStays, .nothingOfEarlierPeople, .firstPageIsClean, .leavingWipes, .idleEndsWiped,
    .journalAgrees, .answerIsOnDisk, .forgottenIsGone, .oldIsGone, .codesGuard, .receiptHasNumber,
    .notesHoldNoWords, .questionsLeaveNoTrace,
  ]

  /// What is looked at after each power cut, and when a visit is over.
  static let afterEachCut: [VisitCheck] = [.recordsOpen, .recoveryKeeps, .forgottenIsGone]
}
