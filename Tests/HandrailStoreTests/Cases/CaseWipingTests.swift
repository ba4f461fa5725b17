import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct CaseWipingTests {
  private static let words = ["Ana Torres", "torres ana", "Canary", "LM 0042", "lm00427", "Please"]

  private func expectNothing(in folder: TemporaryFolder) throws {
    for word in Self.words { #expect(try folder.files(holding: word) == [], "\(word)") }
  }

  @Test func `a forgotten visit takes the case it opened along, to the last byte`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let visit = try store.begin().id
    let reference = try store.keepCase(
      .knee(events: [.gatheringBegan], letter: ["Please look again."]), visit: visit)
    try store.keepCase(
      .knee(events: [.gatheringBegan], letter: ["Please look once more."]), visit: visit)
    try store.forget(visit)
    #expect(try store.storedCase(reference) == nil)
    try expectNothing(in: folder)
    #expect(try folder.files(holding: reference.description) == [])
  }

  @Test func `a case that staff touched outlives the visit that opened it`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    let reference = try store.keepCase(.knee(letter: ["Please."]), visit: visit)
    var request = try #require(try store.storedCase(reference)).request
    request.note("We called.", at: noon, by: "kim")
    try store.save(request, at: noon)
    try store.forget(visit)
    let stored = try #require(try store.storedCase(reference))
    #expect(stored.request == request)
    #expect(stored.letter == ["Please."])
    #expect(stored.details.count == 1)
  }

  @Test func `a forgotten visit takes back what it added to another case`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let reference = try store.keepCase(.knee(events: [.denied]))
    let before = try #require(try store.storedCase(reference))
    let visit = try store.begin().id
    var draft = CaseDraft.knee(
      existing: reference, events: [.appealDrafted], letter: ["Please look again."])
    draft.details = [CaseDetail(name: "why", value: "Sparrow")]
    draft.noticeDate = CivilDate(iso: "2025-03-01")
    try store.keepCase(draft, visit: visit)
    try store.forget(visit)
    #expect(try store.storedCase(reference) == before)
    for word in ["Please", "Sparrow"] { #expect(try folder.files(holding: word) == []) }
  }

  @Test func `what staff built on stays when the visit that added it is forgotten`() throws {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee(events: [.denied]))
    let visit = try store.begin().id
    try store.keepCase(
      .knee(existing: reference, events: [.appealDrafted], letter: ["Please."]), visit: visit)
    var request = try #require(try store.storedCase(reference)).request
    try request.take(.appealSent, at: noon, by: "kim", source: "command")
    try store.save(request, at: noon)
    try store.forget(visit)
    let stored = try #require(try store.storedCase(reference))
    #expect(stored.request.state == .appealSent)
    #expect(stored.letter == ["Please."])
  }

  @Test func `a visit that is wiped after its time leaves its case`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    let reference = try store.keepCase(.knee(), visit: visit)
    _ = try store.finishVisit(visit, at: noon)
    let later = noon + hours(24 * 400)
    #expect(try store.wipeExpired(keepUnfinished: hours(1), at: later) == 1)
    #expect(try store.visit(visit) == nil)
    #expect(try store.storedCase(reference)?.request.patient.name == "Ana Torres")
  }

  @Test func `a closed case is wiped a year after its last change, and no other`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let closed = try store.keepCase(.knee(events: [.closed], letter: ["Please."]))
    var other = CaseDraft.knee(name: "Bo Lind", events: [.approved])
    other.coverage.memberNumber = nil
    other.details = []
    let open = try store.keepCase(other, seed: 2)
    func wipe(after duration: Duration) throws {
      #expect(try store.wipeExpired(keepUnfinished: hours(1), at: noon + duration) == 0)
    }
    try wipe(after: VisitStore.closedCasesAreKept)
    #expect(try store.storedCase(closed) != nil)
    try wipe(after: VisitStore.closedCasesAreKept + .milliseconds(1))
    #expect(try store.storedCase(closed) == nil)
    #expect(try store.storedCase(open) != nil)
    try expectNothing(in: folder)
  }
}
