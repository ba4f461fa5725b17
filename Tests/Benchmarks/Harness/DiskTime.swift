import CPty
import Glibc

/// What the disk alone costs: small pieces that are written and waited for.
enum DiskTime {
  /// Milliseconds for pieces of 4 KiB, each waited for.
  /// - Parameter appending: Whether the file grows; else the same place is written again.
  static func measure(in folder: String, appending: Bool, count: Int = 200) throws -> Samples {
    let path = folder + "/disk-time"
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchError("\(path) cannot be written.") }
    defer {
      close(file)
      unlink(path)
    }
    let piece = [UInt8](repeating: 7, count: 4096)
    var samples = Samples()
    for number in 0...count {
      let start = pty_now()
      guard pwrite(file, piece, piece.count, appending ? off_t(number * piece.count) : 0) > 0,
        fdatasync(file) == 0
      else { throw BenchError("\(path) cannot be written.") }
      if number > 0 { samples.add(from: start, to: pty_now()) }
    }
    return samples
  }
}
