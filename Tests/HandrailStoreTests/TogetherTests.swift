import Foundation
import HandrailCore
import Testing

@testable import HandrailSimulation
@testable import HandrailStore

@Suite struct TogetherTests {
  @Test func `changes made together are all kept, or none is`() throws {
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    #expect(throws: StoreError.unknownVisit) {
      try store.together {
        try store.answer("name", .text("Ana"), of: id)
        try store.noteCodeShown(VisitID(99))
      }
    }
    #expect(try store.journal(of: id).isEmpty)
    let number = try store.together {
      try store.answer("name", .text("Ana"), of: id)
      try store.noteCodeShown(id)
      return try store.finishVisit(id, at: noon)
    }
    let visit = try #require(try store.visit(id)).visit
    #expect(visit.answers.count == 1)
    #expect(visit.codeWasShown)
    #expect(visit.arrivalNumber == number)
  }

  @Test(arguments: 0..<60)
  func `a power cut leaves all of what was kept together, or nothing`(after: Int) throws {
    let disk = try SimulatedDisk()
    let id = try disk.withRecords { try $0.begin().id }
    let before = disk.files
    let faulty = try SimulatedDisk(
      before, faults: DiskFaults(.cut, after: after, length: 1, Seeded(7)))
    _ = try? faulty.withRecords { store in
      try store.together {
        for step in ["name", "home", "review"] {
          try store.answer(StepID(step), .text(String(repeating: step, count: 900)), of: id)
        }
      }
    }
    for spread in CutLuck.Spread.allCases {
      var luck = CutLuck(spread, Seeded(UInt64(after)))
      let left = try SimulatedDisk(faulty.power.cut(&luck))
      let count = try left.withRecords { try $0.journal(of: id).count }
      #expect([0, 3].contains(count), "\(count) of 3 after \(after) writes (\(spread))")
    }
  }

  /// SQLite goes on without a log where it could not take its first journal away.
  @Test(arguments: [1, 2])
  func `a disk that fails while the records open loses nothing later`(length: Int) throws {
    for after in 0..<130 {
      let disk = try SimulatedDisk(
        faults: DiskFaults(.error, after: after, length: length, Seeded(UInt64(after))))
      var begun: VisitID?
      for _ in 0..<5 where begun == nil {
        begun = try? disk.withRecords { store in
          let id = try store.begin().id
          try store.answer("name", .text("Ana"), of: id)
          // The power is cut while the program runs.
          disk.turnOff()
          return id
        }
      }
      let id = try #require(begun, "after \(after)")
      var luck = CutLuck.losesEverything
      let left = try SimulatedDisk(disk.power.cut(&luck))
      let answers = try left.withRecords { try $0.visit(id)?.visit.answers.count }
      #expect(answers == 1, "the disk failed after \(after) of its tasks")
    }
  }

  @Test func `a disk in memory holds what its writes say`() throws {
    let disk = try SimulatedDisk()
    try disk.withRecords { store in
      for count in 0..<20 {
        let id = try store.begin().id
        try store.answer("name", .text(String(repeating: "Ana", count: count * 50)), of: id)
        #expect(disk.files == disk.power.whole)
        if count % 7 == 6 { try store.forget(id) }
      }
    }
    #expect(disk.files == disk.power.whole)
    #expect(disk.files.keys.sorted() == ["records.sqlite"])
  }
}
