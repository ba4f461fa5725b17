import Foundation
import HandrailCore
import HandrailKiosk
import HandrailScreen
import HandrailStore

/// One simulated visit: the whole program with a terminal, a clock and a disk of ours, and the
/// people who come to it.
///
/// The kiosk runs its own loop. Whenever it waits for an event, what it has shown since the last
/// one is checked, and what the person does next is drawn. A power cut lets the disk do nothing any
/// more, hides what is shown from then on, and ends the loop at its next wait; the next program
/// starts on what the cut left.
///
/// Everything happens on the thread that runs the visit.
final class Stage: @unchecked Sendable {
  /// What people who work here type.
  static let passphrase = "let staff out"

  /// How a visit is simulated.
  struct Setting: Sendable {
    var content: KioskContent.Content
    var flow: FlowID?
    var seed: UInt64
    var disk: Simulation.Disk
    /// Whether each event is written down.
    var isWritten: Bool
    var sabotage: Sabotage
  }

  /// Breaks the program on purpose; only tests do.
  struct Sabotage: Sendable {
    /// What is done to records once they are open.
    var onOpened: @Sendable (VisitStore) throws -> Void = { _ in }
    /// Puts something between the program and its screen.
    var onScreen: @Sendable (any Terminal) -> any Terminal = { $0 }
    /// Puts something between the program and its lines.
    var onLines: @Sendable (any LineTerminal) -> any LineTerminal = { $0 }
  }

  let setting: Setting
  /// Which visit of the seed it is, from 0.
  let number: Int
  let clock = SimulatedClock()
  var chance: Seeded
  var codes: Seeded
  var report: VisitReport

  // The terminal
  let medium: Medium
  let size: Size
  var screen: SimulatedTerminal?
  var lines: SimulatedLines?
  /// The rows of the frame that was checked last.
  var rows = FrameRows()

  // The disk
  var disk: SimulatedDisk?
  var folder: SimulatedFolder?
  var store: VisitStore?
  var remains: PowerCutDisk.Remains = [:]
  var crashes = 0
  /// At which event the plug is pulled; nil for never.
  var unplugging: Int?
  var ledger = Promises()

  // The people
  var mind: Mind
  /// Everybody who came before.
  var earlier: [Person] = []
  var errandsLeft: Int
  var doings: ArraySlice<Doing> = []
  /// Since when nobody is there.
  var goneSince: Moment?
  /// Whether this errand has left the first page.
  var hasBegun = false
  /// Whether the visit is over.
  var isOver = false

  // What the kiosk did since the last event
  var scene: Scene?
  /// The scene drawn from nothing, once somebody has asked for it.
  var fresh: Screen?
  var before: Scene?
  var event: TerminalEvent?
  var action: Action?
  /// What the session would be once the action under way is done, and what that asks for.
  var inFlight: (session: Session, effects: [Effect])?
  var shows = 0
  var wipes = 0
  var notes: [String] = []
  /// How often time had passed without passing, one time after the other.
  var idleTurns = 0
  var lastTurn = SimulatedClock.start

  /// Sets a stage up.
  init(_ number: Int, _ setting: Setting) {
    self.number = number
    self.setting = setting
    var chance = Seeded(setting.seed, part: UInt64(number))
    codes = Seeded(chance.next())
    report = VisitReport(number: number)
    medium = chance.happens(percent: 15) ? .lines : .screen
    size = chance.pick([
      Size(columns: 80, rows: 24), Size(columns: 80, rows: 24), Size(columns: 80, rows: 24),
      Size(columns: 40, rows: 12), Size(columns: 132, rows: 43), Size(columns: 61, rows: 19),
    ])
    errandsLeft = chance.pick([1, 1, 1, 1, 2, 2, 3])
    mind = Mind(
      Person(0, chance: &chance), errand: .register, library: setting.content.library,
      medium: medium, size: size, chance: &chance)
    self.chance = chance
  }

  /// Whether the power is off.
  var isDark: Bool { disk?.isOff ?? false }
  /// The content.
  var library: Library { setting.content.library }

  /// Runs the visit to its end.
  func run() -> VisitReport {
    while !isOver {
      do {
        try switchOn()
      } catch {
        fail("the simulation itself", "\(error)")
        break
      }
      kiosk().run()
      switchOff()
    }
    report.tally.visits = 1
    report.tally.crashes = crashes
    return report
  }

  private func kiosk() -> Kiosk {
    let content = setting.content
    let doors = KioskContent(
      welcome: { content }, load: { .success(content) }, hasChanged: { false })
    let options = Kiosk.Options(
      flow: setting.flow,
      passphrase: Kiosk.Passphrase(isSet: { true }, isRight: { $0 == Self.passphrase }),
      opensBeside: false, chance: Chance { [unowned self] in codes.next() },
      tellStaff: { [unowned self] in notes.append($0 ?? "") })
    return Kiosk(
      face: WatchedFace(makeFace(), stage: self), content: doors,
      clock: WallClock { [clock] in clock.now }, options: options,
      openStore: { [unowned self] in try openRecords() })
  }

  private func makeFace() -> any Face {
    let wait = { [unowned self] (timeout: Duration?) in nextEvent(timeout: timeout) }
    switch medium {
    case .screen:
      let canEnlarge = number % 3 == 0
      let screen = SimulatedTerminal(size, canEnlarge: canEnlarge, wait: wait)
      self.screen = screen
      return ScreenFace(setting.sabotage.onScreen(screen))
    case .lines:
      let lines = SimulatedLines(
        widthColumns: number % 2 == 0 ? size.columns : nil, needsEcho: number % 4 < 2, wait: wait)
      self.lines = lines
      return LineFace(setting.sabotage.onLines(lines))
    }
  }

  /// Notes that something does not hold; the visit ends then.
  func fail(_ check: String, _ what: String) {
    guard report.failure == nil else { return }
    report.failure = VisitReport.Failure(check: check, what: what)
    write("FAILED: \(check): \(what)")
    isOver = true
  }
}
