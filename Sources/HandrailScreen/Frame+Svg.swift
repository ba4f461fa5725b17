extension Frame {
  /// The screen as a picture for README files and manuals.
  ///
  /// A cell is 9 × 19 units. Runs of one role are drawn as one text whose length is fixed, so that
  /// columns stay in line whatever font the reader has.
  public func svg(theme: Theme) -> String {
    let (cellWidth, cellHeight, margin) = (9, 19, 14)
    let width = size.columns * cellWidth + 2 * margin
    let height = size.rows * cellHeight + 2 * margin
    var body = ""
    for row in 0..<size.rows {
      for run in runs(inRow: row) {
        let style = theme.style(of: run.role)
        let colours = style.svgColours
        let (x, y) = (margin + run.column * cellWidth, margin + row * cellHeight)
        let runWidth = run.columns * cellWidth
        if colours.background != Self.paper {
          body += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(runWidth)\" height=\"\(cellHeight)\""
          body += " fill=\"\(colours.background)\"/>\n"
        }
        guard run.text.contains(where: { $0 != " " }) || style.isUnderlined else { continue }
        if style.isUnderlined {
          body += "<rect x=\"\(x)\" y=\"\(y + cellHeight - 2)\" width=\"\(runWidth)\""
          body += " height=\"1\" fill=\"\(colours.foreground)\"/>\n"
        }
        body += "<text x=\"\(x)\" y=\"\(y + 14)\" textLength=\"\(runWidth)\""
        body += " xml:space=\"preserve\" fill=\"\(colours.foreground)\""
        body += style.isBold ? " font-weight=\"bold\">" : ">"
        body += "\(Self.escaped(run.text))</text>\n"
      }
    }
    let cursorX = margin + cursor.column * cellWidth
    let cursorY = margin + cursor.row * cellHeight
    body += "<rect x=\"\(cursorX)\" y=\"\(cursorY + 2)\" width=\"2\" height=\"\(cellHeight - 4)\""
    body += " fill=\"\(Self.ink)\"/>\n"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" \
      font-size="15">
      <rect width="\(width)" height="\(height)" rx="8" fill="\(Self.paper)"/>
      \(body)</svg>

      """
  }

  private static let paper = "#10202b"
  private static let ink = "#eef3f5"

  private struct Run {
    var column: Int
    var columns: Int
    var text: String
    var role: StyleRole
  }

  private func runs(inRow row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<size.columns {
      let cell = self[row: row, column: column]
      if cell.widthColumns == 0 {
        if !runs.isEmpty { runs[runs.count - 1].columns += 1 }
        continue
      }
      if let last = runs.last, last.role == cell.role {
        runs[runs.count - 1].text.append(cell.character)
        runs[runs.count - 1].columns += 1
      } else {
        runs.append(
          Run(column: column, columns: 1, text: String(cell.character), role: cell.role))
      }
    }
    return runs
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
  }
}

extension Style {
  fileprivate var svgColours: (foreground: String, background: String) {
    let foreground = self.foreground.svg ?? "#eef3f5"
    let background = self.background.svg ?? "#10202b"
    return isReversed ? (background, foreground) : (foreground, background)
  }
}

extension Colour {
  fileprivate var svg: String? {
    switch self {
    case .terminal: nil
    case .black: "#10202b"
    case .red: "#ff9d9d"
    case .green: "#9fe0b0"
    case .yellow: "#ffd479"
    case .blue: "#9cc4ff"
    case .magenta: "#e3b5ff"
    case .cyan: "#9fd8e0"
    case .white: "#eef3f5"
    }
  }
}
