import HandrailScreen

/// Text in one style, from one place to the right.
struct PaintRun: Hashable {
  /// The line, from 0 at the top.
  var row: Int
  /// The first cell, from 0 at the left.
  var column: Int
  /// What to write; already safe for the terminal.
  var text: String
  /// How it looks.
  var style: Style
}

/// Works out what to write so that a terminal that shows one frame shows another.
struct FramePainter {
  /// What turns cells into text.
  let door: GlyphDoor
  /// How roles look.
  let theme: Theme
  /// The size of the terminal; what lies outside is not painted.
  let size: Size

  /// The runs to write, from the top left to the bottom right.
  ///
  /// The old frame is what the terminal shows, and has the new one's size; nil when the terminal
  /// shows nothing, and then every cell is written.
  func runs(from old: Frame?, to new: Frame) -> [PaintRun] {
    (0..<min(size.rows, new.size.rows)).flatMap { runs(inRow: $0, from: old, to: new) }
  }

  private func runs(inRow row: Int, from old: Frame?, to new: Frame) -> [PaintRun] {
    let width = min(size.columns, new.size.columns)
    var runs: [PaintRun] = []
    var openEnd: Int?
    var column = 0
    while column < width {
      let cell = new[row: row, column: column]
      let isWide = isWhole(cell, at: column, row: row, width: width, in: new)
      let span = isWide ? 2 : 1
      defer { column += span }
      let isSame = (column..<column + span).allSatisfy {
        old?[row: row, column: $0] == new[row: row, column: $0]
      }
      if isSame { continue }
      // Half a wide character is never sent: it leaves a blank.
      let text = isWide || cell.widthColumns == 1 ? door.text(of: cell) : " "
      let style = theme.style(of: cell.role)
      if openEnd == column, runs.last?.style == style {
        runs[runs.count - 1].text += text
      } else {
        runs.append(PaintRun(row: row, column: column, text: text, style: style))
      }
      openEnd = column + span
    }
    return runs
  }

  private func isWhole(
    _ cell: Cell, at column: Int, row: Int, width: Int, in frame: Frame
  ) -> Bool {
    cell.widthColumns == 2 && column + 1 < width
      && frame[row: row, column: column + 1].widthColumns == 0
  }
}
