import HandrailCore

/// One page with everything needed to draw it and to read keys on it.
public struct PageView: Hashable, Sendable {
  /// What is said and can be done.
  public let page: Page
  /// Its lines for this size.
  public let layout: PageLayout
  /// Its own small state, with the focus on something that exists.
  public let editor: PageEditor
  /// The footer, folded so that each part fits the screen.
  public let footer: Footer
  /// What the page says about the typed text.
  let readBack: String?
  /// The commands that stand in the first row, where there is room for them.
  let header: [KeyCommand]
  /// The words of the program that the first row needs.
  let headerItems: [Footer.Item]

  /// Prepares a page for a size.
  /// - Parameter last: The same page for the same size as it was before; its header and its footer
  ///   are the same.
  public init(
    _ page: Page, editor: PageEditor, readBack: String?, words: LanguageWords, size: Size,
    last: PageView? = nil
  ) {
    self.page = page
    var editor = editor
    let typed = last.flatMap { last in
      // Nothing but what is typed differs, and nothing is said about it.
      readBack == nil && last.readBack == nil && last.editor.differsOnlyInField(from: editor)
        ? last.layout.afterTyping(page, editor: editor) : nil
    }
    var layout =
      typed ?? PageLayout(page, editor: editor, readBack: readBack, size: size)
    self.readBack = readBack
    if let last {
      (header, headerItems, footer) = (last.header, last.headerItems, last.footer)
    } else {
      header = layout.isCompact ? [] : Self.headerCommands.filter(page.commands.contains)
      headerItems = Footer.items(header, words, isShort: false)
      let rest = page.commands.filter { [header] in !header.contains($0) }
      footer = Footer(
        commands: rest, words: words,
        widthColumns: size.columns - (size.columns < 60 ? 0 : layout.margin),
        isShort: size.columns < 70)
    }
    if !Self.exists(editor.focus, on: page, layout) {
      let focus = Self.openingFocus(of: page, layout)
      editor.focus = focus
      editor.contentFocus = focus
      layout = PageLayout(page, editor: editor, readBack: readBack, size: size)
    }
    editor.firstLine = min(editor.firstLine, layout.lastFirstLine)
    if let lines = editor.focus.flatMap(layout.lines(of:)) {
      editor.firstLine = Self.scrolled(editor.firstLine, toShow: lines, layout)
    }
    self.editor = editor
    self.layout = layout
  }

  /// What the first row names, from left to right.
  private static let headerCommands: [KeyCommand] = [.display, .language]

  /// Whether what had the focus is still there; a list may have become shorter.
  private static func exists(
    _ focus: FocusTarget?, on page: Page, _ layout: PageLayout
  ) -> Bool {
    switch focus {
    case nil: false
    case .text?: true
    case .field?, .button?: focus.flatMap(layout.line(of:)) != nil
    case .footer(let command)?: page.commands.contains(command)
    }
  }

  /// What has the focus on a page that was just opened.
  ///
  /// The first thing to act on, if it can be seen; else the text, so that nobody answers what
  /// they have not read.
  private static func openingFocus(of page: Page, _ layout: PageLayout) -> FocusTarget {
    if page.opensOnText { return .text }
    var wanted = layout.targets.first
    if let effect = page.firstFocus,
      let index = page.buttons.firstIndex(where: { $0.effect == effect })
    {
      wanted = layout.targets.first { $0.target == .button(index) }
    }
    guard let wanted, !page.isAside(wanted.target) else { return .text }
    return layout.shows(wanted.target, firstLine: 0) ? wanted.target : .text
  }

  /// The first line on the screen after scrolling no further than some lines need.
  private static func scrolled(
    _ first: Int, toShow lines: ClosedRange<Int>, _ layout: PageLayout
  ) -> Int {
    let lowest = max(first, lines.upperBound - layout.contentRows + 1)
    return min(lowest, lines.lowerBound)
  }
}
