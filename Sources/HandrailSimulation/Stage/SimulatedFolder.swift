import Foundation

/// A folder on the machine's own disk, gone with this value.
final class SimulatedFolder {
  /// Where it is.
  let path: String

  /// Makes it, closed to others.
  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("handrail-simulation-" + UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
