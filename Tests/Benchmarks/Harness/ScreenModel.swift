/// A terminal without glass: what of the bytes a program writes can be read on its screen.
///
/// It knows the sequences that ncurses writes for xterm-256color; colours do not matter here.
struct ScreenModel {
  private var cells: [[Character]]
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var top = 0
  private var bottom: Int
  private var pending: [UInt8] = []
  private var lastLetter: Character = " "
  private var columns: Int { cells[0].count }

  /// An empty screen.
  init(columns: Int, rows: Int) {
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    bottom = rows - 1
  }

  /// The lines from the top, without blanks at their ends.
  var lines: [String] {
    cells.map { line in
      let end = line.lastIndex { $0 != " " && $0 != Self.wideRest }.map { $0 + 1 } ?? 0
      return String(line[..<end].filter { $0 != Self.wideRest })
    }
  }

  /// Whether there is anything to read.
  var hasText: Bool { cells.contains { $0.contains { $0 != " " } } }

  /// Whether a text stands on one of the lines.
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// Takes what a program wrote; a sequence that is cut off waits for its rest.
  mutating func take(_ bytes: [UInt8]) {
    let all = pending + bytes
    pending = []
    var rest = all[...]
    while let byte = rest.first {
      let before = rest
      let isWhole =
        if byte == 0x1B {
          takeEscape(&rest)
        } else if byte < 0x20 {
          takeControl(&rest)
        } else {
          takeLetter(&rest)
        }
      if !isWhole {
        pending = Array(before)
        return
      }
    }
  }

  private static let wideRest: Character = "\u{0}"

  private mutating func takeControl(_ rest: inout ArraySlice<UInt8>) -> Bool {
    switch rest.removeFirst() {
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    default: break
    }
    return true
  }

  private mutating func takeLetter(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let length = max(1, min(4, (~rest[rest.startIndex]).leadingZeroBitCount))
    guard rest.count >= length else { return false }
    let text = String(decoding: rest.prefix(length), as: UTF8.self)
    rest.removeFirst(length)
    if let letter = text.first { put(letter) }
    return true
  }

  private mutating func put(_ letter: Character) {
    lastLetter = letter
    let scalar = letter.unicodeScalars.first?.value ?? 0
    let isWide = (0x1100...0x115F).contains(scalar) || (0x2E80...0xD7FF).contains(scalar)
    if column + (isWide ? 1 : 0) >= columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = letter
    column += 1
    if isWide, column < columns {
      cells[row][column] = Self.wideRest
      column += 1
    }
  }

  private mutating func lineFeed() {
    if row == bottom { scroll(1, from: top) } else { row = min(cells.count - 1, row + 1) }
  }

  /// Moves the lines from one on up, or down where the count is negative.
  private mutating func scroll(_ count: Int, from first: Int) {
    let blank = [Character](repeating: " ", count: columns)
    for _ in 0..<min(abs(count), cells.count) {
      cells.remove(at: count > 0 ? first : bottom)
      cells.insert(blank, at: count > 0 ? bottom : first)
    }
  }

  private mutating func takeEscape(_ rest: inout ArraySlice<UInt8>) -> Bool {
    rest.removeFirst()
    guard let kind = rest.popFirst() else { return false }
    switch kind {
    case UInt8(ascii: "["): return takeSequence(&rest)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return rest.popFirst() != nil
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "M"):
      if row == top { scroll(-1, from: top) } else { row = max(0, row - 1) }
    default: break
    }
    return true
  }

  private mutating func takeSequence(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let end = rest.firstIndex(where: { (0x40...0x7E).contains($0) }) else { return false }
    let parameters = String(decoding: rest[..<end], as: UTF8.self)
    let final = Character(UnicodeScalar(rest[end]))
    rest = rest[(end + 1)...]
    guard parameters.allSatisfy({ $0.isNumber || $0 == ";" }) else { return true }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    carryOut(final, numbers.first ?? 0, numbers.dropFirst().first ?? 0)
    return true
  }

  private mutating func carryOut(_ final: Character, _ first: Int, _ second: Int) {
    let count = max(1, first)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(cells.count - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(cells.count, count) - 1
    case "H":
      row = min(cells.count, count) - 1
      column = min(columns, max(1, second)) - 1
    case "r":
      (top, bottom) = (count - 1, min(cells.count, second == 0 ? cells.count : second) - 1)
      (row, column) = (0, 0)
    case "b": for _ in 0..<count { put(lastLetter) }
    default: change(final, first, count)
    }
  }

  private mutating func change(_ final: Character, _ first: Int, _ count: Int) {
    let end = columns
    switch final {
    case "J":
      if first == 0 { blank(row, column..<end) }
      if first == 1 { blank(row, 0..<min(end, column + 1)) }
      for other in cells.indices where first == 2 || (first == 0 ? other > row : other < row) {
        blank(other, 0..<end)
      }
    case "K":
      blank(row, first == 0 ? column..<end : 0..<(first == 1 ? min(end, column + 1) : end))
    case "X": blank(row, column..<min(end, column + count))
    case "@":
      let room = [Character](repeating: " ", count: count)
      cells[row] = Array((cells[row][..<column] + room + cells[row][column...]).prefix(end))
    case "P":
      let kept = cells[row][..<column] + cells[row][min(end, column + count)...]
      cells[row] = kept + [Character](repeating: " ", count: end - kept.count)
    case "L": scroll(-count, from: row)
    case "M": scroll(count, from: row)
    case "S": scroll(count, from: top)
    case "T": scroll(-count, from: top)
    default: break
    }
  }

  private mutating func blank(_ line: Int, _ range: Range<Int>) {
    for place in range { cells[line][place] = " " }
  }
}
