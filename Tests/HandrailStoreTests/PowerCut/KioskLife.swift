import HandrailCore

@testable import HandrailSimulation
@testable import HandrailStore

/// The life of a kiosk as its records see it, on a disk that is watched.
///
/// People come, answer, stop, come back and are forgotten; the kiosk is switched off and on.
/// Chance decides, from a seed. Only the salts that SQLite puts into its log differ each time.
struct KioskLife {
  /// What the records had said they had kept, once so many things had happened on the disk.
  struct Promise {
    let ledger: Ledger
    let eventCount: Int
  }

  /// How the records are used.
  struct Habits {
    /// What SQLite is told when the records have been opened; the records themselves say nothing
    /// of the kind.
    var tampering: [String] = []
    /// How much happens.
    var steps = 150
  }

  /// Every promise, oldest first; the first one is that nothing was ever written.
  private(set) var promises: [Promise] = []
  /// The bytes that name each visit in its own answers, and nowhere else.
  static func mark(of id: VisitID) -> String { "Canary\(id.number)." }

  private let folder: TemporaryFolder
  private let disk: SimulatedDisk
  private let habits: Habits
  private var generator: Seeded
  private var store: VisitStore?
  private var ledger = Ledger()
  private var now = noon

  /// Makes a life that has not begun.
  init(seed: UInt64, habits: Habits = Habits()) throws {
    folder = try TemporaryFolder()
    disk = try SimulatedDisk(watching: folder.path)
    generator = Seeded(seed)
    self.habits = habits
  }

  /// What the disk was asked for so far.
  var events: [DiskEvent] { disk.events }

  /// The folder as other programs see it, without the shared memory.
  func folderContents() throws -> PowerCutDisk.Remains {
    try folder.contents().filter { !$0.key.hasSuffix("-shm") }
  }

  /// Lives to the end, with the records still open.
  /// - Parameter afterEach: Called after each promise.
  mutating func play(afterEach: (KioskLife) throws -> Void = { _ in }) throws {
    promises.append(Promise(ledger: ledger, eventCount: 0))
    try switchOn()
    try afterEach(self)
    for _ in 0..<habits.steps {
      try step()
      promises.append(Promise(ledger: ledger, eventCount: disk.eventCount))
      try afterEach(self)
    }
  }

  /// Switches the kiosk off.
  mutating func switchOff() { store = nil }

  private mutating func switchOn() throws {
    store = nil
    let opened = try VisitStore(directory: folder.path)
    for statement in habits.tampering { try opened.tamper(statement) }
    store = opened
    promises.append(Promise(ledger: ledger, eventCount: disk.eventCount))
  }

  private mutating func step() throws {
    now = now + .seconds(chance(2) ? 40 * 3600 : Int.random(in: 1...90, using: &generator))
    // Here, where nothing else holds the records open: their log is deleted at the closing.
    if chance(3) { return try switchOn() }
    let here = ledger.visits.keys.sorted { $0.number < $1.number }
    guard let store, let id = here.suffix(4).randomElement(using: &generator) else {
      return try store.map { try begin(in: $0) } ?? ()
    }
    switch Int.random(in: 0..<100, using: &generator) {
    case ..<7: try begin(in: store)
    case ..<70: try answer(id, in: store)
    case ..<77: try showCode(of: id, in: store)
    case ..<79: try changeLanguage(of: id, in: store)
    case ..<83: try finish(id, in: store)
    case ..<88: try store.setAside(id)
    case ..<92: try forget(id, in: store)
    case ..<96: try wipeExpired(in: store)
    default: try call(from: id, in: store)
    }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }
}

extension KioskLife {
  private static let manyWords = (0..<26).map { first in
    String(decoding: [97 + UInt8(first), 97], as: UTF8.self)
  }

  private mutating func begin(in store: VisitStore) throws {
    let language: LanguageTag = chance(50) ? "en" : "es"
    let (id, code) = try store.beginVisit(
      flow: "registration", language: language, on: now.civilDate, codeWords: Self.manyWords,
      at: now, using: &generator)
    ledger.lastVisit = id
    ledger.visits[id] = Ledger.Page(code: code, language: language, at: now)
  }

  private mutating func answer(_ id: VisitID, in store: VisitStore) throws {
    let path = AnswerPath(StepID("page\(Int.random(in: 0..<12, using: &generator))"))
    let entry = JournalEntry(
      path: path, answer: nextAnswer(of: id), language: "en",
      wordsDigest: chance(50) ? "" : "d1",
      agreedWords: chance(15) ? "Terms \(Int.random(in: 0..<3, using: &generator))" : nil)
    try store.record(entry, of: id, at: now)
    ledger.visits[id]?.lines.append(entry)
    ledger.visits[id]?.answers[path] = entry.answer
    ledger.visits[id]?.lastWrittenAt = now
  }

  private mutating func nextAnswer(of id: VisitID) -> Answer? {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: return nil
    case 1..<8: return AnyAnswer.next(using: &generator)
    default:
      // The longest does not fit into a page of the file.
      let filling = chance(4) ? 5_000 : Int.random(in: 0..<60, using: &generator)
      return .text(Self.mark(of: id) + String(repeating: "x", count: filling))
    }
  }

  private mutating func showCode(of id: VisitID, in store: VisitStore) throws {
    try store.noteCodeShown(id)
    ledger.visits[id]?.codeWasShown = true
    ledger.visits[id]?.isFoundByCode = true
  }

  private mutating func changeLanguage(of id: VisitID, in store: VisitStore) throws {
    let language: LanguageTag = chance(50) ? "ht" : "vi"
    try store.noteLanguage(language, of: id)
    ledger.visits[id]?.language = language
  }

  private mutating func finish(_ id: VisitID, in store: VisitStore) throws {
    let number = try store.finishVisit(id, at: now)
    guard ledger.visits[id]?.arrivalNumber == nil else { return }
    ledger.visits[id]?.arrivalNumber = number
    ledger.visits[id]?.lastWrittenAt = now
  }

  private mutating func forget(_ id: VisitID, in store: VisitStore) throws {
    try store.forget(id)
    wipe([id])
  }

  private mutating func wipeExpired(in store: VisitStore) throws {
    let (unfinished, finished) = (hours(30), hours(90))
    let count = try store.wipeExpired(
      keepUnfinished: unfinished, keepFinished: finished, at: now)
    let moment = now
    let expired = ledger.visits.filter { _, page in
      page.lastWrittenAt.duration(to: moment) > (page.arrivalNumber == nil ? unfinished : finished)
    }
    ledger.calls.removeAll { $0.at.duration(to: moment) > unfinished }
    wipe(expired.map(\.key))
    guard count == expired.count else { throw WrongCount() }
  }

  /// The records wiped another number of visits than the ledger.
  private struct WrongCount: Error {}

  private mutating func wipe(_ ids: [VisitID]) {
    for id in ids {
      ledger.visits[id] = nil
      for index in ledger.calls.indices where ledger.calls[index].call.visit == id {
        ledger.calls[index].call.visit = nil
      }
    }
  }

  private mutating func call(from id: VisitID, in store: VisitStore) throws {
    let call = PersonCall(visit: id, reason: .asked, language: "en")
    try store.call(call, at: now)
    ledger.calls.append(StoredCall(call: call, at: now))
  }
}
