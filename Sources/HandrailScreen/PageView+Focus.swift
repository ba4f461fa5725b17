extension PageView {
  /// The same page with another small state, without laying it out anew.
  init(_ view: PageView, _ editor: PageEditor) {
    page = view.page
    layout = view.layout
    footer = view.footer
    header = view.header
    headerItems = view.headerItems
    readBack = view.readBack
    self.editor = editor
  }

  /// Everything Tab reaches, in order.
  private var ring: [FocusTarget] {
    let hasChoice = layout.targets.contains { !page.isAside($0.target) }
    let text: [FocusTarget] = page.opensOnText || !hasChoice ? [.text] : []
    return text + layout.targets.map(\.target) + page.commands.map { .footer($0) }
  }

  /// The state after the focus moved along the ring.
  ///
  /// While the text is being read, the page scrolls first, and the focus goes to what comes into
  /// sight.
  func moved(by step: Int) -> PageEditor {
    if editor.focus == .text, step > 0, let target = targetInSight(editor) {
      return focused(on: target)
    }
    var editor = editor
    if editor.focus == .text, !isAtEdge(step) {
      editor.firstLine = scrolled(by: step * max(1, layout.contentRows / 2))
      if step > 0, !page.opensOnText, let target = choiceInSight(editor) {
        editor.focus = target
        editor.contentFocus = target
      }
      return editor
    }
    let ring = ring
    let index = editor.focus.flatMap { ring.firstIndex(of: $0) }
    let next: FocusTarget
    if let index {
      next = ring[(index + step + ring.count) % ring.count]
    } else {
      next = step > 0 ? ring.first ?? .text : ring.last ?? .text
    }
    if case .footer = next {
      editor.focus = next
      // What stands below the last thing to act on is shown before the focus leaves the page.
      if step > 0, let index, case let last = ring[index], let lines = layout.lines(of: last) {
        let below = min(layout.lastFirstLine, lines.upperBound + 1)
        editor.firstLine = max(editor.firstLine, below)
      }
      return editor
    }
    editor = focused(on: next)
    // The way back up shows the question again, or the heading a row stands under.
    let isAbove = (layout.line(of: next) ?? 0) < editor.firstLine
    if step < 0 || isAbove { editor.firstLine = min(editor.firstLine, layout.leadIn(to: next)) }
    return editor
  }

  /// The state with the focus on something of the page's content.
  func focused(on target: FocusTarget) -> PageEditor {
    var editor = editor
    editor.focus = target
    editor.contentFocus = target
    return editor
  }

  /// The first thing to act on that is on the screen as the page is scrolled.
  func targetInSight(_ editor: PageEditor) -> FocusTarget? {
    layout.targets.first { layout.shows($0.target, firstLine: editor.firstLine) }?.target
  }

  /// The same, if it is what the page is there for: no explanation opens by an Enter that was meant
  /// for reading on.
  func choiceInSight(_ editor: PageEditor) -> FocusTarget? {
    targetInSight(editor).flatMap { page.isAside($0) ? nil : $0 }
  }

  private func isAtEdge(_ step: Int) -> Bool {
    step > 0 ? editor.firstLine >= layout.lastFirstLine : editor.firstLine <= 0
  }

  /// The first line after scrolling by so many lines, within the page.
  func scrolled(by lines: Int) -> Int {
    min(max(0, editor.firstLine + lines), layout.lastFirstLine)
  }
}
