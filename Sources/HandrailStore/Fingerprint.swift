/// A checksum over the fields of a line in the journal (FNV-1a, 64 bits).
///
/// SQLite itself lets most single-bit damage through as other data. Any one changed byte changes
/// this sum; it is no protection against somebody who means to deceive.
package struct Fingerprint {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Begins a sum.
  package init() {}

  /// The sum as it is stored.
  package var value: Int64 { Int64(bitPattern: state) }

  /// Adds a text, with its length, so that neighbouring fields cannot run into one another.
  package mutating func add(_ text: String) {
    add(Int64(text.utf8.count))
    for byte in text.utf8 { add(byte) }
  }

  /// Adds a number.
  package mutating func add(_ number: Int64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> Int64(shift)))
    }
  }

  /// Adds bytes, with their number.
  package mutating func add(_ bytes: [UInt8]) {
    add(Int64(bytes.count))
    for byte in bytes { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
