import Foundation
import HandrailCore

@testable import HandrailSimulation
@testable import HandrailStore

/// What a kiosk finds when the power is back: the remains of a disk, opened in the ordinary way.
struct Recovery {
  /// What the power cut had left.
  let remains: PowerCutDisk.Remains
  /// What the records hold.
  let ledger: Ledger
  /// What the disk was asked for by the opening.
  let events: [DiskEvent]
  /// The folder once it was opened, without the shared memory.
  let contents: PowerCutDisk.Remains

  /// Opens the records in a folder of their own.
  /// - Parameter last: The highest number that a visit may have.
  init(of remains: PowerCutDisk.Remains, upTo last: VisitID) throws {
    self.remains = remains
    let folder = try TemporaryFolder()
    for (name, bytes) in remains {
      try bytes.write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
    let disk = try SimulatedDisk(watching: folder.path)
    let store = try VisitStore(directory: folder.path)
    events = disk.events
    ledger = try Ledger(reading: store, upTo: last)
    contents = try folder.contents().filter { !$0.key.hasSuffix("-shm") }
  }
}

extension TemporaryFolder {
  /// Its files by name, with their bytes.
  func contents() throws -> PowerCutDisk.Remains {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try names.reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
    }
  }
}

extension PowerCutDisk.Remains {
  /// A number that tells remains apart, within one run of the tests.
  /// - Parameter promise: Which promise holds for them.
  func digest(with promise: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(promise)
    for (name, bytes) in sorted(by: { $0.key < $1.key }) {
      hasher.combine(name)
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }
}
