import CustomDump
import HandrailCore

@testable import HandrailSimulation
@testable import HandrailStore

/// Lives a kiosk's life, cuts the power at moments all over it, and opens what is left.
struct PowerCuts {
  /// What was found.
  struct Result: CustomStringConvertible {
    /// How many different remains were opened, each with the promises that hold for it.
    var states = 0
    /// How many of them lost power a second time, while they were being opened.
    var secondCuts = 0
    /// How much happened on the disk; the power can be cut before and after each of it.
    var events = 0
    /// How many promised answers were not there, over all remains.
    var lostAnswers = 0
    /// What was not as promised, the first few.
    var differences: [String] = []

    var description: String {
      "\(states) states over \(events) writes and syncs, \(secondCuts) cut again, "
        + "\(lostAnswers) answers lost"
    }

    fileprivate mutating func note(_ difference: @autoclosure () -> String) {
      if differences.count < 3 { differences.append(difference()) }
    }
  }

  /// Where the chances start.
  let seed: UInt64
  /// How the records are used.
  let habits: KioskLife.Habits
  /// How many different remains are to be opened.
  let wanted: Int

  private var result = Result()
  private var seen: Set<Int> = []

  /// Makes cuts that have not happened yet.
  init(seed: UInt64, habits: KioskLife.Habits, wanted: Int) {
    self.seed = seed
    self.habits = habits
    self.wanted = wanted
  }

  /// Lives, cuts and opens.
  /// - Throws: Where the life itself fails; what is found in remains is in the result.
  mutating func run() throws -> Result {
    var life = try KioskLife(seed: seed, habits: habits)
    try life.play()
    life.switchOff()
    let events = life.events
    result.events = events.count
    let stride = max(1, events.count / wanted)
    // Where nothing is at stake all luck leaves the same, so it takes some rounds.
    for round in 0..<stride + 20 where result.states < wanted {
      try cut(life, events, round: round, stride: stride)
    }
    return result
  }

  /// Cuts the power once at each of some moments, evenly spread.
  private mutating func cut(
    _ life: KioskLife, _ events: [DiskEvent], round: Int, stride: Int
  ) throws {
    var disk = PowerCutDisk()
    var promises = life.promises[...]
    let spreads = CutLuck.Spread.allCases
    for moment in 0...events.count {
      if moment > 0 { disk.take(events[moment - 1]) }
      while let next = promises.dropFirst().first, next.eventCount <= moment {
        promises.removeFirst()
      }
      guard moment % stride == round % stride, result.states < wanted else { continue }
      let chance = seed &* 1_000_003 &+ UInt64(round * 1_000_000 + moment)
      let spread = spreads[(moment / stride + round) % spreads.count]
      var luck = CutLuck(spread, Seeded(chance))
      let remains = disk.cut(&luck)
      guard seen.insert(remains.digest(with: promises.startIndex)).inserted else { continue }
      result.states += 1
      check(
        remains, promises.prefix(2).map(\.ledger), chance: chance,
        "after \(moment) of \(events.count) (\(spread))")
    }
  }

  /// Opens what is left and holds it against the last promise, and against the next one, which
  /// was about to be given.
  private mutating func check(
    _ remains: PowerCutDisk.Remains, _ promised: [Ledger], chance: UInt64, _ moment: String
  ) {
    let last = promised.map(\.lastVisit.number).max() ?? 0
    do {
      let found = try Recovery(of: remains, upTo: VisitID(last))
      if !promised.contains(where: { $0.holds(found.ledger) }) {
        result.lostAnswers += promised.map { $0.answersMissing(from: found.ledger) }.min() ?? 0
        result.note("\(moment): \(diff(promised[0], found.ledger) ?? "other numbers")")
      }
      for number in stride(from: 1, through: last, by: 1) {
        let mark = KioskLife.mark(of: VisitID(number))
        if promised[0].hasForgotten(VisitID(number)), remains.hold(mark) {
          result.note("\(moment): bytes of the forgotten visit \(number) are on the disk")
        }
        if found.ledger.visits[VisitID(number)] == nil, found.contents.hold(mark) {
          result.note("\(moment): bytes of the visit \(number) stay once it is opened")
        }
      }
      if result.states % 6 == 0 { try cutAgain(found, chance: chance, moment) }
    } catch {
      result.note("\(moment): \(error)")
    }
  }

  /// The power is hardly back and goes again: what was found the first time is there still.
  private mutating func cutAgain(_ found: Recovery, chance: UInt64, _ moment: String) throws {
    var generator = Seeded(~chance)
    var disk = PowerCutDisk()
    let count = Int.random(in: 0...found.events.count, using: &generator)
    for (name, bytes) in found.remains { disk.take(.found(name, bytes: bytes)) }
    for event in found.events.prefix(count) { disk.take(event) }
    var luck = CutLuck(.each, generator)
    let again = try Recovery(of: disk.cut(&luck), upTo: found.ledger.lastVisit)
    result.secondCuts += 1
    if again.ledger != found.ledger {
      result.lostAnswers += found.ledger.answersMissing(from: again.ledger)
      result.note("\(moment), cut again: \(diff(found.ledger, again.ledger) ?? "")")
    }
  }
}
