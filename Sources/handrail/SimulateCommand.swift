import ArgumentParser
import Foundation
import HandrailCore
import HandrailKiosk
import HandrailSimulation

/// `handrail simulate`: plays visits of invented people with a screen and a disk of our own.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Play visits of invented people, on a disk that fails, and look for mistakes.",
    discussion: """
      Everything but the terminal and the disk's hardware is the program itself. The people \
      hesitate, go back, change answers, type nonsense, walk away; the disk fails, tears writes \
      and loses power. After each key much must hold, such as that an answer is safe before the \
      next page is shown.

      All chance comes from the seed: the same seed gives the same visits. Where something does \
      not hold, a command is printed that plays that visit alone, and the exit status is 1.
      """)

  @Option(name: .long, help: ArgumentHelp("How many visits are played.", valueName: "count"))
  var visits = 100

  @Option(name: .long, help: ArgumentHelp("Where all chance comes from.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(name: .long, help: ArgumentHelp("The first visit, from 0.", valueName: "number"))
  var first = 0

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where the records are kept.",
      discussion: """
        faulty: a disk of our own that fails and loses power. sound: the same, and all is well \
        with it. memory: no disk. file: this machine's disk, in a temporary folder.
        """,
      valueName: "disk"))
  var disk = Simulation.Disk.faulty

  @Option(name: .long, help: ArgumentHelp("How many are played at once.", valueName: "count"))
  var workers = ProcessInfo.processInfo.activeProcessorCount

  @Flag(
    name: .long,
    help: """
      Print everything that happens, the same for the same seed byte for byte; the figures then \
      go to standard error.
      """)
  var transcript = false

  @Option(name: .long, help: ArgumentHelp("The flow to walk people through.", valueName: "flow"))
  var flow = "registration"

  @Flag(name: .long, help: "Let people choose from the clinic's menu in place of one flow.")
  var menu = false

  @OptionGroup var contentOptions: ContentOptions

  func validate() throws {
    guard visits > 0, first >= 0, workers > 0, first <= Int.max - visits else {
      throw ValidationError("Visits and workers are counted from 1, the first visit from 0.")
    }
  }

  func run() throws {
    let simulation = Simulation(contents: try copies(), flow: menu ? nil : FlowID(flow), seed: seed)
    var failures = 0
    let (tally, speed) = play(simulation, first..<first + visits, on: disk) { report in
      for line in report.transcript { print(line) }
      guard let failure = report.failure else { return }
      failures += 1
      if failures <= Self.mostTold { tell(failure, of: report) }
    }
    if failures > Self.mostTold { say("… and \(failures - Self.mostTold) more visits failed.") }
    say("\(tally).")
    say("\(speed) visits a second with the records \(disk.place).")
    if disk != .memory, !transcript {
      let few = first..<first + min(visits, Self.mostInMemory)
      let inMemory = play(simulation, few, on: .memory, isWritten: false) { report in
        if let failure = report.failure {
          failures += 1
          tell(failure, of: report, on: .memory)
        }
      }
      say("\(inMemory.speed) visits a second with the records \(Simulation.Disk.memory.place).")
    }
    if failures > 0 { throw ExitCode(1) }
  }

  /// How many failures are told in full.
  private static let mostTold = 5
  /// How many visits are played once more for the speed without a disk.
  private static let mostInMemory = 500

  /// Content that passed its checks, read once for each worker.
  private func copies() throws -> [KioskContent.Content] {
    let first = try contentOptions.usableContent()
    return [first]
      + (1..<max(1, min(workers, visits))).compactMap { _ in
        let read = contentOptions.directory.load(site: contentOptions.site)
        return read.library.map {
          KioskContent.Content($0, themes: read.themes, understanding: read.understanding)
        }
      }
  }

  private func play(
    _ simulation: Simulation, _ numbers: Range<Int>, on disk: Simulation.Disk,
    isWritten: Bool? = nil, take: (VisitReport) -> Void
  ) -> (tally: Tally, speed: String) {
    let clock = ContinuousClock()
    var tally = Tally()
    let seconds =
      clock.measure {
        simulation.run(
          numbers, on: disk, isWritten: isWritten ?? transcript, workers: workers
        ) { report in
          tally += report.tally
          take(report)
        }
      } / .seconds(1)
    return (tally, String(Int(Double(numbers.count) / max(seconds, 0.001))))
  }

  private func tell(
    _ failure: VisitReport.Failure, of report: VisitReport, on disk: Simulation.Disk? = nil
  ) {
    handrail.tell(
      """
      Visit \(report.number) of seed \(seed): this does not hold: \(failure.check).
      \(failure.what)
      Play it again: \(replay(report.number, on: disk ?? self.disk))
      """)
  }

  /// The one command that plays a visit again.
  private func replay(_ number: Int, on disk: Simulation.Disk) -> String {
    var words = ["handrail simulate --visits 1 --seed \(seed) --first \(number) --transcript"]
    if disk != .faulty { words.append("--disk \(disk.rawValue)") }
    if menu {
      words.append("--menu")
    } else if flow != "registration" {
      words.append("--flow \(flow)")
    }
    if let content = contentOptions.content { words.append("--content '\(content)'") }
    if contentOptions.site != "site.yaml" { words.append("--site '\(contentOptions.site)'") }
    return words.joined(separator: " ")
  }

  /// Says a figure, which never stands in a transcript.
  private func say(_ line: String) {
    if transcript { handrail.tell(line) } else { print(line) }
  }
}

extension Simulation.Disk: ExpressibleByArgument {
  /// Where the records are, as the figures say it.
  fileprivate var place: String {
    switch self {
    case .faulty: "on a disk that fails"
    case .sound: "on a disk of our own"
    case .memory: "in memory"
    case .file: "on this machine's disk"
    }
  }
}
