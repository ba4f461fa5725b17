/// One escape sequence on its way in, byte by byte, from behind its ESC to its end.
///
/// It knows where sequences end (ECMA-48, 5.4 and 5.6) and not what they mean; so those that mean
/// nothing here are swallowed whole.
struct EscapeSequence {
  /// What a byte led to.
  enum Progress: Hashable {
    /// The sequence goes on.
    case more
    /// The sequence ends with this byte.
    case whole
    /// The byte cannot belong to it: the sequence is lost, the byte is to be taken again.
    case brokenOff
  }

  private enum Kind {
    /// `ESC [`: parameters, intermediate bytes, one final byte.
    case control
    /// `ESC O`: one final byte, perhaps with a modifier before it.
    case single
    /// `ESC ]`, `ESC P`, `ESC X`, `ESC ^`, `ESC _`: text up to BEL or to the next ESC.
    case string
    /// `ESC [` and a byte that says how many follow, whatever they are.
    case counted(Int)
  }

  /// The bytes behind ESC, as far as they are kept; a string's own text never is.
  private(set) var body: [UInt8]
  private var kind: Kind
  private var lengthBytes = 1
  private let readsMouse: Bool

  private static let longestKept = 64
  private static let longestString = 65_536

  /// Begins a sequence; nil when the byte behind ESC begins none.
  ///
  /// `readsMouse` tells whether `ESC [ M` begins a click in the old form.
  init?(introducer: UInt8, readsMouse: Bool) {
    switch introducer {
    case UInt8(ascii: "["): kind = .control
    case UInt8(ascii: "O"): kind = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      kind = .string
    default: return nil
    }
    body = [introducer]
    self.readsMouse = readsMouse
  }

  /// How long to wait for its next byte.
  ///
  /// Nobody waits for half a sequence, so a slow line gets
  /// time; a string can begin by mistake (Alt and P) and must not swallow much typing.
  var patience: Duration {
    if case .string = kind { .milliseconds(100) } else { .milliseconds(250) }
  }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Progress {
    lengthBytes += 1
    switch kind {
    case .control: return takeInControl(byte)
    case .single: return takeInSingle(byte)
    case .string: return takeInString(byte)
    case .counted(let left):
      body.append(byte)
      kind = .counted(left - 1)
      return left == 1 ? .whole : .more
    }
  }

  private mutating func takeInControl(_ byte: UInt8) -> Progress {
    let isFirst = lengthBytes == 2
    guard (0x20...0x7E).contains(byte) else { return .brokenOff }
    if body.count < Self.longestKept { body.append(byte) }
    if isFirst && byte == UInt8(ascii: "[") {
      // The Linux console's F1 to F5: ESC [ [ A.
      kind = .counted(1)
      return .more
    }
    if isFirst && byte == UInt8(ascii: "M") && readsMouse {
      kind = .counted(3)
      return .more
    }
    // rxvt ends a shifted key with "$", which elsewhere is an intermediate byte of an answer.
    let endsShifted = byte == UInt8(ascii: "$") && !isFirst && body[1] != UInt8(ascii: "?")
    return byte >= 0x40 || endsShifted ? .whole : .more
  }

  private mutating func takeInSingle(_ byte: UInt8) -> Progress {
    switch byte {
    case 0x40...0x7E:
      body.append(byte)
      return .whole
    case 0x30...0x3B where lengthBytes < Self.longestKept:
      body.append(byte)
      return .more
    default:
      return .brokenOff
    }
  }

  private func takeInString(_ byte: UInt8) -> Progress {
    switch byte {
    case 0x07: .whole
    case 0x20...0x7E, 0x80...0xFF: lengthBytes < Self.longestString ? .more : .whole
    default: .brokenOff
    }
  }
}
