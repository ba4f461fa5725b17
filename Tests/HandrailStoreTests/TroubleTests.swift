import CustomDump
import GRDB
import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct TroubleTests {
  @Test func `records that another program holds change in nothing`() throws {
    let folder = try TemporaryFolder()
    let settings = VisitStore.Settings(busyTimeout: .milliseconds(20))
    let store = try VisitStore(directory: folder.path, settings: settings)
    let id = try store.begin().id
    try store.answer("name", .text("Ana"), of: id)
    let before = try store.visit(id)
    let other = try DatabaseQueue(path: folder.records)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      #expect(throws: StoreError.locked) { try store.answer("name", .text("Eve"), of: id) }
      #expect(throws: StoreError.locked) { try store.finishVisit(id, at: noon) }
      #expect(throws: StoreError.locked) { try store.begin() }
      #expect(throws: StoreError.locked) { try store.forget(id) }
      #expect(throws: StoreError.locked) {
        try VisitStore(directory: folder.path, settings: settings)
      }
      expectNoDifference(try store.visit(id), before)
      try db.execute(sql: "ROLLBACK")
    }
    expectNoDifference(try store.visit(id), before)
    try store.answer("name", .text("Eva"), of: id)
    #expect(try store.journal(of: id).count == 2)
  }

  @Test func `a full disk refuses the answer and keeps the earlier ones`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let id = try store.begin().id
    try store.answer("name", .text("Ana"), of: id)
    let before = try store.visit(id)
    try store.tamper("PRAGMA max_page_count = 1")
    let terms = JournalEntry(
      path: AnswerPath("consent"), answer: .text(String(repeating: "Ana", count: 9000)),
      language: "en", wordsDigest: "d1", agreedWords: "Terms")
    #expect(throws: StoreError.full) { try store.record(terms, of: id, at: noon) }
    expectNoDifference(try store.visit(id), before)
    let words = try store.queue.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM agreedWords")
    }
    #expect(words == 0)
    try store.tamper("PRAGMA max_page_count = 100000")
    try store.record(terms, of: id, at: noon)
    #expect(try VisitStore(directory: folder.path).visit(id)?.visit.answers.count == 2)
  }

  @Test func `records that turn read-only are said to be`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let id = try store.begin().id
    try store.tamper("PRAGMA query_only = ON")
    #expect(throws: StoreError.notWritable) { try store.answer("name", .seen, of: id) }
    #expect(try store.journal(of: id).isEmpty)
  }

  @Test(arguments: [
    "path = 'nome'", "kind = 'option'", "kind = 'nonsense'", "value = 'Eve'", "language = 'eo'",
    "flowVersion = 9", "wordsDigest = 'd9'", "at = at + 1", "utcOffset = 0", "agreedWords = NULL",
    "fingerprint = fingerprint + 1", "value = CAST(x'41ff' AS TEXT)", "path = ''",
  ])
  func `a damaged line counts as not answered`(damage: String) throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    try store.answer("before", .text("Bo"), of: id)
    try store.record(
      JournalEntry(
        path: AnswerPath("name"), answer: .text("Ana"), language: "en", wordsDigest: "d1",
        agreedWords: "Terms"),
      of: id, at: noon)
    try store.tamper("DROP TRIGGER journalOnlyGrows")
    try store.tamper("UPDATE journal SET \(damage) WHERE path = 'name'")
    let stored = try #require(try store.visit(id))
    #expect(stored.visit.answers.count == 1)
    #expect(stored.visit.answers[AnswerPath("before")]?.answer == .text("Bo"))
    #expect(stored.unreadableCount == 1)
  }

  @Test func `words that changed under an agreement take it away`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    try store.record(
      JournalEntry(
        path: AnswerPath("consent"), answer: .option("agree"), language: "en",
        agreedWords: "Terms"),
      of: id, at: noon)
    try store.tamper("UPDATE agreedWords SET words = 'Other terms'")
    #expect(try store.visit(id)?.visit.answers.isEmpty == true)
  }

  @Test func `an answer behind a damaged line does not come back`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    try store.answer("name", .text("Ann"), of: id)
    try store.answer("name", .text("Ana"), of: id)
    try store.tamper("DROP TRIGGER journalOnlyGrows")
    try store.tamper("UPDATE journal SET value = 'Anb' WHERE value = 'Ana'")
    #expect(try store.visit(id)?.visit.answers[AnswerPath("name")] == nil)
  }

  @Test func `any changed bit of a line is noticed`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    try store.answer("name", .text("Ana"), of: id)
    try store.tamper("DROP TRIGGER journalOnlyGrows")
    for byte in Array("Ana".utf8).indices {
      for bit in 0..<8 {
        var bytes = Array("Ana".utf8)
        bytes[byte] ^= 1 << UInt8(bit)
        let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        try store.tamper("UPDATE journal SET value = CAST(x'\(hex)' AS TEXT)")
        #expect(try store.visit(id)?.unreadableCount == 1, "byte \(byte), bit \(bit)")
      }
    }
    try store.tamper("UPDATE journal SET value = 'Ana'")
    #expect(try store.visit(id)?.unreadableCount == 0)
  }

  @Test func `a visit whose own line is damaged is refused, not guessed`() throws {
    let store = try VisitStore.inMemory()
    let (id, code) = try store.begin()
    try store.noteCodeShown(id)
    try store.tamper("UPDATE visit SET began = '2025-02-30'")
    #expect(throws: StoreError.corrupt) { try store.visit(id) }
    #expect(throws: StoreError.corrupt) { try store.findVisit(code: code) }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, StoreError.full), (.SQLITE_IOERR_SHMSIZE, .full),
    (.SQLITE_BUSY_SNAPSHOT, .locked), (.SQLITE_LOCKED, .locked), (.SQLITE_CORRUPT_INDEX, .corrupt),
    (.SQLITE_NOTADB, .corrupt), (.SQLITE_READONLY_DIRECTORY, .notWritable),
    (.SQLITE_CANTOPEN, .notWritable), (.SQLITE_IOERR_FSYNC, .diskFailed(code: 1034)),
    (.SQLITE_CONSTRAINT_CHECK, .failed(code: 275)), (.SQLITE_TOOBIG, .failed(code: 18)),
  ])
  func `SQLite's codes are sorted by what helps`(code: ResultCode, error: StoreError) {
    #expect(StoreError(DatabaseError(resultCode: code)) == error)
  }

  @Test func `an error says nothing of what a person answered`() throws {
    let error = DatabaseError(
      resultCode: .SQLITE_CONSTRAINT, message: "Canary", sql: "INSERT 'Canary'",
      arguments: ["Canary"], publicStatementArguments: true)
    #expect(!"\(StoreError(error))".contains("Canary"))
    #expect(!String(reflecting: StoreError(error)).contains("Canary"))
  }

  @Test func `every error has a sentence of its own`() {
    let errors: [StoreError] = [
      .notAFolder("/a"), .openToOthers("/a"), .notAPlainFile("a"), .foreign, .newer,
      .notDurable(mode: 1), .notWritable, .full, .locked, .corrupt, .diskFailed(code: 1),
      .failed(code: 1), .unknownVisit, .unwritablePath, .tooFewCodeWords, .noFreeCode,
    ]
    let sentences = errors.map(\.description)
    #expect(Set(sentences).count == errors.count)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.count > 20 })
  }
}
