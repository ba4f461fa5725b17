import GRDB
import HandrailCore

extension VisitStore {
  /// Who made the entries that come from patients at a kiosk.
  public static let kioskName = "kiosk"

  /// Keeps what a visit says about a case: opens one, or adds to the one the patient had found.
  ///
  /// Returns after the disk has it, or with the changes it is made together with. A visit that
  /// keeps twice changes the case it opened, and no event of it happens twice. While nobody else
  /// has touched that case, all of it is as the visit says last; where other things happened now,
  /// the history says that the visit changed its answers. Later only letter, details, dates and
  /// events are added. Dates that a patient read on a notice are noted in the history; those that
  /// staff have set stay.
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
    let request = begun(draft, as: reference)
    let number = try VisitStore.insert(db, request, openedBy: id, at: moment)
    try writeNoticeVisit(request.hasNotice ? id : nil, number, in: db)
    try writeWords(of: draft, number, in: db)
    return reference
  }

  /// The case as the draft alone makes it.
  private func begun(_ draft: CaseDraft, as reference: CaseReference) -> PriorAuthorisation {
    var request = PriorAuthorisation(
      reference: reference, patient: draft.patient, coverage: draft.coverage,
      isExpedited: draft.isExpedited, lines: draft.lines)
    take(draft.events, into: &request)
    _ = takeDates(of: draft, into: &request, areStaffs: false)
    return request
  }

  func renew(
    _ draft: CaseDraft, _ request: PriorAuthorisation, id number: Int64, in db: Database
  ) throws -> CaseReference {
    guard try !isTouchedByOthers(number, in: db) else {
      return try add(draft, to: request, id: number, in: db)
    }
    let renewed = begun(draft, as: request.reference).following(request.history, at: moment)
    try VisitStore.update(db, number, renewed, visit: id, at: moment)
    for table in ["requestDetail", "requestLetter"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE request = ?", arguments: [number])
    }
    try writeNoticeVisit(renewed.hasNotice ? id : nil, number, in: db)
    try writeWords(of: draft, number, in: db)
    return request.reference
  }

  private func isTouchedByOthers(_ number: Int64, in db: Database) throws -> Bool {
    let isTouched = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM requestHistory WHERE request = :case AND visit IS NOT :visit)
          OR EXISTS (SELECT 1 FROM requestDetail WHERE request = :case AND visit IS NOT :visit)
          OR EXISTS (SELECT 1 FROM requestLetter WHERE request = :case AND visit IS NOT :visit)
        """,
      arguments: ["case": number, "visit": id?.number])
    return isTouched ?? true
  }

  func add(
    _ draft: CaseDraft, to request: PriorAuthorisation, id number: Int64, in db: Database
  ) throws -> CaseReference {
    var request = request
    if request.patient.phone == nil { request.patient.phone = draft.patient.phone }
    // What somebody called urgent stays so, whoever looks at it next.
    request.isExpedited = request.isExpedited || draft.isExpedited
    take(try eventsLeft(of: draft, number, in: db), into: &request)
    let noticeVisit = try Int64.fetchOne(
      db, sql: "SELECT noticeVisit FROM request WHERE id = ?", arguments: [number])
    let areStaffs = noticeVisit == nil && request.hasNotice
    let isTaken = takeDates(of: draft, into: &request, areStaffs: areStaffs)
    try VisitStore.update(db, number, request, visit: id, at: moment)
    if isTaken, !areStaffs { try writeNoticeVisit(id, number, in: db) }
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

  /// Takes the dates of a notice; a decision forgets those of an earlier one, so they come after
  /// events.
  /// - Returns: Whether any was taken.
  private func takeDates(
    of draft: CaseDraft, into request: inout PriorAuthorisation, areStaffs: Bool
  ) -> Bool {
    var (taken, left): ([String], [String]) = ([], [])
    let dates = [
      ("the day of the notice", draft.noticeDate, \PriorAuthorisation.noticeDate),
      ("the last day to appeal", draft.appealBy, \PriorAuthorisation.appealBy),
    ]
    for (name, date, place) in dates {
      guard let date, date != request[keyPath: place] else { continue }
      if areStaffs, request[keyPath: place] != nil {
        left.append("\(name) is \(date)")
      } else {
        request[keyPath: place] = date
        taken.append("\(name) is \(date)")
      }
    }
    if !taken.isEmpty {
      tell("The patient read on the notice: \(taken.joined(separator: ", ")).", to: &request)
    }
    if !left.isEmpty {
      tell(
        "The patient read on the notice: \(left.joined(separator: ", ")). What staff set stays.",
        to: &request)
    }
    return !taken.isEmpty
  }

  /// Notes something for staff once.
  private func tell(_ text: String, to request: inout PriorAuthorisation) {
    guard !request.history.contains(where: { $0.source == "visit" && $0.note == text })
    else { return }
    request.note(text, at: moment, by: VisitStore.kioskName, source: "visit")
  }

  private func take(_ events: [RequestEvent], into request: inout PriorAuthorisation) {
    for event in events {
      do throws(CaseRefusal) {
        try request.take(event, at: moment, by: VisitStore.kioskName, source: "visit")
      } catch {
        tell(
          "A visit brought \(event.rawValue), which cannot follow \(request.state.rawValue).",
          to: &request)
      }
    }
  }

  /// Keeps whose the dates of the notice are; nil for staff's.
  private func writeNoticeVisit(_ visit: VisitID?, _ number: Int64, in db: Database) throws {
    try db.execute(
      sql: "UPDATE request SET noticeVisit = ? WHERE id = ?",
      arguments: [visit?.number, number])
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
