import Foundation
import HandrailCore
import HandrailKiosk
import Synchronization

/// Many simulated visits, each from a seed of its own, so that each can be played again alone.
public struct Simulation: Sendable {
  /// Where a simulated kiosk keeps its records.
  public enum Disk: String, CaseIterable, Sendable {
    /// A disk of ours that fails, tears and loses what was not synced.
    case faulty
    /// A disk of ours on which nothing goes wrong until the very end.
    case sound
    /// No disk: the records are in memory.
    case memory
    /// The machine's own disk, in a folder that is gone afterwards.
    case file
  }

  private let contents: [KioskContent.Content]
  private let flow: FlowID?
  private let seed: UInt64
  /// How the program is broken on purpose; only tests do.
  var sabotage = Stage.Sabotage()

  /// Makes a simulation that has not run yet.
  /// - Parameters:
  ///   - contents: What the kiosk shows, the same in as many copies as visits are played at once:
  ///     counting who refers to one copy would keep them waiting for one another. At least one.
  ///   - flow: The flow it walks people through; nil where they choose from the menu.
  ///   - seed: Where all chance comes from.
  public init(contents: [KioskContent.Content], flow: FlowID?, seed: UInt64) {
    precondition(!contents.isEmpty, "a simulation needs content")
    self.contents = contents
    self.flow = flow
    self.seed = seed
  }

  /// Plays one visit.
  /// - Parameter isWritten: Whether the report has a transcript.
  public func visit(_ number: Int, on disk: Disk = .faulty, isWritten: Bool = false) -> VisitReport
  {
    visit(number, on: disk, isWritten: isWritten, with: contents[0])
  }

  private func visit(
    _ number: Int, on disk: Disk, isWritten: Bool, with content: KioskContent.Content
  ) -> VisitReport {
    let setting = Stage.Setting(
      content: content, flow: flow, seed: seed, disk: disk, isWritten: isWritten,
      sabotage: sabotage)
    let stage = Stage(number, setting)
    stage.write(stage.heading)
    return stage.run()
  }

  /// Plays many visits, several at once, and hands their reports on in order.
  /// - Parameters:
  ///   - numbers: Which visits.
  ///   - workers: How many are played at once.
  ///   - take: Takes one report; it is called on the caller's thread.
  public func run(
    _ numbers: Range<Int>, on disk: Disk = .faulty, isWritten: Bool = false, workers: Int,
    take: (VisitReport) -> Void
  ) {
    let desk = ReportDesk(numbers)
    for worker in 0..<max(1, workers) {
      let content = contents[worker % contents.count]
      let thread = Thread {
        while let number = desk.nextNumber() {
          desk.hand(in: visit(number, on: disk, isWritten: isWritten, with: content))
        }
      }
      // Walking a flow recurses deeper than the half mebibyte of a second thread.
      thread.stackSize = 8 << 20
      thread.start()
    }
    while let report = desk.nextReport() { take(report) }
  }
}

/// Where workers fetch the numbers of visits and hand their reports in, in whatever order.
private final class ReportDesk: Sendable {
  private let waiting: Mutex<Range<Int>>
  private let numbers: Range<Int>
  private let reports = Mutex<[Int: VisitReport]>([:])
  private let taken: Mutex<Int>
  private let hasReport = DispatchSemaphore(value: 0)

  init(_ numbers: Range<Int>) {
    waiting = Mutex(numbers)
    taken = Mutex(numbers.lowerBound)
    self.numbers = numbers
  }

  func nextNumber() -> Int? { waiting.withLock { $0.popFirst() } }

  func hand(in report: VisitReport) {
    reports.withLock { $0[report.number] = report }
    hasReport.signal()
  }

  /// The next report in order, once it is there; nil behind the last one.
  func nextReport() -> VisitReport? {
    let number = taken.withLock { taken in
      defer { taken += 1 }
      return taken
    }
    guard numbers.contains(number) else { return nil }
    while true {
      if let report = reports.withLock({ $0.removeValue(forKey: number) }) { return report }
      hasReport.wait()
    }
  }
}
