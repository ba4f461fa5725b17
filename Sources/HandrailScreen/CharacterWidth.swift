/// How many columns characters take on a terminal.
public enum CharacterWidth {
  /// The columns of one grapheme: those of its scalars together, at most 2, and 0 for a lone mark.
  public static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    return min(2, character.unicodeScalars.reduce(0) { $0 + columns(of: $1) })
  }

  /// The columns of a text on one line.
  public static func columns(of text: some StringProtocol) -> Int {
    if let plain = plainColumns(of: text) { return plain }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of a text of printable ASCII, which most texts are; nil for any other.
  private static func plainColumns(of text: some StringProtocol) -> Int? {
    var count = 0
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F else { return nil }
      count += 1
    }
    return count
  }

  /// The columns of one scalar: 0, 1 or 2.
  ///
  /// Controls take none.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F...0x9F).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    if contains(WidthTable.zero, value) { return 0 }
    return contains(WidthTable.double, value) ? 2 : 1
  }

  private static func contains(_ ranges: [(UInt32, UInt32)], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[middle].1 {
        low = middle + 1
      } else if value < ranges[middle].0 {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
