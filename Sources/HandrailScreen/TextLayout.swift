/// Breaks text into lines that fit a width.
public enum TextLayout {
  /// The lines of a text, broken at blanks; a word wider than a line is broken between graphemes.
  ///
  /// Blanks at a break are left out. An empty text has one empty line. No line is wider than
  /// `widthColumns`, which must be at least 2.
  public static func lines(of text: String, widthColumns: Int) -> [String] {
    if hasSingleBlanks(text), CharacterWidth.columns(of: text) <= widthColumns { return [text] }
    var lines: [String] = []
    var line = ""
    var lineColumns = 0
    for word in text.split(separator: " ") {
      let wordColumns = CharacterWidth.columns(of: word)
      let gap = line.isEmpty ? 0 : 1
      if lineColumns + gap + wordColumns <= widthColumns {
        if gap == 1 { line += " " }
        line += word
        lineColumns += gap + wordColumns
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces = broken(word, widthColumns: widthColumns)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      lineColumns = CharacterWidth.columns(of: line)
    }
    lines.append(line)
    return lines
  }

  /// Whether no blank would be left out: none at the ends, and no two in a row.
  private static func hasSingleBlanks(_ text: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: " "), before == byte { return false }
      before = byte
    }
    return before != UInt8(ascii: " ") || text.isEmpty
  }

  /// Lines of exactly typed text: every blank stays, and each line is filled before the next.
  ///
  /// The cursor's place can be computed from these lines; there is always room behind the last
  /// character.
  public static func typedLines(of text: String, widthColumns: Int) -> [String] {
    var lines = [""]
    var lineColumns = 0
    for character in text {
      let width = CharacterWidth.columns(of: character)
      if lineColumns + width > widthColumns {
        lines.append("")
        lineColumns = 0
      }
      lines[lines.count - 1].append(character)
      lineColumns += width
    }
    if lineColumns >= widthColumns { lines.append("") }
    return lines
  }

  /// Text cut to a width, with `…` in place of what is left out.
  public static func shortened(_ text: String, toColumns limit: Int) -> String {
    guard CharacterWidth.columns(of: text) > limit else { return text }
    guard limit > 0 else { return "" }
    var kept = ""
    var columns = 0
    for character in text {
      let width = CharacterWidth.columns(of: character)
      guard columns + width < limit else { break }
      kept.append(character)
      columns += width
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  private static func broken(_ word: Substring, widthColumns: Int) -> [String] {
    var pieces = [""]
    var columns = 0
    for character in word {
      let width = CharacterWidth.columns(of: character)
      if columns + width > widthColumns {
        pieces.append("")
        columns = 0
      }
      pieces[pieces.count - 1].append(character)
      columns += width
    }
    return pieces
  }
}
