import HandrailScreen

/// The rows of the screen as text, of which only those are read anew that have changed.
struct FrameRows {
  private var frame: Frame?
  private(set) var texts: [String] = []
  private var sums: [UInt64] = []
  /// The rows that nobody has looked at yet.
  private(set) var unseen: [Int] = []

  /// Takes the frame that is on the screen.
  mutating func take(_ next: Frame) {
    defer { frame = next }
    guard let frame, frame.size == next.size, texts.count == next.size.rows else {
      texts = next.lines
      sums = texts.map(Self.sum)
      unseen = Array(texts.indices)
      return
    }
    unseen = unseen.filter { next.looksSame(row: $0, as: frame) }
    for row in 0..<next.size.rows where !next.looksSame(row: row, as: frame) {
      texts[row] = next.text(ofRow: row)
      sums[row] = Self.sum(texts[row])
      unseen.append(row)
    }
  }

  /// Every row has been looked at.
  mutating func see() { unseen = [] }

  /// Somebody else stands before the screen: every row is new to them.
  mutating func lookAnew() { unseen = Array(texts.indices) }

  /// Nothing is on the screen any more.
  mutating func wipe() { self = FrameRows() }

  /// A number that tells screens apart.
  var digest: UInt64 {
    sums.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
  }

  private static func sum(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
