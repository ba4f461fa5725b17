import GRDB
import HandrailCore

extension VisitStore {
  /// Opens a visit and draws its return code.
  ///
  /// Returns after the disk has it.
  /// - Parameters:
  ///   - flow: The flow to be walked.
  ///   - language: The language the person begins in.
  ///   - day: The day that counts as today for the visit.
  ///   - codeWords: The words that codes are made of, in that language.
  ///   - moment: When it began.
  /// - Returns: The visit, and the code that no other visit in the records has.
  /// - Throws: `tooFewCodeWords`, `noFreeCode`, or an error of the disk.
  public func beginVisit(
    flow: FlowID, language: LanguageTag, on day: CivilDate, codeWords: [String], at moment: Moment
  ) throws(StoreError) -> (id: VisitID, code: ReturnCode) {
    var generator = SystemRandomNumberGenerator()
    return try beginVisit(
      flow: flow, language: language, on: day, codeWords: codeWords, at: moment,
      using: &generator)
  }

  /// Opens a visit as above, with chance as an input.
  /// - Throws: `tooFewCodeWords`, `noFreeCode`, or an error of the disk.
  public func beginVisit(
    flow: FlowID, language: LanguageTag, on day: CivilDate, codeWords: [String],
    at moment: Moment, using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> (id: VisitID, code: ReturnCode) {
    let draw = try CodeDraw(from: codeWords)
    return try write { db in
      for _ in 0..<CodeDraw.attempts {
        let code = draw.next(using: &generator)
        try db.execute(
          sql: """
            INSERT INTO visit (flow, language, began, code, at, utcOffset)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING
            """,
          arguments: [
            flow.rawValue, language.rawValue, day.description, code.description,
            moment.epochMilliseconds, moment.utcOffsetSeconds,
          ])
        if db.changesCount == 1 { return (VisitID(db.lastInsertedRowID), code) }
      }
      throw StoreError.noFreeCode
    }
  }

  /// Notes that the code was on the screen; from now on `findVisit` offers the visit.
  ///
  /// Returns after the disk has it.
  /// - Throws: `unknownVisit`, or an error of the disk.
  public func noteCodeShown(_ id: VisitID) throws(StoreError) {
    try change(id, "codeWasShown = 1", [])
  }

  /// Notes the language the person goes on in.
  ///
  /// Returns after the disk has it.
  /// - Throws: `unknownVisit`, or an error of the disk.
  public func noteLanguage(_ language: LanguageTag, of id: VisitID) throws(StoreError) {
    try change(id, "language = ?", [language.rawValue])
  }

  private func change(
    _ id: VisitID, _ assignment: String, _ arguments: StatementArguments
  ) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE visit SET \(assignment) WHERE id = ?", arguments: arguments + [id.number])
      guard db.changesCount == 1 else { throw StoreError.unknownVisit }
    }
  }

  /// Closes a registration and gives its provisional arrival number, such as `A-014`.
  ///
  /// Returns after the disk has it. Numbers count up from 1 each day of the clock on the wall. A
  /// visit keeps its first number, however often it is finished, and no number is given twice in a
  /// day, also not that of a visit which was wiped.
  /// - Throws: `unknownVisit`, or an error of the disk.
  public func finishVisit(_ id: VisitID, at moment: Moment) throws(StoreError) -> String {
    try write { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT arrivalNumber FROM visit WHERE id = ?", arguments: [id.number])
      else { throw StoreError.unknownVisit }
      if let number = row.text("arrivalNumber") { return number }
      let count = try Int.fetchOne(
        db,
        sql: """
          INSERT INTO arrivalDay (day, last) VALUES (?, 1)
          ON CONFLICT (day) DO UPDATE SET last = last + 1 RETURNING last
          """,
        arguments: [moment.civilDate.description])
      let digits = String(count ?? 1)
      let number = "A-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      try db.execute(
        sql: """
          UPDATE visit SET arrivalNumber = ?, finishedAt = ?, finishedUtcOffset = ? WHERE id = ?
          """,
        arguments: [number, moment.epochMilliseconds, moment.utcOffsetSeconds, id.number])
      return number
    }
  }
}
