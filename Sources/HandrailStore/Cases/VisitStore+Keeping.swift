import GRDB
import HandrailCore

extension VisitStore {
  /// Who made the entries that come from patients at a kiosk.
  public static let kioskName = "kiosk"

  /// Keeps what a visit says about a case: opens one, or adds to the one the patient had found.
  ///
  /// Returns after the disk has it, or with the changes it is made together with. A visit that
  /// keeps twice changes the case it opened, and no event of it happens twice. While nobody else
  /// has touched that case, all of it is as the visit says last; later only letter, details, dates
  /// and events are added.
  ///
  /// An event that the table refuses does not happen. It is noted in the history for staff, and
  /// the rest is kept all the same: what a patient confirmed must not be lost because a plan was
  /// faster.
  /// - Parameters:
  ///   - draft: What is to be kept.
  ///   - visit: The visit; nil for none.
  ///   - codeWords: The words that references are made of.
  ///   - moment: Now.
  ///   - generator: Chance.
  /// - Returns: The reference of the case.
  /// - Throws: `unknownVisit`, `unknownCase` where the case to be added to is gone, `noFreeCode`,
  ///   or an error of the disk.
  public func keep(
    _ draft: CaseDraft, visit: VisitID?, codeWords: [String], at moment: Moment,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> CaseReference {
    try write { db in
      try Self.checkVisit(visit, in: db)
      let visit = CaseVisit(id: visit, moment: moment)
      if let existing = draft.existing {
        let found = try Self.storedCase(
          db, where: "reference = ?", [existing.plain.description])
        guard let found else { throw StoreError.unknownCase }
        return try visit.add(draft, to: found.stored.request, id: found.id, in: db)
      }
      if let number = visit.id?.number,
        let found = try Self.storedCase(db, where: "openedBy = ?", [number])
      {
        return try visit.renew(draft, found.stored.request, id: found.id, in: db)
      }
      let reference = try Self.newReference(db, codeWords: codeWords, using: &generator)
      return try visit.open(draft, as: reference, in: db)
    }
  }

  private static func checkVisit(_ visit: VisitID?, in db: Database) throws {
    guard let visit else { return }
    let isKnown = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM visit WHERE id = ?)", arguments: [visit.number])
    guard isKnown == true else { throw StoreError.unknownVisit }
  }
}

/// A visit that has something to say about a case.
private struct CaseVisit {
  let id: VisitID?
  let moment: Moment

  func open(
    _ draft: CaseDraft, as reference: CaseReference, in db: Database
  ) throws -> CaseReference {
    var request = PriorAuthorisation(
      reference: reference, patient: draft.patient, coverage: draft.coverage,
      isExpedited: draft.isExpedited, lines: draft.lines)
    take(draft.events, into: &request)
    takeDates(of: draft, into: &request)
    let number = try VisitStore.insert(db, request, openedBy: id, at: moment)
    try writeWords(of: draft, number, in: db)
    return reference
  }

  func renew(
    _ draft: CaseDraft, _ request: PriorAuthorisation, id number: Int64, in db: Database
  ) throws -> CaseReference {
    let others = try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM requestHistory WHERE request = ? AND visit IS NOT ?)",
      arguments: [number, id?.number])
    guard others == false else { return try add(draft, to: request, id: number, in: db) }
    var request = request
    request.patient = draft.patient
    request.coverage = draft.coverage
    request.isExpedited = draft.isExpedited
    request.lines = draft.lines
    request.noticeDate = nil
    request.appealBy = nil
    try db.execute(sql: "DELETE FROM requestDetail WHERE request = ?", arguments: [number])
    return try add(draft, to: request, id: number, in: db)
  }

  func add(
    _ draft: CaseDraft, to request: PriorAuthorisation, id number: Int64, in db: Database
  ) throws -> CaseReference {
    var request = request
    if request.patient.phone == nil { request.patient.phone = draft.patient.phone }
    take(try eventsLeft(of: draft, number, in: db), into: &request)
    takeDates(of: draft, into: &request)
    try VisitStore.update(db, number, request, visit: id, at: moment)
    try writeWords(of: draft, number, in: db)
    return request.reference
  }

  /// The events of a draft that this visit has not brought to the case before.
  private func eventsLeft(
    of draft: CaseDraft, _ number: Int64, in db: Database
  ) throws -> [RequestEvent] {
    guard let id else { return draft.events }
    let done = try String.fetchAll(
      db,
      sql: """
        SELECT event FROM requestHistory
        WHERE request = ? AND visit = ? AND event IS NOT NULL ORDER BY number
        """,
      arguments: [number, id.number])
    var left = draft.events
    for event in done.compactMap(RequestEvent.init(rawValue:)) {
      if let place = left.firstIndex(of: event) { left.remove(at: place) }
    }
    return left
  }

  // A decision forgets the dates of an earlier notice, so dates come after events.
  private func takeDates(of draft: CaseDraft, into request: inout PriorAuthorisation) {
    if let date = draft.noticeDate { request.noticeDate = date }
    if let date = draft.appealBy { request.appealBy = date }
  }

  private func take(_ events: [RequestEvent], into request: inout PriorAuthorisation) {
    for event in events {
      do throws(CaseRefusal) {
        try request.take(event, at: moment, by: VisitStore.kioskName, source: "visit")
      } catch {
        request.note(
          "A visit brought \(event.rawValue), which cannot follow \(request.state.rawValue).",
          at: moment, by: VisitStore.kioskName, source: "visit")
      }
    }
  }

  private func writeWords(of draft: CaseDraft, _ number: Int64, in db: Database) throws {
    for detail in draft.details {
      try db.execute(
        sql: """
          INSERT INTO requestDetail (request, name, value, visit) VALUES (?, ?, ?, ?)
          ON CONFLICT (request, name) DO UPDATE SET value = excluded.value, visit = excluded.visit
          """,
        arguments: [number, detail.name, JournalText.escaped(detail.value), id?.number])
    }
    if draft.noticeDate != nil || draft.appealBy != nil {
      try db.execute(
        sql: "UPDATE request SET noticeVisit = ? WHERE id = ?", arguments: [id?.number, number])
    }
    guard let letter = draft.letter else { return }
    try db.execute(
      sql: "DELETE FROM requestLetter WHERE request = ? AND visit = ?",
      arguments: [number, id?.number])
    try db.execute(
      sql: """
        INSERT INTO requestLetter (request, visit, paragraphs, at, utcOffset)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        number, id?.number, JournalText.list(letter), moment.epochMilliseconds,
        moment.utcOffsetSeconds,
      ])
  }
}
