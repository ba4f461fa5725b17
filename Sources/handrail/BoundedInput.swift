import Foundation

/// Reads a file or standard input, and never more than a bound.
enum BoundedInput {
  /// A file cannot be read; the path is the operator's own.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// The bytes of a file, or of standard input for `-`.
  /// - Parameters:
  ///   - path: The file.
  ///   - most: How many bytes are wanted at most; one more is read, so that too many can be told.
  /// - Throws: `Unreadable`.
  static func bytes(of path: String, most: Int) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    let name = path == "-" ? "Standard input" : path
    guard descriptor >= 0 else { throw unreadable(name) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= most {
      let count = read(descriptor, &piece, min(piece.count, most + 1 - bytes.count))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(name)
      }
      bytes += piece[..<count]
    }
    return bytes
  }

  private static func unreadable(_ name: String) -> Unreadable {
    Unreadable(description: "\(name) cannot be read: \(String(cString: strerror(errno))).")
  }
}
