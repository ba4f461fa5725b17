import CPowerCutDisk
import Foundation
import Synchronization

/// The disk below one folder, with everything SQLite asks of it from now on, in order.
///
/// It stands below every database of this process and passes everything on; only files of watched
/// folders are looked at. What does not go through SQLite is not seen: a file that is already there
/// when SQLite first opens it counts as safe on the disk. The shared memory of the log (`-shm`) is
/// not seen either; a power cut takes it in any case.
final class WatchedDisk: Sendable {
  private let number: Int32

  private static let logs = Mutex<[Int32: [DiskEvent]]>([:])

  /// More folders are watched at once than there is room for, or SQLite refused the layer.
  struct CannotWatch: Error {}

  /// Begins to watch a folder, before its database is opened.
  /// - Parameter folder: Its path, without links on the way.
  init(folder: String) throws {
    guard handrail_disk_install(observe) == 0 else { throw CannotWatch() }
    number = handrail_disk_watch(folder)
    guard number >= 0 else { throw CannotWatch() }
    let number = number
    Self.logs.withLock { $0[number] = [] }
  }

  deinit {
    handrail_disk_unwatch(number)
    let number = number
    Self.logs.withLock { $0[number] = nil }
  }

  /// What has happened so far.
  var events: [DiskEvent] { Self.logs.withLock { $0[number] ?? [] } }

  /// How much has happened so far.
  var eventCount: Int { Self.logs.withLock { $0[number]?.count ?? 0 } }

  fileprivate static func note(_ event: DiskEvent, of disk: Int32) {
    logs.withLock { $0[disk]?.append(event) }
  }
}

/// Translates what the C layer reports; a C function cannot carry a disk along, only its number.
private func observe(disk: Int32, event: UnsafePointer<handrail_disk_event>?) {
  guard let event = event?.pointee, let characters = event.path else { return }
  let path = String(cString: characters)
  let name = (path as NSString).lastPathComponent
  let isWithFolder = event.with_folder != 0
  switch Int(event.kind) {
  case HANDRAIL_DISK_FOUND:
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    WatchedDisk.note(.found(name, bytes: bytes), of: disk)
  case HANDRAIL_DISK_CREATED:
    WatchedDisk.note(.created(name), of: disk)
  case HANDRAIL_DISK_WROTE:
    let bytes = UnsafeRawBufferPointer(start: event.bytes, count: Int(event.count))
    WatchedDisk.note(.wrote(name, at: Int(event.offset), bytes: Data(bytes)), of: disk)
  case HANDRAIL_DISK_RESIZED:
    WatchedDisk.note(.resized(name, to: Int(event.offset)), of: disk)
  case HANDRAIL_DISK_SYNCED:
    WatchedDisk.note(.synced(name, withFolder: isWithFolder), of: disk)
  default:
    WatchedDisk.note(.deleted(name, withFolder: isWithFolder), of: disk)
  }
}
