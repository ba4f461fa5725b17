import GRDB
import HandrailCore

extension VisitStore {
  /// A case with all that is known of it; nil where the records hold no such case.
  ///
  /// It can be read within changes made together.
  /// - Throws: `corrupt` where the case is damaged, or an error of the disk.
  public func storedCase(_ reference: CaseReference) throws(StoreError) -> StoredCase? {
    try read { db in
      try Self.storedCase(db, where: "reference = ?", [reference.plain.description])?.stored
    }
  }

  /// The case that a patient asks after, by its reference and the date of birth.
  ///
  /// The answer is the same where there is no such case and where the date is another one, and so
  /// is the work: one look at one index.
  /// - Throws: `corrupt` where the case is damaged, or an error of the disk.
  public func findCase(
    reference: CaseReference, birthDate: CivilDate
  ) throws(StoreError) -> CaseFile {
    let found = try read { db in
      try Self.storedCase(
        db, where: "reference = ? AND birthDate = ?",
        [reference.plain.description, birthDate.description])
    }
    guard let request = found?.stored.request else {
      return CaseFile(standing: .notFound, request: nil)
    }
    return CaseFile(standing: request.standing, request: request)
  }

  /// A reference that no case has.
  /// - Throws: `noFreeCode`, or an error of the disk.
  public func newReference(
    codeWords: [String], using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> CaseReference {
    try read { db in try Self.newReference(db, codeWords: codeWords, using: &generator) }
  }

  /// Keeps a new case.
  ///
  /// Returns after the disk has it.
  /// - Parameters:
  ///   - request: The case, with a reference that no other case has.
  ///   - numbers: Numbers by which the plan speaks of it, beside those of its lines.
  ///   - moment: When it was opened.
  /// - Throws: An error of the disk.
  public func add(
    _ request: PriorAuthorisation, numbers: [String] = [], at moment: Moment
  ) throws(StoreError) {
    try write { db in
      let id = try Self.insert(db, request, openedBy: nil, at: moment)
      try Self.learn(numbers, of: id, in: db)
    }
  }

  /// Keeps what became of a case, with what was added to its history.
  ///
  /// Returns after the disk has it. The case should have been read in the same transaction.
  /// - Parameters:
  ///   - request: The case with the whole history it had, and more.
  ///   - numbers: Further numbers by which the plan speaks of it.
  ///   - moment: Now.
  /// - Throws: `unknownCase`, `caseHasChanged`, or an error of the disk.
  public func save(
    _ request: PriorAuthorisation, numbers: [String] = [], at moment: Moment
  ) throws(StoreError) {
    try write { db in
      let id = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM request WHERE reference = ?"),
        arguments: [request.reference.description])
      guard let id else { throw StoreError.unknownCase }
      // Dates that are changed here are no longer a visit's.
      try db.execute(
        sql: """
          UPDATE request SET noticeVisit = NULL
          WHERE id = ? AND (noticeDate IS NOT ? OR appealBy IS NOT ?)
          """,
        arguments: [id, request.noticeDate?.description, request.appealBy?.description])
      try Self.update(db, id, request, visit: nil, at: moment)
      try Self.learn(numbers, of: id, in: db)
    }
  }
}

extension VisitStore {
  static func newReference(
    _ db: Database, codeWords: [String], using generator: inout some RandomNumberGenerator
  ) throws -> CaseReference {
    let draw = ReferenceDraw(from: codeWords)
    for _ in 0..<CodeDraw.attempts {
      guard let reference = draw.next(using: &generator) else { continue }
      let isTaken = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM request WHERE reference = ?)"),
        arguments: [reference.description])
      if isTaken == false { return reference }
    }
    throw StoreError.noFreeCode
  }

  /// A case by a condition on its line.
  /// - Throws: `corrupt` where anything of it is damaged.
  static func storedCase(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> (id: Int64, stored: StoredCase)? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM request WHERE \(condition)")
    guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
    guard let id = row.number("id"),
      let openedAt = row.moment("openedAt", offset: "openedUtcOffset"),
      let request = try request(db, row, id: id)
    else { throw StoreError.corrupt }
    let details = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM requestDetail WHERE request = ? ORDER BY name"),
      arguments: [id])
    let letter = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT * FROM requestLetter WHERE request = ? ORDER BY id DESC LIMIT 1"),
      arguments: [id])
    return (
      id,
      StoredCase(
        request: request,
        details: details.map {
          CaseDetail(name: $0.text("name") ?? "", value: $0.typed("value") ?? "")
        },
        letter: letter?.list("paragraphs"), letterAt: letter?.moment("at", offset: "utcOffset"),
        openedAt: openedAt)
    )
  }

  /// A case from its line; nil where it, one of its lines or its history is damaged.
  static func request(_ db: Database, _ row: Row, id: Int64) throws -> PriorAuthorisation? {
    let lines = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM requestLine WHERE request = ? ORDER BY number"),
      arguments: [id])
    let entries = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM requestHistory WHERE request = ? ORDER BY number"),
      arguments: [id])
    let history = entries.compactMap(CaseEntry.init)
    guard history.count == entries.count else { return nil }
    return PriorAuthorisation(row, lines: lines, history: history)
  }

  /// Writes a new case.
  static func insert(
    _ db: Database, _ request: PriorAuthorisation, openedBy visit: VisitID?, at moment: Moment
  ) throws -> Int64 {
    var fields = request.record
    fields.add("openedBy", visit?.number)
    fields.add("openedAt", offset: "openedUtcOffset", moment)
    fields.addKeys(of: request, at: moment)
    try fields.run(db, fields.insertion(into: "request"))
    let id = db.lastInsertedRowID
    try writeParts(db, id, request, entriesBefore: 0, visit: visit)
    return id
  }

  /// Writes a case over what is there, and adds what is new to its history.
  static func update(
    _ db: Database, _ id: Int64, _ request: PriorAuthorisation, visit: VisitID?, at moment: Moment
  ) throws {
    let count =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM requestHistory WHERE request = ?"),
        arguments: [id]) ?? 0
    guard count <= request.history.count else { throw StoreError.caseHasChanged }
    var fields = request.record
    fields.addKeys(of: request, at: moment)
    try fields.run(db, fields.change(of: "request"), [id.databaseValue])
    try db.cachedStatement(sql: "DELETE FROM requestLine WHERE request = ?")
      .execute(arguments: [id])
    try writeParts(db, id, request, entriesBefore: count, visit: visit)
  }

  private static func writeParts(
    _ db: Database, _ id: Int64, _ request: PriorAuthorisation, entriesBefore count: Int,
    visit: VisitID?
  ) throws {
    for line in request.lines {
      var fields = line.record
      fields.add("request", id)
      try fields.run(db, fields.insertion(into: "requestLine"))
    }
    for (number, entry) in request.history.enumerated().dropFirst(count) {
      let fields = entry.record(of: id, number: number, visit: visit)
      try fields.run(db, fields.insertion(into: "requestHistory"))
    }
    let numbers = request.lines.flatMap { [$0.authorisationNumber, $0.planReference] }
    try learn(numbers.compactMap(\.self), of: id, in: db)
  }

  /// Notes numbers by which a plan speaks of a case.
  static func learn(_ numbers: [String], of id: Int64, in db: Database) throws {
    let adding = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO requestNumber (number, request) VALUES (?, ?)")
    for key in numbers.compactMap(CaseKeys.number) { try adding.execute(arguments: [key, id]) }
  }
}

extension FieldList {
  /// Adds what is made from a case: how it is looked for, its clock to be worked out, its checksum.
  fileprivate mutating func addKeys(of request: PriorAuthorisation, at moment: Moment) {
    add("changedAt", moment.epochMilliseconds)
    add("nameKey", CaseKeys.name(request.patient.name))
    add("memberKey", request.coverage.memberNumber.flatMap(CaseKeys.number))
    add("dueRank", 1)
    add("dueAt", Int64?.none)
    add("clockRules", Int64?.none)
    add("fingerprint", request.fingerprint)
  }
}
