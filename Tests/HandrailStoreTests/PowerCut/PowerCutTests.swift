import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailSimulation
@testable import HandrailStore

@Suite struct PowerCutTests {
  /// HANDRAIL_POWER_CUTS asks for more of them, HANDRAIL_SEED for others.
  private static let cuts = environment("HANDRAIL_POWER_CUTS") ?? 1_200
  private static let seed = UInt64(environment("HANDRAIL_SEED") ?? 2_025)
  private static let lives = 6

  private static func environment(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test(arguments: 0..<lives)
  func `a power cut at any moment loses no answer whose next page was shown`(life: Int) throws {
    let seed = Self.seed &* 1_000 &+ UInt64(life)
    var habits = KioskLife.Habits()
    // By itself SQLite moves the log into the main file after 1,000 pages, which a visit never
    // fills. In every other life it does so all the time.
    if life % 2 == 1 { habits.tampering.append("PRAGMA wal_autocheckpoint = 16") }
    // While it is on, what is deleted is overwritten at once, which hides a file that is not
    // rewritten.
    if life % 3 == 2 { habits.tampering.append("PRAGMA secure_delete = OFF") }
    var cuts = PowerCuts(seed: seed, habits: habits, wanted: Self.cuts / Self.lives)
    let result = try cuts.run()
    print("seed \(seed): \(result)")
    #expect(result.lostAnswers == 0)
    #expect(result.states >= Self.cuts / Self.lives)
    #expect(result.differences == [])
  }

  @Test func `an answer given in a cancelled task outlives a power cut`() async throws {
    let folder = try TemporaryFolder()
    let watched = try SimulatedDisk(watching: folder.path)
    let store = try VisitStore(directory: folder.path)
    let id = try store.begin().id
    try await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try store.answer("name", .text("Ana"), of: id)
    }.value
    var disk = PowerCutDisk()
    for event in watched.events { disk.take(event) }
    var luck = CutLuck.losesEverything
    let found = try Recovery(of: disk.cut(&luck), upTo: id)
    #expect(found.ledger.visits[id]?.answers == [AnswerPath("name"): .text("Ana")])
  }

  @Test func `without waiting for the disk answers are lost`() throws {
    let habits = KioskLife.Habits(tampering: ["PRAGMA synchronous = NORMAL"], steps: 60)
    var cuts = PowerCuts(seed: Self.seed, habits: habits, wanted: 100)
    let result = try cuts.run()
    print("synchronous = NORMAL, seed \(Self.seed): \(result)")
    #expect(result.lostAnswers > 0)
  }
}
