/// A place in one raw line of a YAML file, looked at byte by byte.
struct YAMLLine {
  /// The line's number, from 1.
  let number: Int
  /// The byte that is looked at, from 0.
  var position = 0
  /// How many blanks the line starts with.
  let indent: Int

  private let bytes: [UInt8]

  /// Makes a line at its first byte.
  init(number: Int, text: Substring) {
    self.number = number
    bytes = Array(text.utf8)
    indent = bytes.prefix { $0 == .blank }.count
  }

  /// The byte that is looked at; nil at the end.
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The byte behind it.
  var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  /// Whether the line ends or has a blank behind the byte that is looked at.
  var nextIsBlankOrEnd: Bool { next == nil || next == .blank }

  /// Whether a blank or the start of the line stands before the byte that is looked at.
  var followsBlank: Bool { position == 0 || bytes[position - 1] == .blank }

  /// Whether a list's dash stands here.
  var isDash: Bool { current == .dash && nextIsBlankOrEnd }

  /// Whether the rest of the line is one word, as a name is.
  var isBareWord: Bool { !bytes[position...].contains { $0 == .blank || $0 >= 0x80 } }

  /// The rest of the line.
  var bareWord: String { String(decoding: bytes[position...], as: UTF8.self) }

  /// Goes on to the next byte that is no blank.
  mutating func skipBlanks() {
    while current == .blank { position += 1 }
  }

  /// Whether the rest of the line starts with a text.
  func starts(with text: StaticString) -> Bool {
    bytes[position...].starts(with: text.description.utf8)
  }

  /// Whether the line is a marker such as `---`.
  func isMarker(_ marker: StaticString) -> Bool {
    starts(with: marker)
      && (bytes.count == marker.utf8CodeUnitCount || bytes[marker.utf8CodeUnitCount] == .blank)
  }

  /// The text from a byte to the one that is looked at, without quotation marks and blanks.
  func text(from start: Int) -> String {
    Self.bare(bytes[start..<position])
  }

  /// The key that starts here, with the position of its value; nil where there is none.
  func key() -> (text: String, valuePosition: Int)? {
    var line = self
    switch current {
    case .openList, .openMapping: return nil
    case .quote, .doubleQuote:
      guard line.skipQuoted() else { return nil }
      guard line.current == .colon, line.nextIsBlankOrEnd else { return nil }
      return (line.text(from: position), line.position + 1)
    default:
      while let byte = line.current {
        if byte == .hash, line.followsBlank { return nil }
        if byte == .colon, line.nextIsBlankOrEnd {
          return (line.text(from: position), line.position + 1)
        }
        line.position += 1
      }
      return nil
    }
  }

  /// Goes behind the quoted text that starts here; false where it does not end on this line.
  mutating func skipQuoted() -> Bool {
    guard let mark = current else { return false }
    var rest = position + 1
    while rest < bytes.count {
      if bytes[rest] == .backslash, mark == .doubleQuote {
        rest += 2
      } else if bytes[rest] == mark {
        rest += 1
        if mark == .quote, rest < bytes.count, bytes[rest] == mark {
          rest += 1
        } else {
          position = rest
          return true
        }
      } else {
        rest += 1
      }
    }
    return false
  }

  private static func bare(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.last == .blank { bytes.removeLast() }
    if let mark = bytes.first, mark == .quote || mark == .doubleQuote, bytes.count > 1 {
      bytes = bytes.dropFirst().dropLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  static let blank = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let ampersand = UInt8(ascii: "&")
  static let asterisk = UInt8(ascii: "*")
  static let exclamation = UInt8(ascii: "!")
  static let pipe = UInt8(ascii: "|")
  static let greater = UInt8(ascii: ">")
  static let quote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openList = UInt8(ascii: "[")
  static let closeList = UInt8(ascii: "]")
  static let openMapping = UInt8(ascii: "{")
  static let closeMapping = UInt8(ascii: "}")
}
