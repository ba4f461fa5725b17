/// Puts scalars together from single bytes of UTF-8, and drops what is not UTF-8.
///
/// The ranges are those of the Unicode Standard, table 3-7: nothing overlong, no surrogates.
struct Utf8Collector {
  /// What a byte led to.
  enum Outcome: Hashable {
    /// A scalar is complete.
    case scalar(Unicode.Scalar)
    /// More bytes are needed.
    case more
    /// The byte belongs to nothing and is gone.
    case dropped
    /// What was begun is gone; the byte itself is to be taken again.
    case again
  }

  private var value: UInt32 = 0
  private var missingBytes = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a scalar was begun and not finished.
  var isWaiting: Bool { missingBytes > 0 }

  /// Drops what was begun.
  mutating func forget() { missingBytes = 0 }

  /// Takes one byte.
  mutating func take(_ byte: UInt8) -> Outcome {
    guard isWaiting else { return begin(with: byte) }
    guard allowed.contains(byte) else {
      forget()
      return .again
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missingBytes -= 1
    allowed = 0x80...0xBF
    return isWaiting ? .more : Unicode.Scalar(value).map(Outcome.scalar) ?? .dropped
  }

  private mutating func begin(with byte: UInt8) -> Outcome {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F:
      return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF:
      (value, missingBytes) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, missingBytes) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, missingBytes) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default:
      return .dropped
    }
    return .more
  }
}
