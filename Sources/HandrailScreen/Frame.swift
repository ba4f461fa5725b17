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
  private var cells: [Cell]

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
      return cells[row * size.columns + column]
    }
    set {
      guard contains(row: row, column: column) else { return }
      cells[row * size.columns + column] = newValue
    }
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
