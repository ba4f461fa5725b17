import CSimulatedDisk
import Foundation
import HandrailStore
import Synchronization

/// A disk of our own under SQLite, or the machine's under one folder, watched.
///
/// It stands below every database of this process; files of other folders are passed on and never
/// seen again. A disk in memory keeps what a power cut would leave, and can fail or lose its power.
/// A watched folder keeps a log of what was done to it. There, what does not go through SQLite is
/// not seen: a file that is already there when SQLite first opens it counts as safe on the disk.
/// The shared memory of the log (`-shm`) is not seen on either; a power cut takes it in any case.
final class SimulatedDisk: Sendable {
  /// What belongs to a disk while SQLite works on it.
  fileprivate struct State {
    var power = PowerCutDisk()
    var log: [DiskEvent] = []
    var faults = DiskFaults.none
    var isUnfailing = false
    var isOff = false
    var refusals = 0
    var refused: [String] = []
  }

  /// What SQLite's layer asks and tells.
  fileprivate final class Owner: Sendable {
    let state = Mutex(State())
    /// Where the watched folder is; nil for a disk in memory.
    let watched: String?

    init(watching folder: String?) { watched = folder }
  }

  /// There are more disks than there is room for, or SQLite refused the layer.
  struct CannotBeMade: Error {}

  /// Where its folder is.
  let path: String
  private let number: Int32
  private let owner: Owner

  /// Makes a disk in memory.
  /// - Parameters:
  ///   - remains: The files that are on it, safely.
  ///   - faults: What will go wrong.
  convenience init(_ remains: PowerCutDisk.Remains = [:], faults: DiskFaults = .none) throws {
    try self.init(Owner(watching: nil)) { handrail_disk_make(answer, $0) }
    for (name, bytes) in remains.sorted(by: { $0.key < $1.key }) { put(name, bytes) }
    owner.state.withLock { $0.faults = faults }
  }

  /// Begins to watch a folder, before its database is opened.
  /// - Parameter folder: Its path, without links on the way.
  convenience init(watching folder: String) throws {
    try self.init(Owner(watching: folder)) { handrail_disk_watch(folder, answer, $0) }
  }

  private init(_ owner: Owner, add: (UnsafeMutableRawPointer) -> Int32) throws {
    let number = add(Unmanaged.passUnretained(owner).toOpaque())
    guard number >= 0, let folder = handrail_disk_folder(number) else { throw CannotBeMade() }
    self.owner = owner
    self.number = number
    path = String(cString: folder)
  }

  deinit { handrail_disk_remove(number) }

  private func put(_ name: String, _ bytes: Data) {
    _ = bytes.withUnsafeBytes {
      handrail_disk_put(number, name, $0.baseAddress, Int64($0.count))
    }
    owner.state.withLock { $0.power.take(.found(name, bytes: bytes)) }
  }

  /// Everything that has happened so far to a watched folder.
  var events: [DiskEvent] { owner.state.withLock(\.log) }
  /// How much has happened so far to a watched folder.
  var eventCount: Int { owner.state.withLock(\.log.count) }
  /// The disk as a power cut would meet it.
  var power: PowerCutDisk { owner.state.withLock(\.power) }
  /// Whether a power cut could take anything away now.
  var hasSomethingToLose: Bool { owner.state.withLock(\.power.hasSomethingToLose) }
  /// Whether it has no power any more.
  var isOff: Bool { owner.state.withLock(\.isOff) }
  /// How often it did not do what it was asked.
  var refusals: Int { owner.state.withLock(\.refusals) }

  /// What it did not do since the last time, for a transcript.
  func takeRefused() -> [String] {
    owner.state.withLock { state in
      defer { state.refused = [] }
      return state.refused
    }
  }

  /// Takes the power away: nothing is done any more.
  func turnOff() { owner.state.withLock { $0.isOff = true } }

  /// Looks at the disk while it fails nobody, and while nothing is counted.
  func unfailing<Value>(_ look: () throws -> Value) rethrows -> Value {
    owner.state.withLock { $0.isUnfailing = true }
    defer { owner.state.withLock { $0.isUnfailing = false } }
    return try look()
  }

  /// The files of a disk in memory as programs see them.
  var files: PowerCutDisk.Remains {
    StoreFolder.suffixes.reduce(into: [:]) { files, suffix in
      let name = StoreFolder.fileName + suffix
      var count: Int64 = 0
      guard let bytes = handrail_disk_bytes(number, name, &count) else { return }
      files[name] = Data(bytes: bytes, count: Int(count))
    }
  }

  private func size(of name: String) -> Int? {
    var count: Int64 = 0
    return handrail_disk_bytes(number, name, &count) == nil ? nil : Int(count)
  }

  /// Opens the records on a disk in memory, whose folder is prepared as on any other.
  func openRecords() throws -> VisitStore {
    let name = StoreFolder.fileName
    let mainSize = size(of: name)
    let isToBeMade = try StoreFolder.isToBeMade(
      mainSize: mainSize, logSize: size(of: name + "-wal"))
    if isToBeMade, mainSize == nil { put(name, Data()) }
    return try VisitStore(simulatedFile: "\(path)/\(name)")
  }

  /// Opens the records on a disk in memory, looks at them, and closes them.
  func withRecords<Value>(_ look: (VisitStore) throws -> Value) throws -> Value {
    try look(openRecords())
  }
}

/// Answers SQLite's layer; a C function cannot carry a disk along, only what points to its owner.
private func answer(
  context: UnsafeMutableRawPointer?, event: UnsafeMutablePointer<handrail_disk_event>?
) -> Int32 {
  guard let context, let event else { return 0 }
  let owner = Unmanaged<SimulatedDisk.Owner>.fromOpaque(context).takeUnretainedValue()
  return owner.state.withLock { state in
    if event.pointee.is_done != 0 {
      state.note(event.pointee, watching: owner.watched)
      return 0
    }
    return state.allow(&event.pointee)
  }
}

extension SimulatedDisk.State {
  /// Decides whether something is done, and in part.
  fileprivate mutating func allow(_ event: inout handrail_disk_event) -> Int32 {
    if isOff {
      event.count = 0
      return 10
    }
    switch isUnfailing ? .granted : faults.judge(event) {
    case .granted: return 0
    case .refused(let code, let written):
      refusals += 1
      refused.append("\(event.kind) \(event.name.map { String(cString: $0) } ?? "")")
      event.count = written
      return code
    case .cut:
      // What was under way may have reached the disk, whole or in part, but nobody was told so.
      event.with_folder = 0
      if Int(event.kind) != HANDRAIL_DISK_SYNCS { note(event, watching: nil) }
      isOff = true
      event.count = 0
      return 10
    }
  }

  /// Takes in what was done.
  fileprivate mutating func note(_ event: handrail_disk_event, watching folder: String?) {
    guard !isOff, let happened = DiskEvent(event, in: folder) else { return }
    if folder == nil { power.take(happened) } else { log.append(happened) }
  }
}

extension DiskEvent {
  /// Translates what SQLite's layer tells; nil for what leaves the disk as it is.
  /// - Parameter folder: The watched folder; nil for a disk in memory.
  fileprivate init?(_ event: handrail_disk_event, in folder: String?) {
    guard let characters = event.name else { return nil }
    let name = String(cString: characters)
    switch Int(event.kind) {
    case HANDRAIL_DISK_OPENS:
      guard let folder else { return nil }
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      self = .found(name, bytes: bytes)
    case HANDRAIL_DISK_CREATES: self = .created(name)
    case HANDRAIL_DISK_WRITES:
      let bytes = UnsafeRawBufferPointer(start: event.bytes, count: Int(event.count))
      self = .wrote(name, at: Int(event.offset), bytes: Data(bytes))
    case HANDRAIL_DISK_RESIZES: self = .resized(name, to: Int(event.offset))
    case HANDRAIL_DISK_SYNCS: self = .synced(name, withFolder: event.with_folder != 0)
    case HANDRAIL_DISK_DELETES: self = .deleted(name, withFolder: event.with_folder != 0)
    default: return nil
    }
  }
}
