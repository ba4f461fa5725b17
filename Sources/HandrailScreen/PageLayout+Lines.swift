import HandrailCore

extension PageLayout {
  /// Lays a page out for a size.
  /// - Parameters:
  ///   - page: What is said and can be done.
  ///   - editor: What is typed and ticked.
  ///   - readBack: What the page says about the typed text, such as a date in words.
  public init(_ page: Page, editor: PageEditor, readBack: String?, size: Size) {
    self.init(size: size)
    var buttonIndex = 0
    let marks = TermMarks(page)
    for (index, block) in page.blocks.enumerated() {
      if index > 0, needsGap(between: page.blocks[index - 1], and: block) { addBlank() }
      if case .paragraph(let text) = block {
        add(text, marks)
      } else {
        add(block, editor: editor, readBack: readBack, buttonIndex: &buttonIndex)
      }
    }
    let bannerRows = page.banner == nil ? 0 : 1
    contentTop = bannerRows + (isCompact ? 1 : 4)
    if page.isOverlay { contentTop += isCompact ? 1 : 3 }
    let footerRows = isCompact ? 1 : 2
    let freeRows = size.rows - contentTop - footerRows - 1
    let air = isCompact ? 0 : 1
    message = page.message.map { messageLines($0, atMost: freeRows - air - 3) } ?? []
    let messageRows = message.isEmpty ? 0 : message.count + air
    contentRows = max(1, freeRows - messageRows)
  }

  /// The layout of the same page after something was typed; nil where more than the typed lines
  /// would be laid out otherwise.
  func afterTyping(_ page: Page, editor: PageEditor) -> PageLayout? {
    guard let field = page.field, let place = targets.firstIndex(where: { $0.target == .field })
    else { return nil }
    var typed = PageLayout(size: size)
    typed.addField(field, editor, readBack: nil)
    let (top, last) = (targets[place].line, targets[place].last)
    guard typed.lines.count == last - top + 1, let cursor = typed.fieldCursor else { return nil }
    var layout = self
    layout.lines.replaceSubrange(top...last, with: typed.lines)
    layout.fieldCursor = Position(row: top + cursor.row, column: cursor.column)
    return layout
  }

  /// The column the message's words start in; its mark stands two columns before.
  var messageColumn: Int { max(3, margin) }

  /// The message in lines; so many at most that the place to act stays in sight.
  private func messageLines(_ message: String, atMost limit: Int) -> [String] {
    let width = textColumns - (messageColumn - margin)
    var lines = TextLayout.lines(of: message, widthColumns: max(2, width))
    let limit = max(1, limit)
    if lines.count > limit {
      let rest = lines[(limit - 1)...].joined(separator: " ")
      lines = lines.prefix(limit - 1) + [TextLayout.shortened(rest, toColumns: width)]
    }
    return lines
  }

  private func needsGap(between previous: Page.Block, and block: Page.Block) -> Bool {
    switch (previous, block) {
    case (.button, .button), (.row, .row), (.heading, .row), (.heading, .button),
      (.heading, .paragraph),
      (.quiet, .quiet),
      (.paragraph, .prominent):
      false
    case (.title, _) where isCompact: false
    case (.quiet, .field) where isCompact: false
    case (.button, .quiet) where isCompact: false
    default: true
    }
  }

  private mutating func addBlank() {
    lines.append(Line(runs: []))
  }

  private mutating func add(
    _ block: Page.Block, editor: PageEditor, readBack: String?, buttonIndex: inout Int
  ) {
    switch block {
    case .title(let text): add(text, role: .title)
    case .paragraph(let text): add(text, role: .plain)
    case .prominent(let text): add(text, role: .title, indent: 2)
    case .heading(let text): add(text, role: .title)
    case .quiet(let text): add(text, role: .quiet)
    case .field(let field): addField(field, editor, readBack: readBack)
    case .button(let button):
      add(button, index: buttonIndex, editor: editor)
      buttonIndex += 1
    case .row(let label, let value, let buttons):
      addRow(label: label, value: value, buttons: buttons, firstIndex: buttonIndex, editor: editor)
      buttonIndex += buttons.count
    }
  }

  /// Adds a paragraph, with its marked words as runs of their own.
  private mutating func add(_ text: String, _ marks: TermMarks) {
    let lines = TextLayout.lines(of: text, widthColumns: textColumns)
    self.lines += marks.runs(of: text, lines: lines, column: margin).map { Line(runs: $0) }
  }

  private mutating func add(_ text: String, role: StyleRole, indent: Int = 0) {
    for line in TextLayout.lines(of: text, widthColumns: textColumns - indent) {
      lines.append(
        Line(runs: [Run(column: margin + indent, text: line, role: role, target: nil)]))
    }
  }

  private mutating func addField(
    _ shown: Page.Field, _ editor: PageEditor, readBack: String?
  ) {
    guard let field = editor.field else { return }
    let width = textColumns - 2
    let top = lines.count
    func visible(_ text: String) -> String {
      shown.isSecret ? String(repeating: "*", count: text.count) : text
    }
    let typed = TextLayout.typedLines(of: visible(field.text), widthColumns: width)
    let before = TextLayout.typedLines(of: visible(field.textBeforeCursor), widthColumns: width)
    fieldCursor = Position(
      row: lines.count + before.count - 1,
      column: margin + 2 + CharacterWidth.columns(of: before.last ?? ""))
    for (index, text) in typed.enumerated() {
      var runs = [Run(column: margin + 2, text: text, role: .field, target: .field)]
      if index == 0, editor.focus == .field {
        runs.insert(Run(column: margin, text: "›", role: .plain, target: .field), at: 0)
      }
      lines.append(Line(runs: runs))
    }
    // A drawn line shows the place to type on every terminal; the Linux console has no underline.
    let rule = String(repeating: "─", count: max(0, min(32, width)))
    lines.append(Line(runs: [Run(column: margin + 2, text: rule, role: .line, target: .field)]))
    targets.append((.field, top, lines.count - 1))
    if let readBack { add(readBack, role: .plain, indent: 2) }
  }

  private mutating func add(_ button: Page.Button, index: Int, editor: PageEditor) {
    let target = FocusTarget.button(index)
    let isFocused = editor.focus == target
    let top = lines.count
    var lead = button.number.map { "\($0)  " } ?? ""
    if case .tick(let option) = button.effect {
      lead += editor.ticked.contains(option) ? "[x] " : "[ ] "
    }
    let indent = 2 + lead.count
    let texts = TextLayout.lines(
      of: button.words,
      widthColumns: max(2, textColumns - indent - (button.isChosen ? 2 : 0)))
    for (lineIndex, text) in texts.enumerated() {
      var runs: [Run] = []
      if lineIndex == 0 {
        if isFocused {
          runs.append(Run(column: margin, text: "›", role: .plain, target: target))
        }
        if !lead.isEmpty {
          runs.append(Run(column: margin + 2, text: lead, role: .plain, target: target))
        }
      }
      runs.append(
        Run(
          column: margin + indent, text: text, role: isFocused ? .focus : .plain,
          target: target))
      lines.append(Line(runs: runs))
    }
    targets.append((target, top, lines.count - 1))
    markChosen(button, lastLine: texts.last ?? "", indent: indent)
  }

  /// A mark behind the answer that was given before, so that it shows without colour.
  private mutating func markChosen(_ button: Page.Button, lastLine: String, indent: Int) {
    guard button.isChosen else { return }
    let column = margin + indent + CharacterWidth.columns(of: lastLine) + 1
    lines[lines.count - 1].runs.append(
      Run(column: column, text: "✓", role: .quiet, target: nil))
  }
}
