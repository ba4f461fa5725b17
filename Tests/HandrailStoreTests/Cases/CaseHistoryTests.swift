import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct CaseHistoryTests {
  @Test func `a line of a history never changes`() throws {
    let store = try VisitStore.inMemory()
    try store.keepCase(.knee(events: [.gatheringBegan]))
    #expect(throws: (any Error).self) {
      try store.tamper("UPDATE requestHistory SET event = 'sent'")
    }
  }

  @Test func `a case that lost a part of its history is not saved`() throws {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee(events: [.gatheringBegan, .sent]))
    let request = try #require(try store.storedCase(reference)).request
    let shorter = PriorAuthorisation(
      reference: reference, patient: request.patient, coverage: request.coverage,
      lines: request.lines, state: .needed)
    let before = try store.dump()
    #expect(throws: StoreError.caseHasChanged) { try store.save(shorter, at: noon) }
    #expect(throws: StoreError.unknownCase) {
      try store.save(#require(try fullCase()), at: noon)
    }
    #expect(try store.dump() == before)
  }

  @Test(arguments: [
    "UPDATE request SET birthDate = '1962-03-15'", "UPDATE request SET state = 'approved'",
    "UPDATE request SET appealBy = 'soon'", "UPDATE requestLine SET decision = 'A1'",
    "UPDATE requestLine SET service = 'x\\'", "DELETE FROM requestLine",
    "UPDATE requestLine SET validFrom = '2026-02-30'", "UPDATE request SET receivedAt = 5",
    """
    DROP TRIGGER requestHistoryOnlyGrows; UPDATE requestHistory SET "by" = 'nobody'
    """,
  ])
  func `damage is noticed, and leaves the other cases on the list`(sql: String) throws {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee(events: [.gatheringBegan]))
    try store.tamper(sql)
    let other = try store.keepCase(.knee(), seed: 2)
    #expect(throws: StoreError.corrupt) { try store.storedCase(reference) }
    try store.workOutClocks(rules: 1) { $0.anyKey }
    let list = try store.worklist(limit: 10)
    #expect(list.cases.map(\.reference) == [other])
    #expect(list.damagedCount == 1)
  }

  @Test func `records of the first release get the tables of cases`() throws {
    let folder = try TemporaryFolder()
    let visit = try VisitStore(directory: folder.path).begin().id
    let old = try VisitStore(directory: folder.path)
    try old.tamper(
      """
      PRAGMA foreign_keys = OFF;
      DROP TABLE requestNumber; DROP TABLE requestLetter; DROP TABLE requestDetail;
      DROP TABLE requestHistory; DROP TABLE requestLine; DROP TABLE request;
      DELETE FROM grdb_migrations WHERE identifier = '2-cases';
      """)
    let store = try VisitStore(directory: folder.path)
    #expect(try store.visit(visit) != nil)
    let reference = try store.keepCase(.knee(), visit: visit)
    #expect(try store.storedCase(reference) != nil)
  }
}

extension PriorAuthorisation {
  /// A key on the worklist without any rule.
  var anyKey: WorklistKey {
    WorklistKey(deadline(at: noon, clocks: [:]) { _ in 0 }) { _ in 0 }
  }
}
