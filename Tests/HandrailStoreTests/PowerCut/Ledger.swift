import HandrailCore

@testable import HandrailStore

/// What a kiosk may rely on: everything the records said they had kept, and nothing else.
struct Ledger: Hashable {
  /// One visit.
  struct Page: Hashable {
    var code: ReturnCode
    var language: LanguageTag
    var beganAt: Moment
    var lastWrittenAt: Moment
    var codeWasShown = false
    var arrivalNumber: String?
    /// The lines of the journal, oldest first; nil for one that cannot be read.
    var lines: [JournalEntry?] = []
    /// The answers that count.
    var answers: [AnswerPath: Answer] = [:]
    /// Whether the code leads to the visit.
    var isFoundByCode: Bool
  }

  /// The visits that are there.
  var visits: [VisitID: Page] = [:]
  /// The calls for a person, oldest first.
  var calls: [StoredCall] = []
  /// The highest number that a visit ever had.
  var lastVisit = VisitID(0)

  /// A ledger of a kiosk that is new.
  init() {}

  /// Reads what the records really hold, through the ways in which a kiosk and a desk read them.
  /// - Parameter last: The highest number that a visit may have had. Some more are looked at.
  init(reading store: VisitStore, upTo last: VisitID) throws {
    lastVisit = last
    calls = try store.calls()
    for number in 1...(last.number + 3) {
      let id = VisitID(number)
      guard let stored = try store.visit(id) else { continue }
      visits[id] = Page(
        stored, lines: try store.journal(of: id).map(\.entry),
        found: try store.findVisit(code: stored.visit.code))
    }
  }

  /// Whether what was read from records is exactly what stands here.
  func holds(_ read: Ledger) -> Bool {
    visits == read.visits && calls == read.calls
  }

  /// Whether a visit was there once and is gone.
  func hasForgotten(_ id: VisitID) -> Bool {
    id.number <= lastVisit.number && visits[id] == nil
  }

  /// How many answers that stand here another ledger does not have.
  func answersMissing(from other: Ledger) -> Int {
    visits.reduce(0) { count, visit in
      let kept = other.visits[visit.key]?.answers ?? [:]
      return count + visit.value.answers.count { kept[$0.key] != $0.value }
    }
  }
}

extension Ledger.Page {
  /// A visit that has just begun.
  init(code: ReturnCode, language: LanguageTag, at moment: Moment) {
    self.init(
      code: code, language: language, beganAt: moment, lastWrittenAt: moment,
      isFoundByCode: false)
  }

  fileprivate init(_ stored: StoredVisit, lines: [JournalEntry?], found: Visit?) {
    let visit = stored.visit
    self.init(code: visit.code, language: stored.language, at: stored.beganAt)
    lastWrittenAt = stored.lastWrittenAt
    codeWasShown = visit.codeWasShown
    arrivalNumber = visit.arrivalNumber
    self.lines = lines
    for path in lines.compactMap({ $0?.path }) { answers[path] = visit.answers[path]?.answer }
    isFoundByCode = found == visit
  }
}
