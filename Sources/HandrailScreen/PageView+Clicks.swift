import HandrailCore

extension PageView {
  /// What a click means: the same as going there with the keyboard.
  ///
  /// It answers nothing by itself.
  func respond(toClickAt position: Position) -> Response {
    if position.row == layout.size.rows - 1 { return respond(toFooterClickAt: position.column) }
    if position.row == headerRow, let command = headerCommand(at: position.column) {
      return run(command)
    }
    let row = position.row - layout.contentTop
    if row == layout.contentRows {
      // The row that says "more below" or "more above".
      return respond(to: editor.firstLine < layout.lastFirstLine ? .pageDown : .pageUp)
    }
    guard (0..<layout.contentRows).contains(row),
      let target = target(inLine: row + editor.firstLine, column: position.column)
    else { return Response(editor: editor) }
    return PageView(self, focused(on: target)).tick(target)
  }

  /// What stands in a place; a line with one thing to act on can be met anywhere from its start.
  private func target(inLine line: Int, column: Int) -> FocusTarget? {
    guard layout.lines.indices.contains(line) else { return nil }
    let runs = layout.lines[line].runs
    let met = runs.first {
      ($0.column..<$0.column + CharacterWidth.columns(of: $0.text)).contains(column)
    }
    if let met { return met.target }
    let targets = Set(runs.map(\.target))
    guard targets.count == 1, let target = targets.first, let start = runs.map(\.column).min()
    else { return nil }
    return column >= start ? target : nil
  }

  private func respond(toFooterClickAt column: Int) -> Response {
    let met = footerColumns.first { (item, start) in
      (start..<start + item.columns).contains(column)
    }
    guard let item = met?.item else { return Response(editor: editor) }
    switch item.command {
    case .goOn?:
      if case .footer? = editor.focus { return activate(.text) }
      return activate(editor.focus ?? .text)
    case .tick?:
      if case .footer? = editor.focus { return tickFromFooter() }
      return tick(editor.focus ?? .text)
    case let command?: return run(command)
    case nil:
      var next = editor
      next.focus = footer.commandAfter(partShowing: editor.focus).map { .footer($0) }
      return Response(editor: next)
    }
  }
}
