import Foundation
import HandrailCore
import HandrailScreen
import HandrailTestSupport
import Synchronization
import Testing

@testable import HandrailKiosk
@testable import HandrailStore

/// A kiosk with everything around it in the hands of a test.
///
/// Everything happens on the test's own thread, unless a test asks for `opensBeside`.
final class Stand: @unchecked Sendable {
  let clock = ManualClock()
  let terminal: ScriptedTerminal
  let folder: TemporaryFolder
  /// What is read when content is read; nil for content that cannot be shown.
  var content: Library? = Stand.library
  /// What is made of words that are typed.
  var understanding = Understanding.none
  /// What can be read for the first page.
  var welcome: Library? = Stand.welcome
  /// Whether the content differs from what was read last.
  var hasContentChanged = false
  /// Whether the records are kept in memory.
  var isInMemory = false
  /// What holds the reading of everything back; nil for nothing.
  var gate: DispatchSemaphore?
  /// What stands in the way of opening the records; nil for nothing.
  var openingTrouble: StoreError?
  var options = Kiosk.Options(flow: Fixtures.flowID, opensBeside: false)
  /// Where the kiosk prints its lines; nil for a painted screen.
  var lines: ScriptedLines?
  /// What the kiosk asked for, in order.
  var log: [String] { notes.withLock { $0 } }
  private let notes = Mutex<[String]>([])
  /// The records as the kiosk opened them.
  private(set) var store: VisitStore?

  init() throws {
    folder = try TemporaryFolder()
    terminal = ScriptedTerminal(clock: clock)
    terminal.onWait = { [unowned self] in note("waits") }
    terminal.onPresent = { [unowned self] in note($0.page) }
  }

  /// The fixture's content, with words that show the code of a visit that is kept.
  static let library: Library = {
    var library = Fixtures.library
    library.words["en"]?.interface["kept-body"] = [Template(parsing: "{return_code}")]
    return library
  }()

  /// What can be read before everything else: the clinic and the program's own words.
  static let welcome = Library(
    site: library.site, region: library.region,
    words: library.words.mapValues { LanguageWords(interface: $0.interface) })

  /// Runs the kiosk from its start until the script ends.
  func run(_ script: Script...) {
    terminal.play(Script(script))
    let doors = KioskContent(
      welcome: { [self] in
        note("reads for the first page")
        return welcome.map { KioskContent.Content($0) }
      },
      load: { [self] in
        gate?.wait()
        note("reads everything")
        hasContentChanged = false
        return content.map {
          .success(KioskContent.Content($0, understanding: understanding))
        }
          ?? .failure(.init(reason: "flow.yaml:3"))
      },
      hasChanged: { [self] in hasContentChanged })
    let kiosk = Kiosk(
      face: lines.map { LineFace($0) as any Face } ?? ScreenFace(terminal), content: doors,
      clock: WallClock { [clock] in clock.now }, options: options,
      openStore: { [self] in try open() })
    kiosk.run()
    terminal.forgetScript()
  }

  private func note(_ text: String) { notes.withLock { $0.append(text) } }

  private func open() throws -> VisitStore {
    note("opens the records")
    if let openingTrouble { throw openingTrouble }
    let opened = try isInMemory ? VisitStore.inMemory() : VisitStore(folder)
    store = opened
    return opened
  }

  /// The records as another program sees them.
  func records() throws -> VisitStore { try VisitStore(folder) }

  /// The pages that the journal of a visit has, in order.
  func journal(of number: Int64 = 1) throws -> [String] {
    try records().journal(of: VisitID(number)).compactMap { $0.path?.description }
  }

  /// The code of a visit.
  func code(of number: Int64 = 1) throws -> String {
    try #require(try records().visit(VisitID(number))).visit.code.description
  }

  /// How much of what was written is still in the log; it is emptied at the end of a visit.
  var bytesInLog: Int {
    get throws {
      try Data(contentsOf: URL(fileURLWithPath: folder.path + "/records.sqlite-wal")).count
    }
  }

  /// Runs a statement on the kiosk's own connection to the records.
  func tamper(_ sql: String) throws {
    try #require(store).queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}

extension VisitStore {
  /// Opens the records in a folder, without waiting for long where somebody holds them.
  convenience init(_ folder: TemporaryFolder) throws {
    try self.init(
      directory: folder.path, settings: Settings(busyTimeout: .milliseconds(20)))
  }
}

extension Script {
  /// From the first page to the page for the name.
  static var toName: Script { "<enter>1<enter>" }
  /// From the first page to the date of birth, under the name Zebra.
  static var toBirthDate: Script { "<enter>1<enter>Zebra<enter>" }
  /// From the first page to the one behind the code.
  static var toHome: Script { "<enter>1<enter>Zebra<enter>3 14 1962<enter><enter>" }
  /// From there to the receipt.
  static var fromHomeToReceipt: Script { "2<enter>2<enter><enter>4<enter>1<enter><enter><enter>" }
}

/// A clock that only a test moves.
final class ManualClock: Sendable {
  private let moment = Mutex(Fixtures.moment)

  /// The time it shows.
  var now: Moment { moment.withLock { $0 } }

  /// Moves it on.
  func pass(_ duration: Duration) {
    moment.withLock { $0 = $0 + duration }
  }
}

/// A new folder under the temporary one, closed to others, gone with this value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("handrail-kiosk-" + UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of what is in it.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path) }
  }
}
