import HandrailScreen

/// The last door before the terminal: turns a cell into text that is safe to send.
///
/// The text takes exactly the columns the cell claims, as the C library counts them; so one odd
/// character never moves the rest of its row.
struct GlyphDoor {
  /// What the font has, on the Linux console; nil for a terminal that shows all of Unicode.
  let console: ConsoleGlyphs?
  /// How many columns the C library gives a scalar; negative when it is not printable.
  let columnsOfScalar: (Unicode.Scalar) -> Int

  // ncurses keeps a letter and at most four marks in a cell.
  private static let mostScalars = 5

  /// The text for a cell that takes one or two columns.
  func text(of cell: Cell) -> String {
    if cell.widthColumns == 1, let letter = cell.character.asciiValue,
      (0x20..<0x7F).contains(letter)
    {
      return String(cell.character)
    }
    let width = cell.widthColumns == 2 ? 2 : 1
    var text = String.UnicodeScalarView()
    var columns = 0
    for original in cell.character.unicodeScalars {
      let scalar = form(of: original)
      let wanted = scalar.map(columnsOfScalar) ?? -1
      let fits = wanted >= 0 && columns + wanted <= width && text.count < Self.mostScalars
      if let scalar, fits {
        // A mark without a letter stands on a blank.
        if text.isEmpty && wanted == 0 { text.append(" ") }
        text.append(scalar)
        columns = max(1, columns + wanted)
      } else if text.isEmpty {
        text.append(console == nil ? "\u{FFFD}" : "?")
        columns = 1
      }
    }
    while columns < width {
      text.append(" ")
      columns += 1
    }
    return String(text)
  }

  /// Whether each character of a text has a form on this terminal, be it without its marks.
  func canShow(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { form(of: $0) != nil }
  }

  private func form(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard ScalarSafety.isShowable(scalar) else { return nil }
    guard let console else { return scalar }
    return console.form(of: scalar)
  }
}
