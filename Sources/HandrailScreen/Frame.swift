/// The size of a screen in character cells.
public struct Size: Hashable, Sendable {
  /// Cells from left to right.
  public var columns: Int
  /// Lines from top to bottom.
  public var rows: Int

  /// Makes a size; both are at least 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

extension Size {
  /// The part of a screen that pages fill with larger text: half the columns and rows, and at
  /// least what the smallest page needs.
  ///
  /// Whoever enlarges that part, as a magnifier does, sees the whole page.
  public var forLargerText: Size {
    Size(
      columns: min(columns, max(PageLayout.smallest.columns, columns / 2)),
      rows: min(rows, max(PageLayout.smallest.rows, rows / 2)))
  }
}

/// A place on the screen; row 0 is the top, column 0 the left.
public struct Position: Hashable, Sendable {
  /// The line, from 0 at the top.
  public var row: Int
  /// The cell in the line, from 0 at the left.
  public var column: Int

  /// Makes a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A whole screen as a value: rows × columns of cells, and where the cursor rests.
///
/// Views draw into a frame; a terminal paints the difference between two frames. Nothing outside
/// the frame can be drawn: what does not fit is left out, and layout must see to it that it fits.
public struct Frame: Hashable, Sendable {
  /// The size of the screen this frame was drawn for.
  public let size: Size
  /// Where the hardware cursor rests: on the focused item, or right behind typed text.
  public var cursor: Position
  private var cells: [PackedCell]
  /// Graphemes of several scalars, in the order in which they were first drawn.
  private var clusters: [Character] = []

  /// Makes an empty frame.
  public init(size: Size) {
    self.size = size
    cursor = Position(row: 0, column: 0)
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place; the place must lie inside the frame.
  public subscript(row row: Int, column column: Int) -> Cell {
    get {
      precondition(contains(row: row, column: column), "a cell outside the frame was read")
      return unpacked(cells[row * size.columns + column])
    }
    set {
      guard contains(row: row, column: column) else { return }
      cells[row * size.columns + column] = packed(newValue)
    }
  }

  private func unpacked(_ cell: PackedCell) -> Cell {
    let character: Character
    if cell.isCluster {
      character = clusters[Int(cell.glyph - PackedCell.firstCluster)]
    } else {
      character = Unicode.Scalar(cell.glyph).map(Character.init) ?? " "
    }
    return Cell(character, widthColumns: Int(cell.width), role: cell.styleRole)
  }

  private mutating func packed(_ cell: Cell) -> PackedCell {
    let scalars = cell.character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first {
      return PackedCell(scalar.value, width: cell.widthColumns, role: cell.role)
    }
    // Compared by its scalars: equal graphemes may be written in two ways.
    let known = clusters.firstIndex { $0.unicodeScalars.elementsEqual(scalars) }
    if known == nil { clusters.append(cell.character) }
    let index = UInt32(known ?? clusters.count - 1)
    return PackedCell(
      PackedCell.firstCluster + index, width: cell.widthColumns, role: cell.role)
  }

  /// Whether a whole wide character starts at a place, and its right half lies before a limit.
  public func startsWide(row: Int, column: Int, before limit: Int) -> Bool {
    let place = row * size.columns + column
    return cells[place].width == 2 && column + 1 < limit && cells[place + 1].width == 0
  }

  /// Whether a cell looks the same in another frame of the same size.
  public func looksSame(row: Int, column: Int, as other: Frame) -> Bool {
    let place = row * size.columns + column
    let (mine, theirs) = (cells[place], other.cells[place])
    guard mine.isCluster || theirs.isCluster else { return mine == theirs }
    return unpacked(mine) == other.unpacked(theirs)
  }

  /// Whether a whole row looks the same in another frame of the same size.
  public func looksSame(row: Int, as other: Frame) -> Bool {
    let places = row * size.columns..<(row + 1) * size.columns
    if clusters.isEmpty, other.clusters.isEmpty {
      return cells.withUnsafeBufferPointer { mine in
        other.cells.withUnsafeBufferPointer { theirs in
          // Without a way out in the middle the compiler compares several cells at once.
          var differences: UInt64 = 0
          for place in places { differences |= mine[place].bits ^ theirs[place].bits }
          return differences == 0
        }
      }
    }
    return (0..<size.columns).allSatisfy { looksSame(row: row, column: $0, as: other) }
  }

  /// Frames are equal when they look the same and the cursor rests in the same place.
  public static func == (left: Frame, right: Frame) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor else { return false }
    return (0..<left.size.rows).allSatisfy { left.looksSame(row: $0, as: right) }
  }

  /// Hashes what equality compares first.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cursor)
  }

  /// Whether a place lies inside the frame.
  public func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  /// Writes text from a place to the right and returns the column behind it.
  ///
  /// Characters that do not fit into the row are left out whole: half of a wide character is
  /// never drawn.
  @discardableResult
  public mutating func write(_ text: String, at position: Position, role: StyleRole) -> Int {
    var column = position.column
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      for byte in text.utf8 {
        guard contains(row: position.row, column: column) else { return column }
        cells[position.row * size.columns + column] = PackedCell(
          UInt32(byte), width: 1, role: role)
        column += 1
      }
      return column
    }
    for character in text {
      let width = CharacterWidth.columns(of: character)
      guard width > 0 else { continue }
      guard contains(row: position.row, column: column),
        contains(row: position.row, column: column + width - 1)
      else { return column }
      self[row: position.row, column: column] = Cell(character, widthColumns: width, role: role)
      if width == 2 {
        self[row: position.row, column: column + 1] = .continuation(role: role)
      }
      column += width
    }
    return column
  }

  /// Fills a part of a row with one character that takes one column.
  public mutating func fill(
    _ scalar: Unicode.Scalar, row: Int, columns: Range<Int>, role: StyleRole
  ) {
    let cell = PackedCell(scalar.value, width: 1, role: role)
    for column in columns where contains(row: row, column: column) {
      cells[row * size.columns + column] = cell
    }
  }

  /// The same cells in the top left corner of another size.
  public func placed(in size: Size) -> Frame {
    guard size != self.size else { return self }
    var placed = Frame(size: size)
    placed.cursor = cursor
    for row in 0..<min(size.rows, self.size.rows) {
      for column in 0..<min(size.columns, self.size.columns) {
        placed[row: row, column: column] = self[row: row, column: column]
      }
    }
    return placed
  }

  /// The text of one row, without the blanks at its end.
  public func text(ofRow row: Int) -> String {
    var line = ""
    for column in 0..<size.columns {
      let cell = self[row: row, column: column]
      if cell.widthColumns > 0 { line.append(cell.character) }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// All rows as text, each without the blanks at its end.
  public var lines: [String] {
    (0..<size.rows).map(text(ofRow:))
  }
}
