import HandrailCore

extension PageView {
  /// What an event means on this page.
  public struct Response: Hashable, Sendable {
    /// The page's small state afterwards.
    public var editor: PageEditor
    /// What the session is told; nil where the page keeps it to itself.
    public var action: Action?
  }

  /// Takes one event of the terminal.
  public func respond(to event: TerminalEvent) -> Response {
    switch event {
    case .key(let key): return respond(to: key)
    case .paste(let text):
      guard editor.field != nil else { return Response(editor: editor) }
      var editor = focused(on: .field)
      editor.field?.insert(text)
      return Response(editor: editor)
    case .click(let position): return respond(toClickAt: position)
    case .resized, .timePassed, .closed: return Response(editor: editor)
    }
  }

  func respond(to key: Key) -> Response {
    if let command = KeyMap.command(of: key) { return run(command) }
    var editor = editor
    switch key {
    case .enter: return pressEnter()
    case .tab, .down: editor = moved(by: 1)
    case .backTab, .up: editor = moved(by: -1)
    case .pageDown: editor = turned(by: max(1, layout.contentRows - 1))
    case .pageUp: editor = turned(by: -max(1, layout.contentRows - 1))
    case .left, .right, .home, .end, .backspace, .delete: return edit(with: key)
    case .character(let character): return type(character)
    case .escape, .function, .control: break
    }
    return Response(editor: editor)
  }

  /// The state after turning the page by so many lines; a page that fits stays as it is.
  private func turned(by lines: Int) -> PageEditor {
    var editor = editor
    let firstLine = scrolled(by: lines)
    guard firstLine != editor.firstLine else { return editor }
    editor.firstLine = firstLine
    editor.focus = .text
    return editor
  }

  func run(_ command: KeyCommand) -> Response {
    guard page.takes(command) else { return Response(editor: editor) }
    return Response(
      editor: editor, action: KeyMap.action(of: command, hasOverlay: page.isOverlay))
  }

  private func pressEnter() -> Response {
    switch editor.focus {
    // Whoever walked past the answers to the footer chose none of them.
    case .footer(.goOn)?: return readOn()
    case .footer(.tick)?: return tickFromFooter()
    case .footer(let command)?: return runFromFooter(command)
    case let focus?: return activate(focus)
    case nil: return activate(.text)
    }
  }

  /// Runs a command of the footer and leaves the footer for where the page opened: once the panel
  /// is closed, Enter goes on and does not open it again.
  private func runFromFooter(_ command: KeyCommand) -> Response {
    var response = run(command)
    response.editor.focus = nil
    return response
  }

  func activate(_ target: FocusTarget) -> Response {
    switch target {
    case .field:
      return Response(editor: editor, action: .textTyped(editor.field?.text ?? ""))
    case .button(let index) where page.buttons.indices.contains(index):
      switch page.buttons[index].effect {
      case .action(let action): return Response(editor: editor, action: action)
      case .tick: return Response(editor: editor, action: .optionsTicked(tickedInOrder))
      }
    default: return readOn()
    }
  }

  /// Enter on the page's text: the rest of it comes first, then the way on.
  private func readOn() -> Response {
    if editor.firstLine < layout.lastFirstLine {
      var editor = turned(by: max(1, layout.contentRows - 1))
      if !page.opensOnText, let target = choiceInSight(editor) {
        editor.focus = target
        editor.contentFocus = target
      }
      return Response(editor: editor)
    }
    if page.field != nil {
      return Response(editor: editor, action: .textTyped(editor.field?.text ?? ""))
    }
    if page.hasTicks {
      return Response(editor: editor, action: .optionsTicked(tickedInOrder))
    }
    guard let action = page.enterAction else {
      return Response(editor: focused(on: layout.targets.first?.target ?? .text))
    }
    return Response(editor: editor, action: action)
  }

  private var tickedInOrder: [OptionID] {
    page.buttons.compactMap { button in
      if case .tick(let option) = button.effect, editor.ticked.contains(option) {
        option
      } else {
        nil
      }
    }
  }

  private func type(_ character: Character) -> Response {
    if page.field != nil {
      if editor.focus != .field, character == " " { return Response(editor: editor) }
      var editor = focused(on: .field)
      editor.field?.insert(String(character))
      return Response(editor: editor)
    }
    if character == " " { return tick(editor.focus ?? .text) }
    if character == "?" { return run(.help) }
    guard let digit = character.wholeNumberValue,
      let index = page.buttons.firstIndex(where: { $0.number == digit })
    else { return Response(editor: editor) }
    let moved = focused(on: .button(index))
    return PageView(self, moved).tick(.button(index))
  }

  func tick(_ target: FocusTarget) -> Response {
    var editor = editor
    guard case .button(let index) = target, page.buttons.indices.contains(index),
      case .tick(let option) = page.buttons[index].effect
    else { return Response(editor: editor) }
    if editor.ticked.remove(option) == nil { editor.ticked.insert(option) }
    return Response(editor: editor)
  }

  /// Ticks what had the focus last, or goes to the first answer that can be ticked.
  func tickFromFooter() -> Response {
    if case .button(let index) = editor.contentFocus, page.buttons.indices.contains(index),
      case .tick = page.buttons[index].effect
    {
      return tick(editor.contentFocus)
    }
    let first = page.buttons.firstIndex { if case .tick = $0.effect { true } else { false } }
    return Response(editor: first.map { focused(on: .button($0)) } ?? editor)
  }

  private func edit(with key: Key) -> Response {
    var editor = editor
    guard editor.focus == .field else {
      if key == .left { editor = moved(by: -1) }
      if key == .right { editor = moved(by: 1) }
      if key == .backspace, editor.field != nil {
        editor = focused(on: .field)
        editor.field?.deleteBackward()
      }
      return Response(editor: editor)
    }
    switch key {
    case .left: editor.field?.move(by: -1)
    case .right: editor.field?.move(by: 1)
    case .home: editor.field?.moveToEnd(false)
    case .end: editor.field?.moveToEnd(true)
    case .backspace: editor.field?.deleteBackward()
    case .delete: editor.field?.deleteForward()
    default: break
    }
    return Response(editor: editor)
  }
}
