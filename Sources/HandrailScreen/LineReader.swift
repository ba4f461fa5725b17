import HandrailCore

/// Reads what a whole line means on a page.
///
/// - A sign of the key table (`<`, `?`, `!`, `*`, `#`) does what the key does.
/// - Where there are answers to choose, a line is a number; where there are boxes, several.
/// - Where words are asked for, a line is those words; `/1` chooses the first other answer, and `-`
///   empties what stands there.
/// - Enter alone keeps what was answered before, or goes on.
struct LineReader {
  /// What a line means.
  struct Reading: Hashable {
    /// What the session is told; nil for nothing.
    var action: Action?
    /// What is wrong with the line; nil where it was understood.
    var problem: InterfacePhrase?
  }

  let page: Page
  let editor: PageEditor

  /// Reads a line.
  func read(_ line: String) -> Reading {
    let typed = Self.trimmed(line)
    if let command = KeyMap.bindings.first(where: { $0.line == typed })?.command,
      page.takes(command)
    {
      return Reading(action: KeyMap.action(of: command, hasOverlay: page.isOverlay))
    }
    if page.field != nil { return readWords(line, typed: typed) }
    if typed.isEmpty { return Reading(action: enterAction) }
    return page.hasTicks ? readTicks(typed) : readNumber(typed)
  }

  /// What Enter alone does where nothing is typed in words.
  private var enterAction: Action? {
    if page.hasTicks { return .optionsTicked(ticked(editor.ticked)) }
    if let index = page.defaultButton { return action(ofButton: index) }
    return page.enterAction
  }

  private func readWords(_ line: String, typed: String) -> Reading {
    if typed.isEmpty { return Reading(action: .textTyped(editor.field?.text ?? "")) }
    if typed == "-", editor.field?.text.isEmpty == false {
      return Reading(action: .textTyped(""))
    }
    if typed.first == "/", !page.buttons.isEmpty, let number = Int(typed.dropFirst()) {
      return readNumber(String(number))
    }
    return Reading(action: .textTyped(line))
  }

  private func readNumber(_ typed: String) -> Reading {
    guard let number = Int(typed) else { return Reading(problem: .lineNoSuchAnswer) }
    guard let index = page.lineNumbers.firstIndex(of: number) else {
      return Reading(problem: .lineNoSuchNumber)
    }
    return Reading(action: action(ofButton: index))
  }

  /// Several numbers tick just these; one number may also choose an answer without a box.
  private func readTicks(_ typed: String) -> Reading {
    let words = typed.split { " ,;.".contains($0) }.map(String.init)
    if words.count == 1, let number = Int(words[0]),
      let index = page.lineNumbers.firstIndex(of: number),
      let action = action(ofButton: index)
    {
      return Reading(action: action)
    }
    var options: Set<OptionID> = []
    for word in words {
      guard let number = Int(word) else { return Reading(problem: .lineNoSuchAnswer) }
      guard let index = page.lineNumbers.firstIndex(of: number),
        case .tick(let option) = page.buttons[index].effect
      else { return Reading(problem: .lineNoSuchNumber) }
      options.insert(option)
    }
    return Reading(action: .optionsTicked(ticked(options)))
  }

  /// Options in the order of the page.
  private func ticked(_ options: Set<OptionID>) -> [OptionID] {
    page.buttons.compactMap { button in
      if case .tick(let option) = button.effect, options.contains(option) { option } else { nil }
    }
  }

  /// What a button tells the session; nil for one that only ticks.
  private func action(ofButton index: Int) -> Action? {
    if case .action(let action) = page.buttons[index].effect { action } else { nil }
  }

  private static func trimmed(_ line: String) -> String {
    var rest = Substring(line)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
