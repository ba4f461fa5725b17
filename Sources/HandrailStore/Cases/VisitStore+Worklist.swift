import GRDB
import HandrailCore

extension VisitStore {
  /// How many cases get their clocks in one transaction.
  private static let clocksAtOnce = 2000

  /// The cases that are not closed, or those in one state, sorted by whose clock runs out first.
  ///
  /// Only as many as are wanted are read, whatever the number of cases.
  /// - Throws: An error of the disk.
  public func worklist(
    only state: RequestState? = nil, limit: Int
  ) throws(StoreError) -> StoredWorklist {
    try read { db in
      let (sql, arguments) = Self.worklistQuery(only: state, limit: limit + 1)
      let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
      let cases = try rows.prefix(limit).compactMap { row in
        try row.number("id").flatMap { try Self.request(db, row, id: $0) }
      }
      return StoredWorklist(
        cases: cases, hasMore: rows.count > limit,
        damagedCount: min(limit, rows.count) - cases.count)
    }
  }

  /// The query of the worklist; its conditions are those of the indexes, word for word.
  static func worklistQuery(
    only state: RequestState?, limit: Int
  ) -> (sql: String, arguments: StatementArguments) {
    let order = "ORDER BY dueRank, dueAt, id LIMIT ?"
    return if let state {
      ("SELECT * FROM request WHERE state = ? \(order)", [state.rawValue, limit])
    } else {
      ("SELECT * FROM request WHERE state <> 'closed' \(order)", [limit])
    }
  }

  /// Works out the clocks of all cases for which these rules have not been used yet.
  ///
  /// Those are new cases, changed ones, and all of them once the rules have changed.
  /// - Parameters:
  ///   - rules: A number that names the rules.
  ///   - key: The place of a case on the worklist by the rules, whatever moment it is.
  /// - Throws: An error of the disk; clocks that were worked out before it stay.
  public func workOutClocks(
    rules: Int64, _ key: (PriorAuthorisation) -> WorklistKey
  ) throws(StoreError) {
    var isDone = false
    while !isDone {
      isDone = try write { db in
        let rows = try Row.fetchAll(
          db.cachedStatement(sql: Self.otherClocksQuery),
          arguments: [rules, rules, Self.clocksAtOnce])
        for row in rows {
          guard let id = row.number("id") else { throw StoreError.corrupt }
          // A damaged case stays in its place on the list, where it is told of.
          let request = try Self.request(db, row, id: id)
          try Self.set(request.map(key), of: id, rules: rules, in: db)
        }
        return rows.count < Self.clocksAtOnce
      }
    }
  }

  /// The query of cases whose clocks were worked out by other rules, or by none.
  ///
  /// Three looks at one index: with one condition of three parts SQLite walks through all of it.
  static let otherClocksQuery =
    ["IS NULL", "< ?", "> ?"].map {
      "SELECT * FROM request WHERE state <> 'closed' AND clockRules \($0)"
    }.joined(separator: " UNION ALL ") + " LIMIT ?"

  private static func set(
    _ key: WorklistKey?, of id: Int64, rules: Int64, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: "UPDATE request SET dueRank = ?, dueAt = ?, clockRules = ? WHERE id = ?"
    ).execute(arguments: [
      key?.group ?? Self.unknownGroup, key?.group == 0 ? key?.epochMilliseconds : nil, rules, id,
    ])
  }

  /// Where a case stands whose clock nobody knows.
  private static let unknownGroup = 1
}
