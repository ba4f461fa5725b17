import HandrailCore

extension PageView {
  /// Draws the page.
  public func frame() -> Frame {
    var frame = Frame(size: layout.size)
    guard layout.size.columns >= PageLayout.smallest.columns,
      layout.size.rows >= PageLayout.smallest.rows
    else { return frame }
    drawHeader(in: &frame)
    drawContent(in: &frame)
    drawMessage(in: &frame)
    drawFooter(in: &frame)
    frame.cursor = cursor
    return frame
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

  private func drawContent(in frame: inout Frame) {
    let first = editor.firstLine
    let last = min(layout.lines.count, first + layout.contentRows)
    for index in first..<max(first, last) {
      for run in layout.lines[index].runs {
        let row = layout.contentTop + index - first
        frame.write(run.text, at: Position(row: row, column: run.column), role: run.role)
      }
    }
    let row = layout.contentTop + layout.contentRows
    if first < layout.lastFirstLine {
      drawMore(page.moreBelow, arrow: "↓", row: row, in: &frame)
    } else if first > 0 {
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
