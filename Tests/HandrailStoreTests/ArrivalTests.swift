import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct ArrivalTests {
  @Test func `arrival numbers count up from one each day`() throws {
    let store = try VisitStore.inMemory()
    // A visit that nobody finishes shows that record numbers play no part.
    _ = try store.begin()
    let today = try (0..<3).map { _ in try store.finishVisit(store.begin().id, at: noon) }
    let tomorrow = noon + hours(24)
    let next = try (0..<2).map { _ in try store.finishVisit(store.begin().id, at: tomorrow) }
    #expect(today == ["A-001", "A-002", "A-003"])
    #expect(next == ["A-001", "A-002"])
    #expect(try store.finishVisit(store.begin().id, at: noon) == "A-004")
  }

  @Test func `the day is that of the clock on the wall`() throws {
    let store = try VisitStore.inMemory()
    let beforeMidnight = Moment(epochMilliseconds: 1_741_993_199_000, utcOffsetSeconds: 3600)
    let afterMidnight = beforeMidnight + .seconds(1)
    #expect(try store.finishVisit(store.begin().id, at: beforeMidnight) == "A-001")
    #expect(try store.finishVisit(store.begin().id, at: afterMidnight) == "A-001")
  }

  @Test func `a visit keeps its number however often it is finished`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    #expect(try store.finishVisit(id, at: noon) == "A-001")
    #expect(try store.finishVisit(store.begin().id, at: noon) == "A-002")
    #expect(try store.finishVisit(id, at: noon + hours(30)) == "A-001")
    #expect(try store.visit(id)?.visit.arrivalNumber == "A-001")
    #expect(try store.visit(id)?.finishedAt == noon)
  }

  @Test func `the number of a wiped visit is not given again`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    _ = try store.finishVisit(id, at: noon)
    try store.forget(id)
    #expect(try store.finishVisit(store.begin().id, at: noon) == "A-002")
  }

  @Test func `visits that end at the same time get different numbers`() async throws {
    let store = try VisitStore.inMemory()
    let numbers = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask { try store.finishVisit(store.begin().id, at: noon) }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(numbers.count == 20)
  }

  @Test func `a day with a thousand arrivals goes on counting`() throws {
    let store = try VisitStore.inMemory()
    try store.tamper("INSERT INTO arrivalDay (day, last) VALUES ('2025-03-14', 999)")
    #expect(try store.finishVisit(store.begin().id, at: noon) == "A-1000")
  }
}
