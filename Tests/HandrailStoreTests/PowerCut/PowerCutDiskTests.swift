import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailSimulation
@testable import HandrailStore

/// Rules that tie the disk whose power can be cut to real files and to what it promises.
@Suite struct PowerCutDiskTests {
  @Test func `with nothing lost the disk is what the real folder is, after every call`() throws {
    for tampering in [[], ["PRAGMA wal_autocheckpoint = 16"]] {
      let habits = KioskLife.Habits(tampering: tampering, steps: 60)
      var life = try KioskLife(seed: 11, habits: habits)
      var disk = PowerCutDisk()
      var count = 0
      try life.play { life in
        let events = life.events
        for event in events[count...] { disk.take(event) }
        count = events.count
        let (model, real) = (disk.whole, try life.folderContents())
        #expect(model.keys.sorted() == real.keys.sorted())
        #expect(model == real)
      }
      life.switchOff()
      for event in life.events[count...] { disk.take(event) }
      #expect(disk.whole == (try life.folderContents()))
      #expect(disk.whole.keys.sorted() == ["records.sqlite"])
    }
  }

  @Test func `what other folders hold is not looked at`() throws {
    let (watched, other) = (try TemporaryFolder(), try TemporaryFolder())
    let disk = try SimulatedDisk(watching: watched.path)
    let store = try VisitStore(directory: other.path)
    try store.answer("name", .text("Ana"), of: store.begin().id)
    #expect(disk.events == [])
    let here = try VisitStore(directory: watched.path)
    #expect(disk.eventCount > 0)
    withExtendedLifetime(here) {}
  }

  @Test func `a write that was synced is safe, and one that was not changes no byte around it`() {
    var disk = PowerCutDisk()
    let safe = Data(repeating: 0x53, count: 3000)
    disk.take(.found("log", bytes: Data()))
    disk.take(.wrote("log", at: 0, bytes: safe))
    disk.take(.synced("log", withFolder: false))
    #expect(!disk.hasSomethingToLose)
    disk.take(.wrote("log", at: 700, bytes: Data(repeating: 0x4E, count: 1100)))
    #expect(disk.hasSomethingToLose)
    for remains in Self.allRemains(of: disk) {
      let left = remains["log"] ?? Data()
      #expect(left.count == 3000)
      #expect(left.prefix(700) == safe.prefix(700))
      #expect(left.suffix(1200) == safe.suffix(1200))
    }
  }

  @Test func `a write that was not synced is kept, lost or torn`() {
    var disk = PowerCutDisk()
    disk.take(.found("log", bytes: Data("old old old ".utf8)))
    disk.take(.wrote("log", at: 4, bytes: Data("new".utf8)))
    var found: Set<String> = []
    for seed in 0..<400 {
      var luck = CutLuck(.each, Seeded(UInt64(seed)))
      let left = disk.cut(&luck)["log"] ?? Data()
      found.insert(String(decoding: left, as: UTF8.self))
    }
    #expect(found.isSuperset(of: ["old old old ", "old new old ", "old ned old ", "old oew old "]))
  }

  @Test func `writes reach the disk in any order, and a gap reads as zeros`() {
    var disk = PowerCutDisk()
    disk.take(.found("log", bytes: Data()))
    for (place, letter) in ["a", "b"].enumerated() {
      disk.take(.wrote("log", at: place, bytes: Data(letter.utf8)))
    }
    let left = Self.allRemains(of: disk).map {
      $0["log"].map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(Set(left).isSuperset(of: ["", "a", "ab", "\0b"]))
  }

  @Test func `another size is kept or lost like a write`() {
    var disk = PowerCutDisk()
    disk.take(.found("log", bytes: Data("abc".utf8)))
    disk.take(.resized("log", to: 0))
    #expect(Self.allRemains(of: disk) == [["log": Data("abc".utf8)], ["log": Data()]])
    disk.take(.wrote("log", at: 0, bytes: Data("x".utf8)))
    let left = Self.allRemains(of: disk).map {
      $0["log"].map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(Set(left).isSuperset(of: ["abc", "", "x", "xbc"]))
    disk.take(.synced("log", withFolder: false))
    #expect(Self.allRemains(of: disk) == [["log": Data("x".utf8)]])
  }

  @Test func `a name is safe once the folder was synced, and not before`() {
    var disk = PowerCutDisk()
    disk.take(.created("log"))
    disk.take(.wrote("log", at: 0, bytes: Data("a".utf8)))
    disk.take(.synced("log", withFolder: false))
    #expect(Self.allRemains(of: disk) == [[:], ["log": Data("a".utf8)]])
    disk.take(.synced("log", withFolder: true))
    #expect(Self.allRemains(of: disk) == [["log": Data("a".utf8)]])
    disk.take(.deleted("log", withFolder: false))
    #expect(Self.allRemains(of: disk) == [[:], ["log": Data("a".utf8)]])
    disk.take(.created("log"))
    #expect(
      Self.allRemains(of: disk) == [[:], ["log": Data()], ["log": Data("a".utf8)]])
    disk.take(.deleted("log", withFolder: true))
    #expect(Self.allRemains(of: disk) == [[:]])
  }

  /// What many kinds of luck leave of a disk.
  private static func allRemains(of disk: PowerCutDisk) -> Set<PowerCutDisk.Remains> {
    var found: Set<PowerCutDisk.Remains> = []
    for seed in 0..<60 {
      for spread in CutLuck.Spread.allCases {
        var luck = CutLuck(spread, Seeded(UInt64(seed)))
        found.insert(disk.cut(&luck))
      }
    }
    return found
  }
}
