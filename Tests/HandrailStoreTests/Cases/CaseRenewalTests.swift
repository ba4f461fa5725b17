import CustomDump
import HandrailCore
import Testing

@testable import HandrailStore

/// What a visit says a second time about its own case, and about dates.
@Suite struct CaseRenewalTests {
  @Test func `a date of birth that the visit corrects is the one that finds the case`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    var draft = CaseDraft.knee(events: [.gatheringBegan])
    draft.patient.birthDate = CivilDate(iso: "1926-03-14")
    let reference = try store.keepCase(draft, visit: visit)
    try store.keepCase(.knee(events: [.gatheringBegan]), visit: visit)
    #expect(
      try store.findCase(reference: reference, birthDate: #require(birthday)).standing
        == .gathering)
    let wrong = try #require(CivilDate(iso: "1926-03-14"))
    #expect(try store.findCase(reference: reference, birthDate: wrong).standing == .notFound)
  }

  @Test func `a yes that the visit changes to a no is a no`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    let told: [RequestEvent] = [.gatheringBegan, .sent]
    let reference = try store.keepCase(.knee(events: told + [.approved]), visit: visit)
    for _ in 0..<2 {
      try store.keepCase(.knee(events: told + [.denied]), visit: visit, at: noon + hours(1))
    }
    let request = try #require(try store.storedCase(reference)).request
    #expect(request.state == .denied)
    #expect(request.lines.map(\.decision) == [.reviewed(.notCertified)])
    expectNoDifference(
      request.history.map(\.event),
      [.gatheringBegan, .sent, .approved, nil, .gatheringBegan, .sent, .denied])
    #expect(request.history[3].note?.contains("changed its answers") == true)
    // And back again.
    try store.keepCase(.knee(events: told + [.approved]), visit: visit, at: noon + hours(2))
    #expect(try store.storedCase(reference)?.request.state == .approved)
    #expect(try store.storedCase(reference)?.request.history.count == 11)
  }

  @Test func `a letter that is no longer wanted is gone, and the dates with it`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    var draft = CaseDraft.knee(
      events: [.gatheringBegan, .sent, .denied, .appealDrafted], letter: ["Please look again."])
    draft.noticeDate = CivilDate(iso: "2025-03-01")
    let reference = try store.keepCase(draft, visit: visit)
    #expect(try store.storedCase(reference)?.letter != nil)
    try store.keepCase(.knee(events: [.gatheringBegan, .sent, .denied]), visit: visit)
    let stored = try #require(try store.storedCase(reference))
    #expect(stored.letter == nil)
    #expect(stored.request.state == .denied)
    #expect(stored.request.noticeDate == nil)
  }

  @Test func `what another visit added is not undone by keeping a case again`() throws {
    let store = try VisitStore.inMemory()
    let first = try store.begin().id
    let reference = try store.keepCase(.knee(events: [.gatheringBegan]), visit: first)
    var other = CaseDraft.knee(existing: reference)
    other.details = [CaseDetail(name: "helper", value: "Bo")]
    try store.keepCase(other, visit: store.begin().id)
    try store.keepCase(.knee(events: [.gatheringBegan]), visit: first)
    let details = try store.storedCase(reference)?.details
    #expect(details?.contains(CaseDetail(name: "helper", value: "Bo")) == true)
  }

  @Test func `dates that staff set are not overwritten by a patient, and staff read of both`()
    throws
  {
    let store = try VisitStore.inMemory()
    let reference = try store.keepCase(.knee(events: [.denied]))
    var request = try #require(try store.storedCase(reference)).request
    request.noticeDate = CivilDate(iso: "2025-03-01")
    request.note("Read it.", at: noon, by: "kim")
    try store.save(request, at: noon)
    var draft = CaseDraft.knee(existing: reference)
    draft.noticeDate = CivilDate(iso: "2025-03-09")
    draft.appealBy = CivilDate(iso: "2025-08-28")
    for _ in 0..<2 { try store.keepCase(draft, visit: store.begin().id) }
    let stored = try #require(try store.storedCase(reference)).request
    #expect(stored.noticeDate == CivilDate(iso: "2025-03-01"))
    #expect(stored.appealBy == CivilDate(iso: "2025-08-28"))
    let notes = stored.history.compactMap(\.note)
    expectNoDifference(
      notes,
      [
        "Read it.", "The patient read on the notice: the last day to appeal is 2025-08-28.",
        "The patient read on the notice: the day of the notice is 2025-03-09."
          + " What staff set stays.",
      ])
  }

  @Test func `staff's date in place of a patient's is staff's`() throws {
    let store = try VisitStore.inMemory()
    let visit = try store.begin().id
    let reference = try store.keepCase(.knee(events: [.denied]))
    var draft = CaseDraft.knee(existing: reference)
    draft.noticeDate = CivilDate(iso: "2025-03-09")
    try store.keepCase(draft, visit: visit)
    var request = try #require(try store.storedCase(reference)).request
    request.noticeDate = CivilDate(iso: "2025-03-01")
    request.note("Read it.", at: noon, by: "kim")
    try store.save(request, at: noon)
    try store.keepCase(draft, visit: visit)
    #expect(try store.storedCase(reference)?.request.noticeDate == request.noticeDate)
  }
}
