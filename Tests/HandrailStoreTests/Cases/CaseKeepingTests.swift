import CustomDump
import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct CaseKeepingTests {
  @Test func `a kept case is found by its reference and the date of birth`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    let reference = try store.keepCase(.knee(events: [.gatheringBegan]), visit: visit)
    let file = try store.findCase(reference: reference, birthDate: #require(birthday))
    #expect(file.standing == .gathering)
    #expect(file.request?.patient.name == "Ana Torres")
    let stored = try #require(try store.storedCase(reference))
    expectNoDifference(stored.request, file.request)
    expectNoDifference(stored.details, CaseDraft.knee().details)
    #expect(stored.letter == nil)
    #expect(stored.openedAt == noon)
    expectNoDifference(
      stored.request.history,
      [
        CaseEntry(
          event: .gatheringBegan, state: .gathering, at: noon, by: "kiosk", source: "visit")
      ])
  }

  @Test func `a wrong date and a wrong reference get the very same answer`() throws {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee())
    let other = try #require(CaseReference(parsing: "nowhere 0000"))
    let nobody = CaseFile(standing: .notFound, request: nil)
    let wrong = try #require(CivilDate(iso: "1962-03-15"))
    #expect(try store.findCase(reference: reference, birthDate: wrong) == nobody)
    #expect(try store.findCase(reference: other, birthDate: #require(birthday)) == nobody)
  }

  @Test func `a case without a date of birth is found by nobody at the kiosk`() throws {
    let store = try VisitStore.inMemory()
    var draft = CaseDraft.knee()
    draft.patient.birthDate = nil
    let reference = try store.keepCase(draft)
    let file = try store.findCase(reference: reference, birthDate: #require(birthday))
    #expect(file.standing == .notFound)
  }

  @Test func `every field comes back as it was kept`() throws {
    let store = try VisitStore.inMemory()
    let request = try #require(try fullCase())
    try store.add(request, at: noon)
    expectNoDifference(try store.storedCase(request.reference)?.request, request)
    var changed = request
    changed.lines.removeLast()
    changed.coverage.planKind = .chip
    changed.note("later", at: noon + hours(2), by: "lee")
    try store.save(changed, at: noon + hours(2))
    expectNoDifference(try store.storedCase(request.reference)?.request, changed)
  }

  @Test(arguments: LineDecision.all)
  func `each decision comes back`(decision: LineDecision) throws {
    let store = try VisitStore.inMemory()
    var request = try #require(try fullCase())
    request.lines[1].decision = decision
    try store.add(request, at: noon)
    #expect(try store.storedCase(request.reference)?.request.lines[1].decision == decision)
  }

  @Test func `a visit that keeps twice changes its case, and nothing happens twice`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    let first = try store.keepCase(.knee(events: [.gatheringBegan]), visit: visit)
    var draft = CaseDraft.knee(name: "Ana María Torres", events: [.gatheringBegan])
    draft.lines.append(ServiceLine(number: 2, service: "MRI of the hip"))
    draft.details = [CaseDetail(name: "helper", value: "Bo")]
    draft.letter = ["Please look again."]
    let second = try store.keepCase(draft, visit: visit, at: noon + hours(1), seed: 2)
    #expect(second == first)
    let stored = try #require(try store.storedCase(first))
    #expect(stored.request.patient.name == "Ana María Torres")
    #expect(stored.request.lines.count == 2)
    #expect(stored.request.history.map(\.event) == [.gatheringBegan])
    expectNoDifference(stored.details, draft.details)
    #expect(stored.letter == ["Please look again."])
    #expect(try store.worklist(limit: 10).cases.count == 1)
  }

  @Test func `what staff did to a case is not undone by keeping it again`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    let reference = try store.keepCase(.knee(events: [.gatheringBegan]), visit: visit)
    var request = try #require(try store.storedCase(reference)).request
    try request.take(.denied, at: noon, by: "kim", source: "command")
    try store.save(request, at: noon)
    try store.keepCase(.knee(name: "Other", events: [.gatheringBegan]), visit: visit)
    let stored = try #require(try store.storedCase(reference)).request
    #expect(stored.state == .denied)
    #expect(stored.patient.name == "Ana Torres")
    #expect(stored.lines.first?.decision == .reviewed(.notCertified))
  }

  @Test func `a visit adds its letter, its dates and its events to the case it found`() throws {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee(events: [.denied]))
    let visit = try store.begin().id
    var draft = CaseDraft.knee(
      existing: CaseReference(parsing: reference.description.lowercased()), name: "Someone",
      events: [.appealDrafted], letter: ["Please look again.", "It hurts.\nA lot.", ""])
    draft.noticeDate = CivilDate(iso: "2025-03-01")
    draft.appealBy = CivilDate(iso: "2025-08-28")
    for _ in 0..<2 {
      #expect(try store.keepCase(draft, visit: visit, at: noon + hours(1)) == reference)
    }
    let stored = try #require(try store.storedCase(reference))
    #expect(stored.request.state == .appealDrafted)
    #expect(stored.request.patient.name == "Ana Torres")
    #expect(stored.request.history.map(\.event) == [.denied, .appealDrafted, nil])
    let note = "the day of the notice is 2025-03-01, the last day to appeal is 2025-08-28."
    #expect(stored.request.history.last?.note?.hasSuffix(note) == true)
    #expect(stored.request.noticeDate == draft.noticeDate)
    #expect(stored.request.appealBy == draft.appealBy)
    #expect(stored.letter == draft.letter)
    #expect(stored.letterAt == noon + hours(1))
  }

  @Test func `what a patient calls urgent makes the case that was found urgent, and stays`() throws
  {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee())
    for isUrgent in [true, false] {
      var draft = CaseDraft.knee()
      draft.existing = reference
      draft.isExpedited = isUrgent
      try store.keepCase(draft, visit: store.begin().id)
      #expect(try store.storedCase(reference)?.request.isExpedited == true)
    }
  }

  @Test func `a decision that a patient tells of keeps the dates of its notice`() throws {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee(events: [.approved]))
    var draft = CaseDraft.knee(existing: reference, events: [.denied])
    draft.noticeDate = CivilDate(iso: "2025-03-01")
    try store.keepCase(draft, visit: store.begin().id)
    #expect(try store.storedCase(reference)?.request.noticeDate == draft.noticeDate)
  }

  @Test func `an event that is refused is noted, and the letter is kept all the same`() throws {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee(events: [.closed]))
    try store.keepCase(
      .knee(existing: reference, events: [.appealDrafted], letter: ["Please."]))
    let stored = try #require(try store.storedCase(reference))
    #expect(stored.request.state == .closed)
    #expect(stored.letter == ["Please."])
    let note = try #require(stored.request.history.last)
    #expect(note.event == nil)
    #expect(note.note?.contains("appeal-drafted") == true)
  }

  @Test func `a case that is gone, and a visit that is gone, are told`() throws {
    let store = try VisitStore.inMemory()
    #expect(throws: StoreError.unknownCase) {
      try store.keepCase(.knee(existing: CaseReference(parsing: "PEAR-4821")))
    }
    #expect(throws: StoreError.unknownVisit) {
      try store.keepCase(.knee(), visit: VisitID(99))
    }
    #expect(try store.worklist(limit: 10).cases.isEmpty)
  }

  @Test func `keeping joins other changes, and goes with them`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    #expect(throws: StoreError.unknownVisit) {
      try store.together {
        let reference = try store.keepCase(.knee(), visit: visit)
        #expect(try store.storedCase(reference) != nil)
        try store.noteCodeShown(VisitID(99))
      }
    }
    #expect(try store.worklist(limit: 10).cases.isEmpty)
  }

  @Test func `references are plain words and digits, and no two are the same`() throws {
    let store = try VisitStore.inMemory()
    var generator = Seeded(4)
    var seen: Set<String> = []
    for _ in 0..<300 {
      let draft = CaseDraft.knee()
      let reference = try store.keep(
        draft, visit: nil, codeWords: ["árbol", "no-word", "niño"], at: noon, using: &generator)
      #expect(seen.insert(reference.description).inserted)
    }
    let words = Set(seen.map { $0.prefix { $0 != "-" } })
    #expect(words == ["ARBOL", "NINO"])
    #expect(seen.allSatisfy { $0.suffix(4).allSatisfy(\.isNumber) && $0.dropLast(4).last == "-" })
    let one = try #require(seen.first { $0.hasPrefix("ARBOL") })
    let typed = try #require(CaseReference(parsing: "árbol " + one.suffix(4)))
    #expect(try store.storedCase(typed)?.request.reference.description == one)
  }

  @Test func `without a usable word a case still gets a reference`() throws {
    let store = try VisitStore.inMemory()
    var generator = Seeded(4)
    let reference = try store.keep(
      .knee(), visit: nil, codeWords: [], at: noon, using: &generator)
    #expect(reference.description.hasPrefix("CASE-"))
  }
}

extension LineDecision {
  static let all = [.none, .unreadable] + ReviewAction.allCases.map(LineDecision.reviewed)
}
