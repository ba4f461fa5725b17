import HandrailCore

extension PageView {
  /// Draws the page.
  /// - Parameter last: The same page as it was drawn before for the same size; only the rows that
  ///   differ are drawn then, with the same result.
  public func frame(after last: (view: PageView, frame: Frame)? = nil) -> Frame {
    if let last, var frame = changed(last.frame, since: last.view) {
      frame.cursor = cursor
      return frame
    }
    var frame = Frame(size: layout.size)
    guard layout.size.columns >= PageLayout.smallest.columns,
      layout.size.rows >= PageLayout.smallest.rows
    else { return frame }
    drawHeader(in: &frame)
    for row in 0..<layout.contentRows { drawContent(row: row, in: &frame) }
    drawMore(in: &frame)
    drawMessage(in: &frame)
    drawFooter(in: &frame)
    frame.cursor = cursor
    return frame
  }

  /// The frame with the rows drawn anew that differ from how the page was before; nil where the
  /// page is laid out otherwise.
  private func changed(_ frame: Frame, since last: PageView) -> Frame? {
    let (old, new) = (last.layout, layout)
    guard frame.size == new.size, old.contentTop == new.contentTop,
      old.contentRows == new.contentRows, old.message == new.message
    else { return nil }
    var frame = frame
    for row in 0..<new.contentRows
    where new.line(editor.firstLine + row) != old.line(last.editor.firstLine + row) {
      frame.fill(" ", row: new.contentTop + row, columns: 0..<new.size.columns, role: .plain)
      drawContent(row: row, in: &frame)
    }
    if editor.firstLine != last.editor.firstLine || new.lastFirstLine != old.lastFirstLine {
      let row = new.contentTop + new.contentRows
      frame.fill(" ", row: row, columns: 0..<new.size.columns, role: .plain)
      drawMore(in: &frame)
    }
    if editor.focus != last.editor.focus, isInFooter(editor.focus) || isInFooter(last.editor.focus)
    {
      frame.fill(" ", row: new.size.rows - 1, columns: 0..<new.size.columns, role: .plain)
      drawFooter(in: &frame)
      frame.fill(" ", row: headerRow, columns: 0..<new.size.columns, role: .plain)
      drawHeader(in: &frame)
    }
    return frame
  }

  private func isInFooter(_ focus: FocusTarget?) -> Bool {
    if case .footer? = focus { true } else { false }
  }

  private var lastColumn: Int { layout.lastColumn }

  private func drawHeader(in frame: inout Frame) {
    var row = 0
    if let banner = page.banner {
      drawBanner(banner, in: &frame)
      row = 1
    }
    let progress = [page.section, page.progress].compactMap { $0 }
    if layout.isCompact {
      if page.isOverlay, page.titleBelow != nil { return drawTitleBelow(row: row, in: &frame) }
      drawEnds(
        progress.first ?? page.clinic, progress.count > 1 ? progress[1] : page.languageName,
        row: row, role: .quiet, in: &frame)
      return
    }
    drawTop(row: row, in: &frame)
    if progress.count > 1 {
      drawEnds(progress[0], progress[1], row: row + 2, role: .quiet, in: &frame)
    }
    drawTitleBelow(row: row + 4, in: &frame)
  }

  private func drawBanner(_ banner: String, in frame: inout Frame) {
    let width = layout.size.columns
    frame.fill(" ", row: 0, columns: 0..<width, role: .banner)
    let start = max(0, (width - CharacterWidth.columns(of: banner)) / 2)
    frame.write(banner, at: Position(row: 0, column: start), role: .banner)
  }

  /// The first line of the page below a panel, in the place it has there, and a rule under it.
  private func drawTitleBelow(row: Int, in frame: inout Frame) {
    guard page.isOverlay, let title = page.titleBelow else { return }
    let text = TextLayout.shortened(title, toColumns: layout.textColumns)
    frame.write(text, at: Position(row: row, column: layout.margin), role: .quiet)
    drawRule(row: row + 1, in: &frame)
  }

  private func drawEnds(
    _ left: String, _ right: String, row: Int, role: StyleRole, in frame: inout Frame
  ) {
    let right = TextLayout.shortened(right, toColumns: lastColumn - layout.margin)
    let rightColumn = lastColumn - CharacterWidth.columns(of: right)
    let room = max(0, rightColumn - layout.margin - 1)
    frame.write(
      TextLayout.shortened(left, toColumns: room),
      at: Position(row: row, column: layout.margin), role: role)
    frame.write(right, at: Position(row: row, column: rightColumn), role: role)
  }

  private func drawRule(row: Int, in frame: inout Frame) {
    frame.fill("─", row: row, columns: layout.margin..<lastColumn, role: .line)
  }

  /// Draws one row of the content.
  private func drawContent(row: Int, in frame: inout Frame) {
    guard let line = layout.line(editor.firstLine + row) else { return }
    for run in line.runs {
      frame.write(
        run.text, at: Position(row: layout.contentTop + row, column: run.column), role: run.role)
    }
  }

  /// Draws the row that says that the page goes on.
  private func drawMore(in frame: inout Frame) {
    let row = layout.contentTop + layout.contentRows
    if editor.firstLine < layout.lastFirstLine {
      drawMore(page.moreBelow, arrow: "↓", row: row, in: &frame)
    } else if editor.firstLine > 0 {
      drawMore(page.moreAbove, arrow: "↑", row: row, in: &frame)
    }
  }

  private func drawMore(_ text: String, arrow: String, row: Int, in frame: inout Frame) {
    let words = "\(text) \(arrow)"
    frame.write(
      words, at: Position(row: row, column: lastColumn - CharacterWidth.columns(of: words)),
      role: .quiet)
  }

  private func drawMessage(in frame: inout Frame) {
    let top = layout.contentTop + layout.contentRows + 1
    for (index, text) in layout.message.enumerated() {
      let column = layout.messageColumn
      if index == 0 {
        frame.write("!", at: Position(row: top, column: column - 2), role: .notice)
      }
      frame.write(text, at: Position(row: top + index, column: column), role: .notice)
    }
  }

  private func drawFooter(in frame: inout Frame) {
    let row = layout.size.rows - 1
    if !layout.isCompact { drawRule(row: row - 1, in: &frame) }
    for (item, column) in footerColumns {
      let isFocused = item.command.map { editor.focus == .footer($0) } ?? false
      let next = frame.write(
        item.key, at: Position(row: row, column: column), role: isFocused ? .focus : .key)
      frame.write(
        " " + item.words, at: Position(row: row, column: next),
        role: isFocused ? .focus : .keyWords)
    }
  }

  /// The items of the footer's part that is shown, each with the column it starts in.
  var footerColumns: [(item: Footer.Item, column: Int)] {
    var column = layout.size.columns < 60 ? 0 : layout.margin
    return footer.part(showing: editor.focus).map { item in
      defer { column += item.columns + footer.gapColumns }
      return (item, column)
    }
  }

  /// Where the hardware cursor rests.
  private var cursor: Position {
    switch editor.focus {
    case .footer(let command)? where header.contains(command):
      let column = headerColumns.first { $0.item.command == command }?.column ?? 0
      return Position(row: headerRow, column: column)
    case .footer(let command)?:
      let column = footerColumns.first { $0.item.command == command }?.column ?? 0
      return Position(row: layout.size.rows - 1, column: column)
    case .field?:
      guard let place = layout.fieldCursor else { break }
      return Position(
        row: layout.contentTop + place.row - editor.firstLine, column: place.column)
    case .button?:
      guard let focus = editor.focus, let lines = layout.lines(of: focus) else { break }
      for line in lines {
        guard let run = layout.lines[line].runs.first(where: { $0.target == focus }) else {
          continue
        }
        let row = line - editor.firstLine
        guard (0..<layout.contentRows).contains(row) else { break }
        return Position(row: layout.contentTop + row, column: run.column)
      }
    case .text?, nil: break
    }
    return Position(row: layout.contentTop, column: layout.margin)
  }
}
