import HandrailCore

extension PageView {
  /// The row in which the clinic and the keys for language and display stand.
  var headerRow: Int { page.banner == nil ? 0 : 1 }

  /// The items of the first row, each with the column it starts in; the last ends the row.
  var headerColumns: [(item: Footer.Item, column: Int)] {
    var end = layout.lastColumn
    var placed: [(item: Footer.Item, column: Int)] = []
    for command in header.reversed() {
      guard var item = headerItems.first(where: { $0.command == command }) else { continue }
      if command == .language { item.words = page.languageName }
      let column = end - item.columns - Self.keyGap + 1
      placed.insert((item, column), at: 0)
      end = column - Self.itemGap
    }
    return placed
  }

  /// The command that stands in a column of the first row.
  func headerCommand(at column: Int) -> KeyCommand? {
    headerColumns.first { item, start in
      (start..<start + item.columns - 1 + Self.keyGap).contains(column)
    }?.item.command
  }

  // The key stands two columns behind its words, and four before the next item.
  private static let keyGap = 2
  private static let itemGap = 4

  /// Draws the clinic's name, and at the right end the language and what can be changed by a key.
  func drawTop(row: Int, in frame: inout Frame) {
    let items = headerColumns
    var room = (items.first?.column ?? layout.lastColumn) - layout.margin - 1
    if !header.contains(.language) {
      let name = TextLayout.shortened(page.languageName, toColumns: max(0, room))
      let column = layout.margin + room + 1 - CharacterWidth.columns(of: name)
      frame.write(name, at: Position(row: row, column: column), role: .quiet)
      room = column - layout.margin - 1
    }
    frame.write(
      TextLayout.shortened(page.clinic, toColumns: max(0, room)),
      at: Position(row: row, column: layout.margin), role: .quiet)
    for (item, column) in items {
      let isFocused = editor.focus == item.command.map { .footer($0) }
      let next = frame.write(
        item.words, at: Position(row: row, column: column), role: isFocused ? .focus : .quiet)
      frame.write(
        item.key, at: Position(row: row, column: next + Self.keyGap),
        role: isFocused ? .focus : .key)
    }
  }
}
