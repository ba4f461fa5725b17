import HandrailScreen

/// A small terminal: follows what a program sends, as far as ncurses and this program send it.
///
/// Whatever it does not know is kept in `unknown`, so that a test can see that nothing was.
struct ScreenEmulator {
  /// One place on the screen.
  struct Cell: Equatable {
    var text = " "
    var look = Look()
  }

  /// How a cell looks; colours by their numbers, nil for the terminal's own.
  struct Look: Equatable {
    var isBold = false
    var isUnderlined = false
    var isReversed = false
    var foreground: Int?
    var background: Int?
  }

  /// Private modes that are on before a program starts: wrapping, and the visible cursor.
  static let modesAtFirst: Set<Int> = [7, 25]

  var cells: [[Cell]]
  var row = 0
  var column = 0
  var look = Look()
  /// Private modes (DECSET) that are on now.
  var modes = Self.modesAtFirst
  /// Private modes that were ever switched or asked about.
  var modesTouched: Set<Int> = []
  /// Sequences that this terminal does not know.
  var unknown: [String] = []
  /// Every SGR parameter that sets or resets a colour.
  var colours: [Int] = []
  /// What the terminal answers and the program has not been sent yet.
  var replies: [UInt8] = []
  /// The screen behind the alternate one.
  var mainCells: [[Cell]]?
  var isKeypadOn = false
  var wrapsNext = false
  var isDrawingLines = false
  var top = 0
  var bottom: Int
  /// Whether the terminal knows synchronised updates.
  let knowsSynchronised: Bool
  private var rest: [UInt8] = []

  init(size: Size, knowsSynchronised: Bool) {
    cells = Array(repeating: Self.blankRow(size.columns), count: size.rows)
    bottom = size.rows - 1
    self.knowsSynchronised = knowsSynchronised
  }

  /// How large the screen is.
  var size: Size { Size(columns: cells.first?.count ?? 0, rows: cells.count) }

  /// The rows, without blanks at their ends.
  var lines: [String] { cells.map(Self.line) }

  /// The text of the rows.
  var text: String { lines.joined(separator: "\n") }

  /// Whether the cursor can be seen.
  var isCursorVisible: Bool { modes.contains(25) }

  /// The row of the cursor, up to the cursor.
  var textBeforeCursor: String { Self.line(Array(cells[row][..<column])) }

  /// Whether two terminals show the same, cell for cell, with the cursor in the same place.
  func looks(like other: ScreenEmulator) -> Bool {
    cells == other.cells && row == other.row && column == other.column
      && isCursorVisible == other.isCursorVisible
  }

  static func blankRow(_ columns: Int) -> [Cell] { Array(repeating: Cell(), count: columns) }

  static func line(_ cells: [Cell]) -> String {
    let text = cells.map(\.text).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Gives the terminal another size, as a window does that is dragged.
  mutating func resize(to size: Size) {
    cells = (0..<size.rows).map { row in
      let old = row < cells.count ? cells[row] : []
      return (0..<size.columns).map { $0 < old.count ? old[$0] : Cell() }
    }
    (top, bottom) = (0, size.rows - 1)
    (row, column) = (min(row, size.rows - 1), min(column, size.columns - 1))
    wrapsNext = false
  }

  /// Takes what the program wrote.
  mutating func feed(_ bytes: [UInt8]) {
    rest += bytes
    var place = 0
    while place < rest.count, let length = Token.length(of: rest[place...]) {
      act(on: Array(rest[place..<place + length]))
      place += length
    }
    rest.removeFirst(place)
  }

  private mutating func act(on bytes: [UInt8]) {
    switch bytes[0] {
    case 0x1B: obey(bytes)
    case 0x08: move(column: column - 1)
    case 0x09: move(column: (column / 8 + 1) * 8)
    case 0x0A: index()
    case 0x0D: move(column: 0)
    case 0x0E: isDrawingLines = true
    case 0x0F: isDrawingLines = false
    case 0x00, 0x07: break
    case 0x01..<0x20, 0x7F: unknown.append("control \(bytes[0])")
    default: put(isDrawingLines && bytes == [0x71] ? "─" : String(decoding: bytes, as: UTF8.self))
    }
  }

  mutating func put(_ text: String) {
    guard let scalar = text.unicodeScalars.first else { return }
    let width = CharacterWidth.columns(of: scalar)
    if width == 0 {
      let before = wrapsNext ? column : column - 1
      guard before >= 0 else { return }
      let target = cells[row][before].text.isEmpty ? before - 1 : before
      cells[row][target].text += text
      return
    }
    if wrapsNext || column + width > size.columns {
      column = 0
      index()
    }
    cells[row][column] = Cell(text: text, look: look)
    if width == 2 { cells[row][column + 1] = Cell(text: "", look: look) }
    column += width
    wrapsNext = column >= size.columns
    if wrapsNext { column = size.columns - 1 }
  }

  /// Moves the cursor down a row, and the text up where it stands at the bottom.
  mutating func index() {
    wrapsNext = false
    if row == bottom { scroll(up: 1) } else { row = min(row + 1, size.rows - 1) }
  }

  mutating func move(row: Int? = nil, column: Int? = nil) {
    self.row = min(max(row ?? self.row, 0), size.rows - 1)
    self.column = min(max(column ?? self.column, 0), size.columns - 1)
    wrapsNext = false
  }

  /// Moves the text between the margins up, or down where the number is negative.
  mutating func scroll(up count: Int, from first: Int? = nil) {
    let first = first ?? top
    for _ in 0..<abs(count) where first <= bottom {
      cells.remove(at: count > 0 ? first : bottom)
      cells.insert(Self.blankRow(size.columns), at: count > 0 ? bottom : first)
    }
  }
}

/// The smallest pieces of what a program sends: a character, a control, a whole sequence.
private enum Token {
  /// How many bytes the first piece has; nil while it is not whole.
  static func length(of bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    let length =
      switch first {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF7: 4
      case 0x1B: sequenceLength(bytes)
      default: 1
      }
    guard let length, bytes.count >= length else { return nil }
    return length
  }

  private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let behind = bytes.dropFirst(2)
    guard let second = bytes.dropFirst().first else { return nil }
    switch second {
    case UInt8(ascii: "["):
      return behind.firstIndex { (0x40...0x7E).contains($0) }.map { $0 - bytes.startIndex + 1 }
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      return behind.firstIndex { $0 == 0x07 || $0 == 0x5C }.map { $0 - bytes.startIndex + 1 }
    case 0x20...0x2F: return 3
    default: return 2
    }
  }
}
