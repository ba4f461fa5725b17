/// Words with their syllables, as a file holds them: one word a line, in the order of the alphabet.
///
/// Nothing is read before somebody looks a word up, and then only the few lines on the way to it.
struct SyllableTable: Sendable {
  private let bytes: [UInt8]
  private let start: Int

  /// Makes a table of a file's text; lines that start with `#` at its top are notes.
  init(_ source: SourceText) {
    bytes = Array(source.text.utf8)
    var start = 0
    while start < bytes.count, bytes[start] == .hash {
      start = (bytes[start...].firstIndex(of: Self.lineEnd) ?? bytes.count - 1) + 1
    }
    self.start = start
  }

  /// The syllables of a word in small letters; nil where the table does not have it.
  func syllables(of word: ArraySlice<UInt8>) -> Int? {
    var (low, high) = (start, bytes.count)
    while low < high {
      var line = (low + high) / 2
      while line > low, bytes[line - 1] != Self.lineEnd { line -= 1 }
      let end = bytes[line..<high].firstIndex(of: Self.lineEnd) ?? high
      let blank = bytes[line..<end].firstIndex(of: .blank) ?? end
      let found = bytes[line..<blank]
      if found == word {
        let digit = blank + 1 < end ? bytes[blank + 1] : 0
        return (0x31...0x39).contains(digit) ? Int(digit - 0x30) : nil
      }
      if found.lexicographicallyPrecedes(word) {
        low = min(end + 1, high)
      } else {
        high = line
      }
    }
    return nil
  }

  private static let lineEnd = UInt8(ascii: "\n")
}
