import CustomDump
import GRDB
import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct VisitTests {
  @Test func `a reopened folder gives everything back`() throws {
    let folder = try TemporaryFolder()
    let plans = AnswerPath("plans").appending(item: 2).appending("plan-name")
    let consent = JournalEntry(
      path: AnswerPath("consent"), answer: .option("agree"), language: "es", flowVersion: 3,
      wordsDigest: "d1", agreedWords: "## consent\nI agree \\ to this.\0\n")
    let begun: (id: VisitID, code: ReturnCode)
    do {
      let store = try VisitStore(directory: folder.path)
      begun = try store.begin()
      try store.answer("name", .text("Ana María"), of: begun.id)
      try store.record(
        JournalEntry(path: plans, answer: .text("Plan B"), language: "en", wordsDigest: "d2"),
        of: begun.id, at: noon + hours(1))
      try store.record(consent, of: begun.id, at: noon + hours(2))
      try store.noteLanguage("es", of: begun.id)
      try store.noteCodeShown(begun.id)
      try store.setAside(begun.id)
    }
    let store = try VisitStore(directory: folder.path)
    var book = AnswerBook()
    book[AnswerPath("name")] = AnswerBook.StoredAnswer(.text("Ana María"))
    book[plans] = AnswerBook.StoredAnswer(.text("Plan B"), wordsDigest: "d2")
    book[AnswerPath("consent")] = AnswerBook.StoredAnswer(.option("agree"), wordsDigest: "d1")
    let visit = Visit(
      id: begun.id, code: begun.code, flow: "registration", began: noon.civilDate, answers: book,
      codeWasShown: true)
    expectNoDifference(try store.findVisit(code: begun.code), visit)
    expectNoDifference(
      try store.visit(begun.id),
      StoredVisit(
        visit: visit, language: "es", beganAt: noon, lastWrittenAt: noon + hours(2),
        finishedAt: nil, unreadableCount: 0))
    let journal = try store.journal(of: begun.id)
    expectNoDifference(journal.last?.entry, consent)
    #expect(journal.map(\.at) == [noon, noon + hours(1), noon + hours(2)])
  }

  @Test func `a store in memory keeps visits like one on disk`() throws {
    let store = try VisitStore.inMemory()
    let (id, code) = try store.begin()
    try store.answer("name", .text("Ana"), of: id)
    try store.noteCodeShown(id)
    try store.setAside(id)
    #expect(try store.findVisit(code: code)?.answers.count == 1)
    try store.forget(id)
    #expect(try store.findVisit(code: code) == nil)
  }

  @Test func `a visit is offered only after its code was shown`() throws {
    let store = try VisitStore.inMemory()
    let (id, code) = try store.begin()
    #expect(try store.findVisit(code: code) == nil)
    try store.noteCodeShown(id)
    #expect(try store.findVisit(code: code)?.id == id)
    let typed = try #require(ReturnCode(typed: code.words.joined(separator: ", ").uppercased()))
    #expect(try store.findVisit(code: typed)?.id == id)
    let turned = ReturnCode(words: code.words.reversed())
    #expect(try store.findVisit(code: turned) == nil)
  }

  @Test func `the last answer to a page counts, and a withdrawn one does not`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    try store.answer("name", .text("Ann"), of: id)
    try store.answer("name", .text("Ana"), of: id)
    try store.answer("review", .seen, of: id)
    try store.answer("review", nil, of: id)
    let answers = try #require(try store.visit(id)?.visit.answers)
    #expect(answers[AnswerPath("name")]?.answer == .text("Ana"))
    #expect(answers[AnswerPath("review")] == nil)
    #expect(
      try store.journal(of: id).map { $0.entry?.answer } == [
        .text("Ann"), .text("Ana"), .seen, nil,
      ])
    try store.answer("review", .seen, of: id)
    #expect(try store.visit(id)?.visit.answers[AnswerPath("review")]?.answer == .seen)
  }

  @Test func `a cancelled task takes nothing back`() async throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    try await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try store.answer("name", .text("Ana"), of: id)
    }.value
    #expect(try store.visit(id)?.visit.answers.count == 1)
  }

  @Test func `answers of one visit never reach another`() throws {
    let store = try VisitStore.inMemory()
    let first = try store.begin().id
    let second = try store.begin().id
    try store.answer("name", .text("Ana"), of: first)
    #expect(try store.visit(second)?.visit.answers.isEmpty == true)
    try store.forget(second)
    let third = try store.begin().id
    #expect(third != second)
  }

  @Test func `agreed words are kept once, and other words under the same digest as well`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    for words in ["Long terms.", "Long terms.", "Other terms."] {
      try store.record(
        JournalEntry(
          path: AnswerPath("consent"), answer: .option("agree"), language: "en",
          wordsDigest: "d1", agreedWords: words),
        of: id, at: noon)
    }
    let kept = try store.queue.read {
      try String.fetchAll($0, sql: "SELECT words FROM agreedWords")
    }
    #expect(kept == ["Long terms.", "Other terms."])
    #expect(
      try store.journal(of: id).map { $0.entry?.agreedWords } == [
        "Long terms.", "Long terms.", "Other terms.",
      ])
  }

  @Test func `nothing is written for a visit that is not there`() throws {
    let store = try VisitStore.inMemory()
    let id = VisitID(99)
    #expect(throws: StoreError.unknownVisit) { try store.answer("name", .seen, of: id) }
    #expect(throws: StoreError.unknownVisit) { try store.noteCodeShown(id) }
    #expect(throws: StoreError.unknownVisit) { try store.noteLanguage("es", of: id) }
    #expect(throws: StoreError.unknownVisit) { try store.finishVisit(id, at: noon) }
    #expect(throws: StoreError.unknownVisit) { try store.setAside(id) }
    #expect(try store.visit(id) == nil)
    #expect(try store.journal(of: id).isEmpty)
  }

  @Test(arguments: [AnswerPath(), AnswerPath("a/b"), AnswerPath(""), AnswerPath("#x")])
  func `a path that would not read back is refused`(path: AnswerPath) throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    #expect(throws: StoreError.unwritablePath) {
      try store.record(
        JournalEntry(path: path, answer: .seen, language: "en"), of: id, at: noon)
    }
    #expect(try store.journal(of: id).isEmpty)
  }

  @Test func `a line of the journal never changes`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    try store.answer("name", .text("Ana"), of: id)
    #expect(throws: DatabaseError.self) { try store.tamper("UPDATE journal SET value = 'Eve'") }
  }

  @Test func `calls for a person keep their reason`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    let calls = [
      PersonCall(visit: id, reason: .asked, language: "en"),
      PersonCall(visit: id, reason: .page("help-now"), language: "es"),
      PersonCall(visit: nil, reason: .interpreter("ht"), language: "en"),
      PersonCall(visit: nil, reason: .codeNotFound, language: "en"),
    ]
    for call in calls { try store.call(call, at: noon) }
    expectNoDifference(try store.calls(), calls.map { StoredCall(call: $0, at: noon) })
  }

  @Test func `a call from a visit that is gone is still a call`() throws {
    let store = try VisitStore.inMemory()
    try store.call(PersonCall(visit: VisitID(7), reason: .asked, language: "en"), at: noon)
    let call = PersonCall(visit: nil, reason: .asked, language: "en")
    expectNoDifference(try store.calls(), [StoredCall(call: call, at: noon)])
  }
}
