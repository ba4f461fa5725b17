import Foundation
import HandrailCore
import HandrailStore
import Testing

/// Kills the program at random moments and looks for what it had shown as accepted.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct HandrailTerminalTestsOfKills {
  /// HANDRAIL_KILLS asks for more or fewer.
  private static let kills =
    Int(ProcessInfo.processInfo.environment["HANDRAIL_KILLS"] ?? "") ?? 500
  /// How many programs are killed at the same time: most of a round is waiting.
  private static let lanes = 2

  @Test func `kills at random moments lose no answer whose next page was shown`() async throws {
    let content = try ContentCopy()
    let folder = content.folder
    let seed = UInt64.random(in: 1...UInt64.max)
    let start = Date()
    let tally = try await withThrowingTaskGroup(of: KillTally.self) { group in
      for lane in 0..<Self.lanes {
        let kills = Self.kills / Self.lanes + (lane < Self.kills % Self.lanes ? 1 : 0)
        group.addTask {
          var killer = Killer(content: folder, seed: seed &+ UInt64(lane))
          return try killer.kill(kills)
        }
      }
      return try await group.reduce(into: KillTally()) { $0.add($1) }
    }
    withExtendedLifetime(content) {}
    print("\(tally) in \(Int(Date().timeIntervalSince(start))) seconds, seed \(seed)")
    #expect(tally.kills == Self.kills)
    #expect(tally.lost == 0)
    #expect(tally.pagesShown > tally.kills * 5, "the kills came too early; seed \(seed)")
  }
}

/// What came of some kills.
private struct KillTally: CustomStringConvertible {
  var kills = 0
  /// Pages that the screens showed when the programs died, counted from the beginning of a visit.
  var pagesShown = 0
  /// Visits that somebody went on with.
  var resumed = 0
  /// Answers whose next page was shown, and which were gone.
  var lost = 0

  mutating func add(_ other: KillTally) {
    kills += other.kills
    pagesShown += other.pagesShown
    resumed += other.resumed
    lost += other.lost
  }

  var description: String {
    "\(kills) kills, \(pagesShown) pages shown, \(resumed) visits resumed, \(lost) answers lost"
  }
}

/// Kills one program after the other, each in a terminal and with records of its own.
private struct Killer {
  private let content: String
  private let seed: UInt64
  private var random: Seeded
  private var tally = KillTally()
  /// How long a program lives at most once everything is typed, in microseconds.
  private var longestLife = 1_000_000.0

  init(content: String, seed: UInt64) {
    self.content = content
    self.seed = seed
    random = Seeded(seed)
  }

  /// Kills so many programs and looks for what they had shown as accepted.
  mutating func kill(_ count: Int) throws -> KillTally {
    for number in 0..<count {
      try Task.checkCancellation()
      let terminal = try TmuxTerminal(content: content)
      try terminal.waitFor(Registration.pages[0].title)
      try terminal.typeEverything()
      usleep(useconds_t(UInt64.random(in: 0..<UInt64(longestLife), using: &random)))
      terminal.send(SIGKILL)
      terminal.waitForEnd()
      let shown = terminal.lastPageShown
      tally.kills += 1
      tally.pagesShown += shown
      // However busy the machine is, about one in six comes to the last page, and the kills spread
      // over all pages before it.
      let isLast = shown == Registration.pages.count - 1
      longestLife = max(100_000, longestLife * (isLast ? 0.9 : 1.02))
      try expectKept(upTo: shown, in: terminal.state, "kill \(number) of seed \(seed)")
      if number % 10 == 0, shown > 4 {
        try comeBack(to: shown, state: terminal.state)
        tally.resumed += 1
      }
    }
    return tally
  }

  /// Every page before the one that was shown has its answer in the journal, and the visit goes
  /// on from its code at that page or behind it.
  private mutating func expectKept(upTo shown: Int, in state: String, _ which: String) throws {
    guard shown > 1 else { return }
    let store = try VisitStore(directory: state)
    let id = VisitID(1)
    let visit = try #require(try store.visit(id), "the visit is gone: \(which)").visit
    for page in Registration.pages[1..<shown] {
      let path = try #require(AnswerPath(parsing: page.path ?? ""))
      guard visit.answers[path] == nil else { continue }
      tally.lost += 1
      Issue.record("\(page.path ?? "") is lost: \(which)")
    }
    if shown > 3 {
      let found = try store.findVisit(code: visit.code)
      #expect(found?.id == id, "the code leads nowhere: \(which)")
    }
  }

  private func comeBack(to shown: Int, state: String) throws {
    let visit = try #require(try VisitStore(directory: state).visit(VisitID(1))).visit
    let terminal = try TmuxTerminal(content: content, state: state)
    try terminal.waitFor(Registration.pages[0].title)
    try terminal.answer("4")
    try terminal.waitFor("What is your code?")
    try terminal.answer(visit.code.description)
    try terminal.waitFor("What date of birth")
    if visit.answers[AnswerPath("date-of-birth")] != nil {
      try terminal.answer("3 14 1962")
    } else {
      try terminal.press("Down", "Enter")
    }
    try terminal.waitUntilGone("What date of birth")
    let now = terminal.lastPageShown
    #expect(now >= shown, "the visit went back from page \(shown) to \(now)")
  }
}

extension TmuxTerminal {
  /// Hands the terminal a whole registration at once, as fast as it takes it.
  fileprivate func typeEverything() throws {
    var keys: [String] = []
    for page in Registration.pages.dropLast() {
      for character in page.typed { keys.append(character == " " ? "Space" : String(character)) }
      keys.append("Enter")
    }
    try press(keys)
  }

  /// Which of the registration's pages the screen shows, from 0; 0 where none is known.
  fileprivate var lastPageShown: Int {
    let screen = screen
    return Registration.pages.lastIndex { screen.contains($0.title) } ?? 0
  }
}
