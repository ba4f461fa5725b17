import GRDB
import HandrailCore

extension VisitStore {
  /// The visit behind a code, with its answers; nil where there is none or its code was never on
  /// a screen.
  /// - Throws: `corrupt` where the visit's own line is damaged, or an error of the disk.
  public func findVisit(code: ReturnCode) throws(StoreError) -> Visit? {
    try read { db in
      try Self.storedVisit(
        db, where: "code = ? AND codeWasShown = 1", arguments: [code.description])?.visit
    }
  }

  /// A visit as it stands; nil where the records hold no such visit.
  /// - Throws: `corrupt` where the visit's own line is damaged, or an error of the disk.
  public func visit(_ id: VisitID) throws(StoreError) -> StoredVisit? {
    try read { db in
      try Self.storedVisit(db, where: "id = ?", arguments: [id.number])
    }
  }

  /// Every line of a visit's journal, oldest first; empty where there is no such visit.
  /// - Throws: An error of the disk.
  public func journal(of id: VisitID) throws(StoreError) -> [StoredEntry] {
    try read { db in try Self.entries(db, of: id) }
  }

  private static func storedVisit(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> StoredVisit? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM visit WHERE \(condition)", arguments: arguments)
    else { return nil }
    guard let number = row.number("id"), let flow = row.text("flow"),
      let language = row.text("language"), let began = row.text("began").flatMap(CivilDate.init),
      let code = row.text("code").flatMap(ReturnCode.init(typed:)),
      let beganAt = row.moment("at", offset: "utcOffset")
    else { throw StoreError.corrupt }
    let id = VisitID(number)
    let entries = try entries(db, of: id)
    let visit = Visit(
      id: id, code: code, flow: FlowID(flow), began: began, answers: answers(in: entries),
      codeWasShown: row.number("codeWasShown") == 1, arrivalNumber: row.text("arrivalNumber"))
    let finishedAt = row.moment("finishedAt", offset: "finishedUtcOffset")
    return StoredVisit(
      visit: visit, language: LanguageTag(language), beganAt: beganAt,
      lastWrittenAt: max(beganAt, entries.map(\.at).max() ?? beganAt, finishedAt ?? beganAt),
      finishedAt: finishedAt, unreadableCount: entries.count { $0.entry == nil })
  }

  /// The answers that count: the last line of each path.
  ///
  /// A damaged last line hides the ones before it: an answer that the person changed must not come
  /// back.
  private static func answers(in entries: [StoredEntry]) -> AnswerBook {
    var book = AnswerBook()
    for stored in entries {
      guard let path = stored.path else { continue }
      book[path] = stored.entry.flatMap { entry in
        entry.answer.map { AnswerBook.StoredAnswer($0, wordsDigest: entry.wordsDigest) }
      }
    }
    return book
  }
}
