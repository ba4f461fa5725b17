import HandrailScreen

/// Gathers what is pasted, up to a bound, and finds the mark that ends it.
struct PasteCollector {
  /// How many bytes of a paste are kept; the rest is read and thrown away.
  static let mostBytes = 4096

  private static let endMark = Array("\u{1B}[201~".utf8)

  /// What was kept so far: one line, without control characters.
  private(set) var text = ""
  private var bytes = 0
  private var isFull = false
  private var matched = 0
  private var wasReturn = false
  private var utf8 = Utf8Collector()

  /// Takes one byte and tells whether the paste ends with it.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    // Only its first byte is ESC, so a mark that broke off begins anew with ESC or not at all.
    let brokenOff = Self.endMark[..<matched]
    matched = byte == Self.endMark[0] ? 1 : 0
    for earlier in brokenOff { keep(earlier) }
    if matched == 0 { keep(byte) }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    if isFull { return }
    switch utf8.take(byte) {
    case .scalar(let scalar): keep(scalar)
    case .again: keep(byte)
    case .more, .dropped: break
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    let isSecondHalf = wasReturn && scalar == "\n"
    wasReturn = scalar == "\r"
    if isSecondHalf { return }
    let isBlank = scalar == "\r" || scalar == "\n" || scalar == "\t"
    let kept: Unicode.Scalar = isBlank ? " " : scalar
    guard ScalarSafety.isShowable(kept) else { return }
    let size = UTF8.width(kept)
    guard bytes + size <= Self.mostBytes else {
      isFull = true
      return
    }
    bytes += size
    text.unicodeScalars.append(kept)
  }
}
