import HandrailCore

extension PageLayout {
  /// A name, its value, and buttons for it: in columns where there is room, else one below the
  /// other.
  mutating func addRow(
    label: String, value: String, buttons: [Page.Button], firstIndex: Int, editor: PageEditor
  ) {
    if isCompact {
      addStackedRow(
        label: label, value: value, buttons: buttons, firstIndex: firstIndex, editor: editor)
    } else {
      addColumnRow(
        label: label, value: value, buttons: buttons, firstIndex: firstIndex, editor: editor)
    }
  }

  private mutating func addColumnRow(
    label: String, value: String, buttons: [Page.Button], firstIndex: Int, editor: PageEditor
  ) {
    let labelColumns = Self.isItemNumber(label) ? 4 : 23
    let valueColumns = textColumns - 2 - labelColumns - Self.columns(of: buttons)
    let top = lines.count
    addColumns([
      (TextLayout.lines(of: label, widthColumns: labelColumns - 1), margin + 2, .quiet),
      (
        TextLayout.lines(of: value, widthColumns: max(8, valueColumns)),
        margin + 2 + labelColumns, .plain
      ),
    ])
    add(buttons, toLine: top, firstIndex: firstIndex, editor: editor)
  }

  /// On narrow screens the value stands under its name, and an item's name beside its number.
  private mutating func addStackedRow(
    label: String, value: String, buttons: [Page.Button], firstIndex: Int, editor: PageEditor
  ) {
    let beside = textColumns - 2 - Self.columns(of: buttons)
    let hasRoom = beside >= 14
    let width = max(2, hasRoom ? beside : textColumns - 2)
    let top = lines.count
    if Self.isItemNumber(label) {
      let names = TextLayout.lines(of: "\(label) \(value)", widthColumns: width)
      addColumns([(names, margin + 2, .plain)])
    } else {
      addColumns([(TextLayout.lines(of: label, widthColumns: width), margin + 2, .quiet)])
      let values = TextLayout.lines(of: value, widthColumns: max(2, textColumns - 4))
      addColumns([(values, margin + 4, .plain)])
    }
    if !hasRoom { lines.append(Line(runs: [])) }
    add(
      buttons, toLine: hasRoom ? top : lines.count - 1, top: top, firstIndex: firstIndex,
      editor: editor)
  }

  /// Adds texts side by side, each in its column.
  private mutating func addColumns(_ columns: [(texts: [String], column: Int, role: StyleRole)]) {
    for index in 0..<(columns.map(\.texts.count).max() ?? 0) {
      lines.append(
        Line(
          runs: columns.filter { index < $0.texts.count }.map {
            Run(column: $0.column, text: $0.texts[index], role: $0.role, target: nil)
          }))
    }
  }

  /// Adds buttons at the right end of a line; the row they belong to starts at `top`.
  private mutating func add(
    _ buttons: [Page.Button], toLine line: Int, top: Int? = nil, firstIndex: Int,
    editor: PageEditor
  ) {
    var column = margin + textColumns - Self.columns(of: buttons) + 2
    for (offset, button) in buttons.enumerated() {
      let target = FocusTarget.button(firstIndex + offset)
      let isFocused = editor.focus == target
      if isFocused {
        // The mark stands for the row, so the cursor rests on the button and not on it.
        lines[line].runs.append(Run(column: margin, text: "›", role: .plain, target: nil))
      }
      lines[line].runs.append(
        Run(
          column: column, text: button.words, role: isFocused ? .focus : .key, target: target))
      column += CharacterWidth.columns(of: button.words) + 2
      targets.append((target, top ?? line, lines.count - 1))
    }
  }

  /// The columns of buttons side by side, with the gap before them.
  private static func columns(of buttons: [Page.Button]) -> Int {
    buttons.reduce(0) { $0 + CharacterWidth.columns(of: $1.words) + 2 }
  }

  /// Whether a row's name is the number of an item, such as `2.`, and no word.
  static func isItemNumber(_ label: String) -> Bool {
    label.last == "." && label.count > 1 && label.dropLast().allSatisfy(\.isNumber)
  }
}
