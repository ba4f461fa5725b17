import Foundation

extension JSONParser {
  /// A text in quotation marks, already checked.
  struct ScannedText {
    /// Its first byte, and the byte behind its last.
    let start: Int
    let end: Int
    let hasEscape: Bool
    let isASCII: Bool
  }

  /// Checks a text in quotation marks and goes on behind it.
  ///
  /// It must be good UTF-8, every surrogate must have its partner, and there is no control
  /// character in it, written out or escaped, but for tab and the two that end a line.
  mutating func scanText() throws(InterchangeError) -> ScannedText {
    at += 1
    let start = at
    var hasEscape = false
    var isASCII = true
    while at < bytes.count {
      skipPlainLetters()
      guard at < bytes.count else { break }
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return ScannedText(start: start, end: at - 1, hasEscape: hasEscape, isASCII: isASCII)
      case UInt8(ascii: "\\"):
        hasEscape = true
        if try scanEscape() >= 0x80 { isASCII = false }
      case 0..<0x20: throw fault(.controlCharacter)
      case 0x80...:
        isASCII = false
        try scanSequence(after: byte)
      default: at += 1
      }
    }
    throw fault(.unfinished)
  }

  /// Goes on behind letters that need no care: nearly all of them.
  private mutating func skipPlainLetters() {
    let count = bytes.count
    var next = at
    while next < count {
      let byte = bytes[next]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
      else { break }
      next += 1
    }
    at = next
  }

  /// The text itself, with its escapes resolved and in NFC.
  func string(_ text: ScannedText) -> String {
    let found: String
    if text.hasEscape {
      found = unescaped(from: text.start, to: text.end)
    } else {
      found = String(decoding: bytes[text.start..<text.end], as: UTF8.self)
    }
    return text.isASCII ? found : found.precomposedStringWithCanonicalMapping
  }

  /// Checks an escape and goes on behind it; the answer is the character it stands for.
  private mutating func scanEscape() throws(InterchangeError) -> UInt32 {
    guard at + 1 < bytes.count else {
      at = bytes.count
      throw fault(.unfinished)
    }
    guard bytes[at + 1] == UInt8(ascii: "u") else {
      guard let plain = Self.plainEscape(bytes[at + 1]) else { throw fault(.badEscape) }
      guard plain >= 0x20 || [0x09, 0x0A, 0x0D].contains(plain) else {
        throw fault(.controlCharacter)
      }
      at += 2
      return UInt32(plain)
    }
    let first = try scanUnit(at: at)
    switch first {
    case 0..<0x20 where ![0x09, 0x0A, 0x0D].contains(first): throw fault(.controlCharacter)
    case 0xD800...0xDBFF:
      guard at + 7 < bytes.count else {
        at = bytes.count
        throw fault(.unfinished)
      }
      guard bytes[at + 6] == UInt8(ascii: "\\"), bytes[at + 7] == UInt8(ascii: "u") else {
        throw fault(.loneSurrogate)
      }
      let second = try scanUnit(at: at + 6)
      guard (0xDC00...0xDFFF).contains(second) else { throw fault(.loneSurrogate) }
      at += 12
    case 0xDC00...0xDFFF: throw fault(.loneSurrogate)
    default: at += 6
    }
    return first
  }

  /// Checks the four digits of an escape that begins at a byte.
  private mutating func scanUnit(at start: Int) throws(InterchangeError) -> UInt32 {
    guard start + 5 < bytes.count else {
      at = bytes.count
      throw fault(.unfinished)
    }
    guard let unit = unit(at: start) else { throw fault(.badEscape) }
    return unit
  }

  private func unit(at start: Int) -> UInt32? {
    var unit: UInt32 = 0
    for byte in bytes[start + 2..<start + 6] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(byte - 0x37)
      default: return nil
      }
    }
    return unit
  }

  /// Checks a character of several bytes and goes on behind it.
  ///
  /// Source: the table of well-formed byte sequences in chapter 3 of the Unicode Standard.
  private mutating func scanSequence(after first: UInt8) throws(InterchangeError) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: throw fault(.badUTF8)
    }
    guard at + length <= bytes.count else {
      at = bytes.count
      throw fault(.unfinished)
    }
    guard second.contains(bytes[at + 1]),
      bytes[at + 2..<at + max(2, length)].allSatisfy({ (0x80...0xBF).contains($0) })
    else { throw fault(.badUTF8) }
    at += length
  }

  /// A text without its escapes, which were checked before.
  private func unescaped(from start: Int, to end: Int) -> String {
    var found: [UInt8] = []
    found.reserveCapacity(end - start)
    var at = start
    while at < end {
      guard bytes[at] == UInt8(ascii: "\\") else {
        found.append(bytes[at])
        at += 1
        continue
      }
      if let plain = Self.plainEscape(bytes[at + 1]) {
        found.append(plain)
        at += 2
        continue
      }
      var code = unit(at: at) ?? 0xFFFD
      at += 6
      if (0xD800...0xDBFF).contains(code), let low = unit(at: at) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        at += 6
      }
      let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
      found.append(contentsOf: String(scalar).utf8)
    }
    return String(decoding: found, as: UTF8.self)
  }

  /// What a letter behind a backslash stands for; nil for `u` and for letters that mean nothing.
  private static func plainEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }
}
