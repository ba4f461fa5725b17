import GRDB
import HandrailCore

extension VisitStore {
  /// How long a closed case is kept after its last change: a year, and a day for leap years.
  ///
  /// Source: CMS-0057-F (89 FR 8758, 8 February 2024) has plans keep what they know of a prior
  /// authorisation for at least one year after its last change of status; read November 2026. A
  /// clinic may have duties of its own, and exports a case before it closes it.
  public static let closedCasesAreKept = Duration.seconds(366 * 86_400)

  /// Takes back what a visit that is to be forgotten brought to cases: the whole case where it
  /// opened one, else its letter, its details, its dates and its events.
  ///
  /// Whatever somebody else touched since is the clinic's, and stays.
  /// - Returns: Whether anything was deleted.
  static func forgetCases(of visit: VisitID, in db: Database) throws -> Bool {
    try db.execute(
      sql: """
        DELETE FROM request WHERE openedBy = :visit AND NOT EXISTS (
          SELECT 1 FROM requestHistory WHERE request = request.id AND visit IS NOT :visit)
        """,
      arguments: ["visit": visit.number])
    var isAnythingGone = db.changesCount > 0
    let touched = try Int64.fetchAll(
      db,
      sql: """
        SELECT request FROM requestHistory WHERE visit = :visit
        UNION SELECT request FROM requestDetail WHERE visit = :visit
        UNION SELECT request FROM requestLetter WHERE visit = :visit
        """,
      arguments: ["visit": visit.number])
    for id in touched where try takeBack(visit, from: id, in: db) { isAnythingGone = true }
    return isAnythingGone
  }

  private static func takeBack(_ visit: VisitID, from id: Int64, in db: Database) throws -> Bool {
    let first = try Int.fetchOne(
      db, sql: "SELECT min(number) FROM requestHistory WHERE request = ? AND visit = ?",
      arguments: [id, visit.number])
    let isTouchedSince = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM requestHistory
          WHERE request = ? AND number > ? AND visit IS NOT ?)
        """,
      arguments: [id, first ?? .max, visit.number])
    guard isTouchedSince == false,
      let row = try Row.fetchOne(db, sql: "SELECT * FROM request WHERE id = ?", arguments: [id]),
      row.number("openedBy") != visit.number, let whole = try request(db, row, id: id)
    else { return false }
    for table in ["requestDetail", "requestLetter", "requestHistory"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE request = ? AND visit = ?",
        arguments: [id, visit.number])
    }
    let left = first.map { Array(whole.history.prefix($0)) } ?? whole.history
    let isNoticeTheirs = row.number("noticeVisit") == visit.number
    var request = PriorAuthorisation(
      reference: whole.reference, patient: whole.patient, coverage: whole.coverage,
      isExpedited: whole.isExpedited, lines: whole.lines, state: left.last?.state ?? .needed,
      history: left)
    request.receivedByPlan = whole.receivedByPlan
    request.informationDue = whole.informationDue
    request.informationWanted = whole.informationWanted
    request.noticeDate = isNoticeTheirs ? nil : whole.noticeDate
    request.appealBy = isNoticeTheirs ? nil : whole.appealBy
    let at = Moment(epochMilliseconds: row.number("changedAt") ?? 0)
    try update(db, id, request, visit: nil, at: at)
    return true
  }

  /// Wipes closed cases whose time is over.
  /// - Returns: How many there were.
  static func wipeClosedCases(_ db: Database, at moment: Moment) throws -> Int {
    let limit = moment + (.zero - closedCasesAreKept)
    try db.execute(
      sql: """
        DELETE FROM request INDEXED BY requestByClosing WHERE state = 'closed' AND changedAt < ?
        """,
      arguments: [limit.epochMilliseconds])
    return db.changesCount
  }
}
