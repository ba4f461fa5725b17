import GRDB
import HandrailCore

// `secure_delete` alone does not wipe. When SQLite splits or merges pages it leaves copies of
// lines in the gaps of other pages, where deleting them does not reach: in 12 of 40 random runs
// bytes of a deleted visit were still in the file. So the file is rewritten (VACUUM), the log
// emptied, and until both are done the file carries a mark, so that a power cut between cannot
// leave the bytes behind for good.

extension VisitStore {
  /// The `user_version` of a file that still holds bytes of deleted visits or cases.
  private static let bytesAreLeft = 1

  /// Leaves a visit behind its code, and empties the log, so that all of it is in the main file.
  ///
  /// The answers are on disk in any case. A log that cannot be emptied now, because another
  /// program is reading, is emptied at the end of the next visit: that is no reason to keep
  /// somebody's page on the screen.
  /// - Returns: Whether the log is empty.
  /// - Throws: `unknownVisit`, or an error of the disk.
  @discardableResult
  public func setAside(_ id: VisitID) throws(StoreError) -> Bool {
    let isKnown = try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM visit WHERE id = ?)", arguments: [id.number])
    }
    guard isKnown == true else { throw .unknownVisit }
    do {
      try wipeLeftBytes()
      return true
    } catch {
      return false
    }
  }

  /// Wipes every trace of a visit from the files: its answers, its code, agreed words that no other
  /// visit refers to, and what it brought to cases that nobody else has touched since.
  ///
  /// Returns after the disk has forgotten it too. Calls for a person stay, without the visit.
  ///
  /// When it throws, the visit may be gone while bytes of it are still in a file; calling it again
  /// finishes that, and so does the next opening or end of a visit. A visit that is not there is
  /// no error.
  /// - Throws: `locked` where another program holds the records, or another error of the disk.
  public func forget(_ id: VisitID) throws(StoreError) {
    try write { db in
      if try Self.forgetCases(of: id, in: db) { try Self.noteLeftBytes(in: db) }
      _ = try Self.delete(db, where: "id = ?", [id.number])
    }
    try wipeLeftBytes()
  }

  /// Wipes visits that nobody came back to, finished ones that the desk no longer needs, old calls
  /// for a person, and cases that were closed long ago.
  ///
  /// Returns after the disk has forgotten them too. The file is then rewritten, which takes about
  /// half a second for a month of a busy kiosk: a task for the welcome page.
  /// - Parameters:
  ///   - keepUnfinished: How long after its last line an unfinished visit is kept, whether or not
  ///     its code was shown. Calls are kept as long.
  ///   - keepFinished: How long a finished visit is kept for the desk.
  ///   - moment: Now.
  /// - Returns: How many visits were wiped; cases are not counted.
  /// - Throws: As `forget` does.
  @discardableResult
  public func wipeExpired(
    keepUnfinished: Duration, keepFinished: Duration = .seconds(30 * 86_400), at moment: Moment
  ) throws(StoreError) -> Int {
    let unfinished = (moment + (.zero - keepUnfinished)).epochMilliseconds
    let finished = (moment + (.zero - keepFinished)).epochMilliseconds
    let count = try write { db in
      try db.execute(sql: "DELETE FROM personCall WHERE at < ?", arguments: [unfinished])
      if try Self.wipeClosedCases(db, at: moment) > 0 { try Self.noteLeftBytes(in: db) }
      return try Self.delete(
        db,
        where: """
          max(at, ifnull(finishedAt, at),
            ifnull((SELECT max(journal.at) FROM journal WHERE journal.visit = visit.id), at))
          < CASE WHEN finishedAt IS NULL THEN ? ELSE ? END
          """,
        [unfinished, finished])
    }
    try wipeLeftBytes()
    return count
  }

  /// Deletes visits and marks the file, in the caller's transaction.
  private static func delete(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> Int {
    let lines = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM journal WHERE visit IN (SELECT id FROM visit WHERE \(condition))",
      arguments: arguments)
    try db.execute(sql: "DELETE FROM visit WHERE \(condition)", arguments: arguments)
    let count = db.changesCount
    // A visit without a line leaves nothing that anybody said.
    guard lines != 0 else { return count }
    try db.execute(
      sql: """
        DELETE FROM agreedWords WHERE id NOT IN
          (SELECT agreedWords FROM journal WHERE agreedWords IS NOT NULL)
        """)
    try noteLeftBytes(in: db)
    return count
  }

  /// Marks the file as one that holds bytes of what was deleted.
  private static func noteLeftBytes(in db: Database) throws {
    try db.execute(sql: "PRAGMA user_version = \(bytesAreLeft)")
  }

  /// Rewrites the file where it holds bytes of deleted visits, and empties the log.
  func wipeLeftBytes() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in
        if try Int.fetchOne(db, sql: "PRAGMA user_version") == Self.bytesAreLeft {
          try db.execute(sql: "VACUUM")
          try db.checkpoint(.truncate)
          try db.execute(sql: "PRAGMA user_version = 0")
        }
        try db.checkpoint(.truncate)
      }
    } catch {
      throw StoreError(error)
    }
  }
}
