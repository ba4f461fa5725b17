import GRDB
import HandrailCore
import HandrailDesk

@testable import HandrailStore

/// Noon of 14 March 2025, an hour ahead of UTC.
let noon = Moment(epochMilliseconds: 1_741_950_000_000, utcOffsetSeconds: 3600)

/// A desk with records in memory and some cases.
struct Stand {
  let store: VisitStore
  let desk: CaseDesk

  /// Makes a desk without a case.
  init() throws {
    store = try VisitStore.inMemory()
    desk = CaseDesk(store: store, account: "kim")
  }

  /// Ana's case, with one line.
  static func ana(_ reference: String = "PEAR-4821") -> PriorAuthorisation? {
    CaseReference(parsing: reference).map {
      PriorAuthorisation(
        reference: $0,
        patient: CasePatient(
          name: "Ana Torres", birthDate: CivilDate(iso: "1962-03-14"), phone: "555-0132"),
        coverage: CaseCoverage(
          planName: "Lakeside Mutual", planKind: .medicareAdvantage, memberNumber: "LM 0042-7"),
        lines: [ServiceLine(number: 1, service: "MRI of the knee")])
    }
  }

  /// Opens a case.
  @discardableResult
  func open(
    _ request: PriorAuthorisation?, after events: [RequestEvent] = []
  ) throws -> PriorAuthorisation {
    guard var request else { throw NoCase() }
    for event in events { try request.take(event, at: noon, by: "kim", source: "command") }
    try store.add(request, at: noon)
    return request
  }

  /// There was no case to open.
  struct NoCase: Error {}

  /// Imports a file at noon.
  func take(
    _ bytes: [UInt8], onto reference: CaseReference? = nil, isDryRun: Bool = false,
    at moment: Moment = noon
  ) throws(DeskError) -> ImportReport {
    var generator = Seeded(5)
    let cases = CaseImport(store: store, account: "kim", codeWords: ["river", "lamp"])
    return try cases.run(
      bytes, onto: reference, isDryRun: isDryRun, at: moment, using: &generator)
  }

  /// A case as it stands.
  func request(_ reference: String = "PEAR-4821") throws -> PriorAuthorisation? {
    try CaseReference(parsing: reference).flatMap { try store.storedCase($0)?.request }
  }

  /// Every line of every table of the records, as text.
  func dump() throws -> [String] {
    try store.queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }
}

/// What something throws.
func problem(_ work: () throws(DeskError) -> some Any) -> DeskError? {
  do {
    _ = try work()
    return nil
  } catch {
    return error
  }
}
