extension Frame {
  /// The screen as plain text, one line a row, without blanks at the ends.
  public var plainText: String {
    lines.joined(separator: "\n") + "\n"
  }

  /// The screen as text, then a mask of one letter a cell that tells each cell's role, then the
  /// place of the cursor.
  ///
  /// Snapshots are kept in this form.
  public var snapshot: String {
    var mask: [String] = []
    for row in 0..<size.rows {
      var line = ""
      for column in 0..<size.columns {
        let cell = self[row: row, column: column]
        line.append(cell == .blank ? " " : cell.role.letter)
      }
      while line.last == " " { line.removeLast() }
      mask.append(line)
    }
    return lines.joined(separator: "\n") + "\n---\n" + mask.joined(separator: "\n")
      + "\n--- cursor \(cursor.row),\(cursor.column)\n"
  }

  /// The screen for a terminal: the text with escape sequences for its looks, nothing else.
  public func ansi(theme: Theme) -> String {
    var text = ""
    for row in 0..<size.rows {
      var current = Style()
      var line = ""
      for column in 0..<size.columns {
        let cell = self[row: row, column: column]
        guard cell.widthColumns > 0 else { continue }
        let style = theme.style(of: cell.role)
        if style != current {
          line += style.escapeSequence
          current = style
        }
        line.append(cell.character)
      }
      text += line + "\u{1B}[0m\n"
    }
    return text
  }
}

extension Style {
  /// Select Graphic Rendition, from a reset.
  public var escapeSequence: String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if let index = foreground.index { codes.append("\(30 + index)") }
    if let index = background.index { codes.append("\(40 + index)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

extension Colour {
  /// The number of the colour, 0 to 7; nil for the terminal's own.
  public var index: Int? {
    Colour.allCases.firstIndex(of: self).flatMap { $0 == 0 ? nil : $0 - 1 }
  }
}
