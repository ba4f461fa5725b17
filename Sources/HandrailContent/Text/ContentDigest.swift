/// Names a text by a number: so a translation can say what it translates, and a kiosk which content
/// passed its checks.
///
/// FNV-1a with 64 bits. Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV
/// Non-Cryptographic Hash Algorithm", section 5, 64-bit constants.
struct ContentDigest {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds bytes behind those before.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// The number as 16 hexadecimal digits.
  var hex: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The number of a text's UTF-8, as 16 hexadecimal digits.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var digest = ContentDigest()
    digest.add(bytes)
    return digest.hex
  }
}
