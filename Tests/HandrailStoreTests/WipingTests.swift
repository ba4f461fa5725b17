import GRDB
import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct WipingTests {
  @Test func `at the end of a visit the log is empty and the main file has it all`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let id = try store.begin().id
    try store.answer("name", .text("Canary Ana"), of: id)
    #expect(try folder.files(holding: "Canary Ana") == ["records.sqlite-wal"])
    #expect(try store.setAside(id))
    #expect(try folder.size(of: "records.sqlite-wal") == 0)
    #expect(try folder.files(holding: "Canary Ana") == ["records.sqlite"])
  }

  @Test func `a forgotten visit leaves no byte in any file`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let (id, code) = try store.begin()
    let stays = try store.begin().id
    try store.answer("name", .text("Canary Ana"), of: id)
    try store.answer("name", .text("Canary " + String(repeating: "long ", count: 4000)), of: id)
    try store.answer("name", .text("Staying Bo"), of: stays)
    for (visit, words) in [(id, "Canary terms"), (id, "Shared terms"), (stays, "Shared terms")] {
      try store.record(
        JournalEntry(
          path: AnswerPath("consent"), answer: .option("agree"), language: "en",
          wordsDigest: words, agreedWords: words),
        of: visit, at: noon)
    }
    try store.call(PersonCall(visit: id, reason: .asked, language: "en"), at: noon)
    try store.forget(id)
    for gone in ["Canary", "long long", code.description] {
      #expect(try folder.files(holding: gone) == [], "\(gone)")
    }
    for kept in ["Staying Bo", "Shared terms"] {
      #expect(try folder.files(holding: kept) == ["records.sqlite"])
    }
    #expect(try folder.size(of: "records.sqlite-wal") == 0)
    #expect(try store.visit(id) == nil)
    #expect(try store.journal(of: id).isEmpty)
    #expect(try store.visit(stays)?.visit.answers.count == 2)
    #expect(try store.calls().map(\.call.visit) == [nil])
    let mark = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(mark == 0, "a marked file is rewritten at every end of a visit")
    try store.forget(id)
  }

  /// Splitting pages leaves copies that deleting a line does not reach; these seeds make some, as
  /// long as the file is not rewritten.
  @Test(arguments: [0, 41])
  func `among many visits a forgotten one leaves no byte either`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    var generator = Seeded(seed)
    var here: [VisitID] = []
    for _ in 0..<400 {
      let chance = Int.random(in: 0..<100, using: &generator)
      if chance < 15 || here.isEmpty {
        here.append(
          try store.beginVisit(
            flow: "registration", language: "en", on: noon.civilDate,
            codeWords: Self.manyWords, at: noon, using: &generator
          ).id)
      } else if chance < 90 {
        let id = here[Int.random(in: here.indices, using: &generator)]
        let filling = [3, 30, 200, 900, 6000].randomElement(using: &generator) ?? 3
        let text = "Canary\(id.number)." + String(repeating: "x", count: filling)
        try store.answer(StepID("page\(chance % 20)"), .text(text), of: id)
      } else {
        let id = here.remove(at: Int.random(in: here.indices, using: &generator))
        try store.forget(id)
        #expect(try folder.files(holding: "Canary\(id.number).") == [])
      }
    }
  }

  private static let manyWords = (0..<26).flatMap { first in
    (0..<5).map { second in
      String(decoding: [97 + UInt8(first), 97 + UInt8(second)], as: UTF8.self)
    }
  }

  @Test func `a reader in the way makes forgetting fail, and trying again finish it`() throws {
    let folder = try TemporaryFolder()
    let settings = VisitStore.Settings(busyTimeout: .milliseconds(20))
    let store = try VisitStore(directory: folder.path, settings: settings)
    let id = try store.begin().id
    let stays = try store.begin().id
    try store.answer("name", .text("Canary Ana"), of: id)
    let reader = try DatabaseQueue(path: folder.records)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM visit")
      #expect(throws: StoreError.locked) { try store.forget(id) }
      #expect(try store.visit(id) == nil)
      #expect(try store.setAside(stays) == false)
      #expect(try !folder.files(holding: "Canary").isEmpty)
      try db.execute(sql: "COMMIT")
    }
    try store.forget(id)
    #expect(try folder.files(holding: "Canary") == [])
  }

  @Test func `a wiping that was cut short is finished at the next opening`() throws {
    let folder = try TemporaryFolder()
    let settings = VisitStore.Settings(busyTimeout: .milliseconds(20))
    let reader = try DatabaseQueue(path: folder.records)
    do {
      let store = try VisitStore(directory: folder.path, settings: settings)
      let id = try store.begin().id
      try store.answer("name", .text("Canary Ana"), of: id)
      try reader.inDatabase { db in
        try db.execute(sql: "BEGIN")
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM visit")
        #expect(throws: StoreError.locked) { try store.forget(id) }
        try db.execute(sql: "COMMIT")
      }
      #expect(try !folder.files(holding: "Canary").isEmpty)
    }
    let store = try VisitStore(directory: folder.path, settings: settings)
    #expect(try folder.files(holding: "Canary") == [])
    #expect(try store.calls().isEmpty)
  }

  @Test func `visits are wiped when their time is over`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let abandoned = try store.begin().id
    try store.answer("name", .text("Canary Ana"), of: abandoned)
    let unseen = try store.begin().id
    let shown = try store.begin().id
    try store.noteCodeShown(shown)
    let resumed = try store.begin().id
    try store.answer("name", .text("Bo"), of: resumed, at: noon + hours(48))
    let finished = try store.begin().id
    _ = try store.finishVisit(finished, at: noon)
    try store.call(PersonCall(visit: shown, reason: .asked, language: "en"), at: noon)

    func left(_ count: Int, at moment: Moment) throws -> [VisitID] {
      #expect(try store.wipeExpired(keepUnfinished: hours(72), at: moment) == count)
      return try [abandoned, unseen, shown, resumed, finished].filter {
        try store.visit($0) != nil
      }
    }
    #expect(try left(0, at: noon + hours(72)).count == 5)
    #expect(try store.calls().count == 1)
    #expect(try left(3, at: noon + hours(72) + .milliseconds(1)) == [resumed, finished])
    #expect(try store.calls().isEmpty)
    #expect(try folder.files(holding: "Canary") == [])
    #expect(try left(1, at: noon + hours(121)) == [finished])
    #expect(try left(0, at: noon + hours(720)) == [finished])
    #expect(try left(1, at: noon + hours(721)) == [])
  }

  @Test func `the desk may keep finished visits for another time`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    _ = try store.finishVisit(id, at: noon)
    let count = try store.wipeExpired(
      keepUnfinished: hours(1), keepFinished: hours(2), at: noon + hours(3))
    #expect(count == 1)
  }

  @Test func `a clock that was set back wipes nothing`() throws {
    let store = try VisitStore.inMemory()
    _ = try store.begin()
    #expect(try store.wipeExpired(keepUnfinished: hours(1), at: noon + hours(-9000)) == 0)
  }
}
