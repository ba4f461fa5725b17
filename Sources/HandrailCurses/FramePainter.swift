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
  /// shows nothing, and then every cell is written that an erased screen would not show.
  func runs(from old: Frame?, to new: Frame) -> [PaintRun] {
    var old = old
    // An erased screen shows blanks in the terminal's own look already.
    if old == nil, theme.style(of: .plain) == Style() { old = Frame(size: new.size) }
    var runs: [PaintRun] = []
    for row in 0..<min(size.rows, new.size.rows) {
      if let old, new.looksSame(row: row, as: old) { continue }
      addRuns(inRow: row, from: old, to: new, &runs)
    }
    return runs
  }

  private func addRuns(
    inRow row: Int, from old: Frame?, to new: Frame, _ runs: inout [PaintRun]
  ) {
    let width = min(size.columns, new.size.columns)
    var openEnd: Int?
    var column = 0
    while column < width {
      let isWide = new.startsWide(row: row, column: column, before: width)
      let span = isWide ? 2 : 1
      defer { column += span }
      if let old, new.looksSame(row: row, column: column, as: old),
        !isWide || new.looksSame(row: row, column: column + 1, as: old)
      {
        continue
      }
      // One letter that stays between two that change is written again: that is less than to go
      // over it.
      if let end = openEnd, end == column - 1 {
        let between = new[row: row, column: end]
        if between.widthColumns == 1, theme.style(of: between.role) == runs.last?.style {
          runs[runs.count - 1].text += door.text(of: between)
          openEnd = column
        }
      }
      let cell = new[row: row, column: column]
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
  }
}
