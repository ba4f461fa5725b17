import Foundation
import HandrailContent
import HandrailCore
import HandrailKiosk
import HandrailScreen
import Testing

@testable import HandrailSimulation
@testable import HandrailStore

/// A few visits of the real content; the command plays thousands.
@Suite struct SimulationTests {
  private static let content: KioskContent.Content? = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let loaded = ContentDirectory(root.appendingPathComponent("Content").path).load()
    return loaded.library.map {
      KioskContent.Content($0, themes: loaded.themes, understanding: understanding)
    }
  }()

  /// Knows a few alarming words, and finds an explanation of one word, or several.
  private static let understanding = Understanding(
    concern: { text, _ in
      if text.contains("chest") { return .medical }
      if text.contains("pega") { return .abuse }
      return text.contains("end my life") ? .suicide : nil
    },
    outcome: { question, _ in
      let found = [FoundExplanation("copay", part: .why), FoundExplanation("deductible")]
      if question.contains("copay") { return .answer(found) }
      return question.contains("qué") ? .unsure(found) : .unknown
    })

  private func simulation(seed: UInt64) throws -> Simulation {
    Simulation(contents: [try #require(Self.content)], flow: "registration", seed: seed)
  }

  private func reports(
    _ simulation: Simulation, _ numbers: Range<Int>, on disk: Simulation.Disk = .faulty,
    isWritten: Bool = false, workers: Int = 2
  ) -> [VisitReport] {
    var reports: [VisitReport] = []
    simulation.run(numbers, on: disk, isWritten: isWritten, workers: workers) { reports.append($0) }
    return reports
  }

  @Test func `the same seed gives the same transcript, however many visits go on at once`() throws {
    let simulation = try simulation(seed: 5)
    let one = reports(simulation, 0..<10, isWritten: true, workers: 1).flatMap(\.transcript)
    let many = reports(simulation, 0..<10, isWritten: true, workers: 3).flatMap(\.transcript)
    #expect(one.count > 200)
    #expect(one == many)
  }

  @Test func `a visit that is played alone is the one among many, and fewer are their beginning`()
    throws
  {
    let simulation = try simulation(seed: 6)
    let all = reports(simulation, 0..<8, isWritten: true).map(\.transcript)
    #expect(simulation.visit(5, isWritten: true).transcript == all[5])
    #expect(reports(simulation, 0..<3, isWritten: true).map(\.transcript) == Array(all[..<3]))
    #expect(Set(all).count == 8)
    #expect(try self.simulation(seed: 7).visit(5, isWritten: true).transcript != all[5])
  }

  @Test(arguments: Simulation.Disk.allCases)
  func `nothing that must hold is broken`(disk: Simulation.Disk) throws {
    let reports = reports(try simulation(seed: 1), 0..<(disk == .faulty ? 60 : 12), on: disk)
    for report in reports {
      #expect(report.failure == nil, "visit \(report.number) on the disk \(disk.rawValue)")
    }
    var tally = Tally()
    for report in reports { tally += report.tally }
    #expect(tally.visits == reports.count)
    #expect(tally.pages > tally.visits * 4)
    #expect((tally.crashes > 5) == (disk == .faulty))
    #expect((tally.faults > 5) == (disk == .faulty))
  }

  /// The first failure of a broken program, which is found again when its visit is played alone.
  private func failure(of simulation: Simulation, upTo count: Int) throws -> VisitReport.Failure {
    let failed = (0..<count).lazy.map { simulation.visit($0) }.first { $0.failure != nil }
    let report = try #require(failed, "nothing was found in \(count) visits")
    #expect(simulation.visit(report.number).failure == report.failure)
    let failure = try #require(report.failure)
    return failure
  }

  @Test func `records that do not wait for the disk are found out`() throws {
    var simulation = try simulation(seed: 1)
    simulation.sabotage.onOpened = { store in
      try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    }
    #expect(
      try failure(of: simulation, upTo: 20).check == VisitCheck.answerIsOnDisk.name)
  }

  @Test func `a row that is not painted anew is found out`() throws {
    var simulation = try simulation(seed: 1)
    simulation.sabotage.onScreen = { LazyScreen($0) }
    #expect(try failure(of: simulation, upTo: 20).check == VisitCheck.frameIsFresh.name)
  }

  @Test func `lines that repeat what somebody typed before are found out`() throws {
    var simulation = try simulation(seed: 1)
    simulation.sabotage.onLines = { HoardingLines($0) }
    #expect(try failure(of: simulation, upTo: 120).check == VisitCheck.nothingOfEarlierPeople.name)
  }
}

/// A screen that leaves the tenth row as it was.
private final class LazyScreen: Terminal {
  private let screen: any Terminal
  private var last: Frame?

  init(_ screen: any Terminal) { self.screen = screen }

  var size: Size { screen.size }
  var isEnlarged: Bool { screen.isEnlarged }

  func present(_ frame: Frame, theme: Theme) {
    var frame = frame
    if let last, last.size == frame.size, frame.size.rows > 9 {
      for column in 0..<frame.size.columns {
        frame[row: 9, column: column] = last[row: 9, column: column]
      }
    }
    last = frame
    screen.present(frame, theme: theme)
  }

  func nextEvent(timeout: Duration?) -> TerminalEvent { screen.nextEvent(timeout: timeout) }
  func enlarge(_ isWanted: Bool) { screen.enlarge(isWanted) }
  func wipe() { screen.wipe() }
}

/// Lines that print everything again that was echoed since the start.
private final class HoardingLines: LineTerminal {
  private let lines: any LineTerminal
  private var hoard = ""

  init(_ lines: any LineTerminal) { self.lines = lines }

  var widthColumns: Int? { lines.widthColumns }
  var needsEcho: Bool { true }

  func print(_ text: String) {
    if text.contains("\n") { lines.print(hoard) } else { hoard += text }
    lines.print(text)
  }

  func nextEvent(timeout: Duration?) -> TerminalEvent { lines.nextEvent(timeout: timeout) }
  func wipe() { lines.wipe() }
}
