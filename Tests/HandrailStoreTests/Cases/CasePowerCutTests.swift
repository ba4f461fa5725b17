import HandrailCore
import Testing

@testable import HandrailSimulation
@testable import HandrailStore

@Suite struct CasePowerCutTests {
  /// Keeping with the answer that leads to it: both are there, or neither is.
  @Test(arguments: 0..<60)
  func `a power cut leaves a case and its visit as they were before, or both after`(
    after: Int
  ) throws {
    let disk = try SimulatedDisk()
    let visit = try disk.withRecords { try $0.begin().id }
    let faulty = try SimulatedDisk(
      disk.files, faults: DiskFaults(.cut, after: after, length: 1, Seeded(7)))
    let letter = [String(repeating: "Please. ", count: 900)]
    var isPromised = false
    _ = try? faulty.withRecords { store in
      try store.together {
        try store.answer("review", .seen, of: visit)
        _ = try store.keepCase(
          .knee(events: [.gatheringBegan], letter: letter), visit: visit)
      }
      isPromised = true
      faulty.turnOff()
    }
    for spread in CutLuck.Spread.allCases {
      var luck = CutLuck(spread, Seeded(UInt64(after)))
      try SimulatedDisk(faulty.power.cut(&luck)).withRecords { store in
        let answers = try store.journal(of: visit).count
        let found = try store.worklist(limit: 10)
        #expect(found.cases.count == answers, "after \(after) writes (\(spread))")
        #expect(found.damagedCount == 0)
        if isPromised { #expect(answers == 1) }
        guard let reference = found.cases.first?.reference else { return }
        let stored = try #require(try store.storedCase(reference))
        #expect(stored.letter == letter)
        #expect(stored.request.history.count == 1)
      }
    }
  }

  @Test(arguments: 0..<60)
  func `a power cut leaves all cases of an import changed, or none`(after: Int) throws {
    let disk = try SimulatedDisk()
    let references = try disk.withRecords { store in
      try (0..<12).map { try store.keepCase(.knee(events: [.sent]), seed: $0) }
    }
    let faulty = try SimulatedDisk(
      disk.files, faults: DiskFaults(.cut, after: after, length: 1, Seeded(9)))
    _ = try? faulty.withRecords { store in
      try store.together {
        for reference in references {
          guard var request = try store.storedCase(reference)?.request else { continue }
          try request.take(.denied, at: noon, by: "kim", source: "ClaimResponse 3f2a91c0")
          try store.save(request, numbers: ["claim \(reference)"], at: noon)
        }
      }
    }
    for spread in CutLuck.Spread.allCases {
      var luck = CutLuck(spread, Seeded(UInt64(after)))
      let denied = try SimulatedDisk(faulty.power.cut(&luck)).withRecords {
        try $0.worklist(only: .denied, limit: 50).cases.count
      }
      #expect([0, 12].contains(denied), "\(denied) of 12 after \(after) writes (\(spread))")
    }
  }
}
