import Foundation

/// Reads a file or standard input line by line, and never holds more of a line than a bound.
struct LineReader: ~Copyable {
  /// A line without its end.
  enum Line {
    case bytes([UInt8])
    /// The line is longer than the bound; it was read to its end and let go.
    case tooLong
  }

  private let descriptor: Int32
  private let isOwn: Bool
  private let most: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var hasEnded = false

  /// Opens a file, or standard input for `-`.
  /// - Throws: `BoundedInput.Unreadable`.
  init(_ path: String, mostBytes most: Int) throws {
    isOwn = path != "-"
    descriptor = isOwn ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    self.most = most
    guard descriptor >= 0 else { throw Self.unreadable(path) }
  }

  deinit {
    if isOwn { close(descriptor) }
  }

  /// The next line; nil at the end.
  /// - Throws: `BoundedInput.Unreadable`.
  mutating func next() throws -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasAny = false
    while true {
      if position == buffer.count, try !fill() {
        return hasAny ? (isTooLong ? .tooLong : .bytes(line)) : nil
      }
      hasAny = true
      let rest = buffer[position...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let piece = rest[..<(end ?? rest.endIndex)]
      if line.count + piece.count > most { isTooLong = true }
      if isTooLong { line = [] } else { line += piece }
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return isTooLong ? .tooLong : .bytes(line) }
    }
  }

  /// Reads on; false at the end.
  private mutating func fill() throws -> Bool {
    guard !hasEnded else { return false }
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 {
        buffer = Array(piece[..<count])
        position = 0
        return true
      }
      if count == 0 {
        hasEnded = true
        return false
      }
      if errno != EINTR { throw Self.unreadable(isOwn ? "The file" : "-") }
    }
  }

  private static func unreadable(_ path: String) -> BoundedInput.Unreadable {
    let name = path == "-" ? "Standard input" : path
    return BoundedInput.Unreadable(
      description: "\(name) cannot be read: \(String(cString: strerror(errno))).")
  }
}
