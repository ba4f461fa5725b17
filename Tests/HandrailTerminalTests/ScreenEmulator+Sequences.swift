extension ScreenEmulator {
  /// Does what an escape sequence says.
  mutating func obey(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    if bytes[1] == UInt8(ascii: "[") { return obeyControl(text) }
    switch text {
    case "M": if row == top { scroll(up: -1) } else { move(row: row - 1) }
    case "=": isKeypadOn = true
    case ">": isKeypadOn = false
    case "7", "8": break
    case "(0": isDrawingLines = true
    case "(B": isDrawingLines = false
    case ")0", ")B": break
    default: unknown.append("ESC " + text)
    }
  }

  private mutating func obeyControl(_ text: String) {
    let final = text.last ?? " "
    var inner = text.dropFirst().dropLast()
    if inner.first == "?" {
      inner = inner.dropFirst()
      return obeyPrivate(inner, final, text)
    }
    let numbers = inner.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first ?? nil
    let count = max(1, first ?? 1)
    switch final {
    case "H", "f":
      move(row: count - 1, column: max(1, numbers.dropFirst().first.flatMap(\.self) ?? 1) - 1)
    case "A": move(row: row - count)
    case "B": move(row: row + count)
    case "C": move(column: column + count)
    case "D": move(column: column - count)
    case "G": move(column: count - 1)
    case "d": move(row: count - 1)
    case "Z": move(column: (column - 1) / 8 * 8)
    case "m": paint(numbers.map { $0 ?? 0 })
    case "r": setMargins(numbers)
    case "b": for _ in 0..<count { put(cells[row][max(0, wrapsNext ? column : column - 1)].text) }
    // Insert mode, which is never on, and the cursor of screen and tmux.
    case "l", "h": if inner != "4" && inner != "34" { unknown.append(text) }
    case "t": if first != 22 && first != 23 { unknown.append(text) }
    default: if !edit(final, first: first, count: count) { unknown.append(text) }
    }
  }

  private mutating func setMargins(_ numbers: [Int?]) {
    top = (numbers.first.flatMap(\.self) ?? 1) - 1
    bottom = min(numbers.dropFirst().first.flatMap(\.self) ?? size.rows, size.rows) - 1
    move(row: 0, column: 0)
  }

  /// The sequences that clear, insert and delete; false for any other.
  private mutating func edit(_ final: Character, first: Int?, count: Int) -> Bool {
    let width = size.columns
    switch final {
    case "J" where first == 3: break
    case "J":
      let rows = first == 2 ? 0..<size.rows : first == 1 ? 0..<row : row + 1..<size.rows
      for each in rows { cells[each] = blanks(width) }
      if first != 2 { clear(first ?? 0) }
    case "K": clear(first ?? 0)
    case "X": for each in column..<min(width, column + count) { cells[row][each] = blank }
    case "@":
      cells[row].insert(contentsOf: blanks(count), at: column)
      cells[row].removeLast(count)
    case "P":
      let gone = min(count, width - column)
      cells[row].removeSubrange(column..<column + gone)
      cells[row] += blanks(gone)
    case "L": scroll(up: -count, from: row)
    case "M": scroll(up: count, from: row)
    case "S": scroll(up: count)
    case "T": scroll(up: -count)
    default: return false
    }
    wrapsNext = false
    return true
  }

  private mutating func clear(_ part: Int) {
    let columns =
      part == 0 ? column..<size.columns : part == 1 ? 0..<column + 1 : 0..<size.columns
    for each in columns { cells[row][each] = blank }
  }

  /// A cleared cell has the background that is set (bce).
  private var blank: Cell { Cell(look: Look(background: look.background)) }

  private func blanks(_ count: Int) -> [Cell] { Array(repeating: blank, count: count) }

  private mutating func obeyPrivate(_ inner: Substring, _ final: Character, _ text: String) {
    if final == "c" { return }
    let numbers = inner.prefix { $0 != "$" }.split(separator: ";").compactMap { Int($0) }
    modesTouched.formUnion(numbers)
    switch final {
    case "h": for number in numbers { turnOn(number) }
    case "l": for number in numbers { turnOff(number) }
    case "p":
      if knowsSynchronised, numbers == [2026] { replies += Array("\u{1B}[?2026;2$y".utf8) }
    default: unknown.append(text)
    }
  }

  private mutating func turnOn(_ mode: Int) {
    modes.insert(mode)
    guard mode == 1049, mainCells == nil else { return }
    mainCells = cells
    cells = cells.map { Self.blankRow($0.count) }
  }

  private mutating func turnOff(_ mode: Int) {
    modes.remove(mode)
    guard mode == 1049, let main = mainCells else { return }
    let size = size
    cells = main
    resize(to: size)
    mainCells = nil
  }

  private mutating func paint(_ numbers: [Int]) {
    for number in numbers {
      switch number {
      case 0: look = Look()
      case 1: look.isBold = true
      case 4: look.isUnderlined = true
      case 7: look.isReversed = true
      case 22: look.isBold = false
      case 24: look.isUnderlined = false
      case 27: look.isReversed = false
      case 30...37: look.foreground = number - 30
      case 39: look.foreground = nil
      case 40...47: look.background = number - 40
      case 49: look.background = nil
      case 10, 11: isDrawingLines = number == 11
      default: unknown.append("SGR \(number)")
      }
      if (30...49).contains(number) || number >= 90 { colours.append(number) }
    }
  }
}
