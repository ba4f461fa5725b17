import HandrailCore

/// Reads what a whole line means on a page.
///
/// - A sign of the key table (`<`, `?`, `!`, `*`, `#`) does what the key does.
/// - Where there are answers to choose, a line is a number; where there are boxes, several.
/// - Where words are asked for, a line is those words; `/1` chooses the first other answer, and `-`
///   leaves it empty. The lone number of an answer is asked about once.
/// - Enter alone keeps what was answered before, or goes on.
struct LineReader {
  /// What a line means.
  struct Reading: Hashable {
    /// What the session is told; nil for nothing.
    var action: Action?
    /// What is wrong with the line; nil where it was understood.
    var problem: InterfacePhrase?
    /// What the problem's words are filled with.
    var values: [String: String] = [:]
  }

  let page: Page
  let editor: PageEditor
  /// Whether the line before was the same one, and was asked about.
  var isRepeated = false

  /// Reads a line.
  func read(_ line: String) -> Reading {
    let typed = TypedText.trimmed(line)
    if let command = KeyMap.bindings.first(where: { $0.line == typed })?.command,
      page.takes(command)
    {
      return Reading(action: KeyMap.action(of: command, hasOverlay: page.isOverlay))
    }
    if page.field != nil { return readWords(line, typed: typed) }
    if typed.isEmpty {
      return enterAction.map { Reading(action: $0) } ?? Reading(problem: .lineNoSuchAnswer)
    }
    return page.hasTicks ? readTicks(typed) : readNumber(typed)
  }

  /// What Enter alone does where nothing is typed in words.
  private var enterAction: Action? {
    if page.hasTicks { return .optionsTicked(ticked(editor.ticked)) }
    if let index = page.defaultButton { return action(of: index) }
    return page.enterAction
  }

  private func readWords(_ line: String, typed: String) -> Reading {
    let before = page.isRefused ? "" : editor.field?.text ?? ""
    if typed.isEmpty, let index = page.defaultButton { return Reading(action: action(of: index)) }
    if typed.isEmpty { return Reading(action: .textTyped(before)) }
    if page.field?.isSecret == false {
      if typed == "-" { return Reading(action: .textTyped("")) }
      if typed.first == "/", !page.buttons.isEmpty, let number = Int(typed.dropFirst()) {
        return readNumber(String(number))
      }
      if page.field?.kind == .text, !isRepeated, let number = Int(typed),
        page.lineNumbers.contains(number)
      {
        return Reading(
          problem: .lineDidYouMean, values: ["number": typed, "example": "/\(typed)"])
      }
    }
    return Reading(action: .textTyped(line))
  }

  /// A number may be written as the page writes it: `1`, `1.` or `/1`.
  private func readNumber(_ typed: String) -> Reading {
    guard !page.buttons.isEmpty else { return Reading(problem: .lineNothingToChoose) }
    var digits = typed[...]
    if digits.first == "/" { digits.removeFirst() }
    if digits.last == "." { digits.removeLast() }
    guard let number = Int(digits) else { return Reading(problem: .lineNoSuchAnswer) }
    guard let index = page.lineNumbers.firstIndex(of: number) else {
      return Reading(problem: .lineNoSuchNumber)
    }
    return Reading(action: action(of: index))
  }

  /// Words between two numbers, in the languages that are spoken here.
  private static let between: Set<String> = ["and", "y", "e", "&", "+"]

  /// Several numbers tick just these; one number may also choose an answer without a box.
  private func readTicks(_ typed: String) -> Reading {
    let words = typed.split { " ,;.".contains($0) }.map(String.init)
      .filter { !Self.between.contains($0) }
    if words.count == 1, let number = Int(words[0]),
      let index = page.lineNumbers.firstIndex(of: number),
      let action = action(of: index)
    {
      return Reading(action: action)
    }
    var options: Set<OptionID> = []
    for word in words {
      guard let number = Int(word) else { return Reading(problem: .lineNoSuchAnswer) }
      guard let index = page.lineNumbers.firstIndex(of: number) else {
        return Reading(problem: .lineNoSuchNumber)
      }
      guard case .tick(let option) = page.buttons[index].effect else {
        return Reading(problem: .lineAlone, values: ["number": word])
      }
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
  private func action(of index: Int) -> Action? {
    if case .action(let action) = page.buttons[index].effect { action } else { nil }
  }
}
