import HandrailScreen

/// The last door before the terminal: turns a cell into text that is safe to send.
///
/// The text takes exactly the columns the cell claims, as the C library counts them; so one odd
/// character never moves the rest of its row.
struct GlyphDoor {
  /// Whether the terminal is the Linux console, whose font has at most 512 glyphs.
  let isLinuxConsole: Bool
  /// How many columns the C library gives a scalar; negative when it is not printable.
  let columnsOfScalar: (Unicode.Scalar) -> Int

  // ncurses keeps a letter and at most four marks in a cell.
  private static let mostScalars = 5

  private static let consoleSubstitutes: [Unicode.Scalar: Unicode.Scalar] = [
    "›": ">", "»": ">", "▸": ">", "▶": ">", "‹": "<", "«": "<", "◂": "<", "◀": "<",
    "✓": "x", "✔": "x", "✗": "-", "▏": " ", "·": "-", "•": "-", "…": ".",
    "‘": "'", "’": "'", "‚": ",", "“": "\"", "”": "\"", "„": "\"",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
  ]

  /// The text for a cell that takes one or two columns.
  func text(of cell: Cell) -> String {
    let width = cell.widthColumns == 2 ? 2 : 1
    var text = String.UnicodeScalarView()
    var columns = 0
    for original in cell.character.unicodeScalars {
      let scalar = isLinuxConsole ? Self.consoleSubstitutes[original] ?? original : original
      let wanted = ScalarSafety.isShowable(scalar) ? columnsOfScalar(scalar) : -1
      let fits = wanted >= 0 && columns + wanted <= width && text.count < Self.mostScalars
      if text.isEmpty {
        // A mark without a letter stands on a blank.
        if fits && wanted == 0 { text.append(" ") }
        text.append(fits ? scalar : isLinuxConsole ? "?" : "\u{FFFD}")
        columns = fits ? max(1, wanted) : 1
      } else if fits {
        text.append(scalar)
        columns += wanted
      }
    }
    text.append(contentsOf: repeatElement(" ", count: width - columns))
    return String(text)
  }
}
