/// Takes letters back to the plain small ones that lexicons and weights are made of.
enum RedFlagScalars {
  /// What a character is to the detector.
  enum Kind: Equatable {
    /// A small letter of a to z, or a digit.
    case plain(UInt8)
    /// Two letters, as in æ.
    case two(UInt8, UInt8)
    /// It stands inside words without being one of their letters, such as an apostrophe.
    case silent
    /// It ends a sentence.
    case stop
    /// It ends a part of a sentence.
    case pause
    /// It asks.
    case question
    /// Anything else stands between words.
    case gap
  }

  /// What a scalar is.
  static func kind(_ scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x80 { return ascii(UInt8(value)) }
    if value < 0x180 {
      return value >= 0xC0 ? latin[Int(value) - 0xC0] : (value == 0xAD ? .silent : .gap)
    }
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: return .silent
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032: return .silent
    case 0x2026, 0x2028, 0x2029: return .stop
    case 0x2013, 0x2014: return .pause
    // Letters of full width, as some keyboards type them.
    case 0xFF01...0xFF5E: return ascii(UInt8(value - 0xFEE0))
    default: return .gap
    }
  }

  private static func ascii(_ byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      .plain(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .plain(byte + 32)
    case UInt8(ascii: "$"): .plain(UInt8(ascii: "$"))
    case UInt8(ascii: "@"): .plain(UInt8(ascii: "@"))
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "*"): .silent
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): .stop
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      .pause
    default: .gap
    }
  }

  /// U+00C0 to U+017F without their accents; `?` is none of them.
  private static let latin: [Kind] = {
    let plain =
      "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllll"
      + "nnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    var kinds = plain.utf8.map { $0 == UInt8(ascii: "?") ? Kind.gap : .plain($0) }
    let pairs: [(Int, StaticString)] = [
      (0xC6, "ae"), (0xE6, "ae"), (0xDE, "th"), (0xFE, "th"), (0xDF, "ss"), (0x132, "ij"),
      (0x133, "ij"), (0x152, "oe"), (0x153, "oe"),
    ]
    for (scalar, letters) in pairs where kinds.indices.contains(scalar - 0xC0) {
      kinds[scalar - 0xC0] = .two(letters.utf8Start[0], letters.utf8Start[1])
    }
    while kinds.count < 0x180 - 0xC0 { kinds.append(.gap) }
    return kinds
  }()
}
