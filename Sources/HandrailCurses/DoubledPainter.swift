import HandrailScreen

/// Works out what to send so that a terminal shows a frame in letters twice as wide and as high.
///
/// Each row of the frame takes two lines of the terminal that hold the same text: one shows the
/// upper halves of the letters, the next one the lower halves (DECDHL: DEC, VT100 User Guide,
/// chapter 3). ncurses knows nothing of such lines, so they are painted without it.
struct DoubledPainter {
  /// What works out which cells differ, in the frame's own rows and columns.
  let painter: FramePainter

  /// The bytes that turn a screen that shows the old frame into one that shows the new; where
  /// there is no old one, the screen is cleared and its lines are doubled.
  func bytes(from old: Frame?, to new: Frame) -> [UInt8] {
    var text = old == nil ? Self.fresh(rows: new.size.rows) : ""
    for run in painter.runs(from: old, to: new) {
      let look = run.style.escapeSequence
      for half in 0...1 {
        text += Self.place(row: 2 * run.row + half, column: run.column) + look + run.text
      }
    }
    let (row, column) = (max(0, new.cursor.row), max(0, new.cursor.column))
    text += "\u{1B}[0m" + Self.place(row: 2 * row, column: column)
    return Array(text.utf8)
  }

  private static func fresh(rows: Int) -> String {
    (0..<rows).reduce("\u{1B}[0m\u{1B}[2J") { text, row in
      text + place(row: 2 * row, column: 0) + "\u{1B}#3"
        + place(row: 2 * row + 1, column: 0) + "\u{1B}#4"
    }
  }

  private static func place(row: Int, column: Int) -> String {
    "\u{1B}[\(row + 1);\(column + 1)H"
  }

  /// Finds out whether a terminal has such lines: on a line of double width 41 blanks fill more
  /// than half of 80 columns, so the cursor goes to the next line there and stays elsewhere.
  ///
  /// The answer is the place of the cursor (DSR 6). The line is put back as it was; it has to be
  /// painted anew.
  static func question(columns: Int) -> [UInt8] {
    let blanks = String(repeating: " ", count: columns / 2 + 1)
    return Array(
      "\u{1B}[2;1H\u{1B}#6\(blanks)\u{1B}[6n\u{1B}[2;1H\u{1B}#5\u{1B}[1;1H".utf8)
  }

  /// What an answer to the question says.
  static func isDoubling(_ answer: Position) -> Bool { answer.row == 2 }
}
