import HandrailCore

/// A page as lines of text in reading order: everything its view draws, and nothing else.
public struct Transcript: Hashable, Sendable {
  /// Where one is: a rehearsal's banner, the clinic and the language, the section, the page below.
  public let header: [String]
  /// What the page says and what can be chosen.
  public let body: [String]
  /// The one message; nil where there is none.
  public let message: String?
  /// The signs that work on the page, and what they do.
  public let commands: String
  /// How to answer; the last line is the one behind which is typed.
  public let prompt: [String]

  /// Writes a page down.
  /// - Parameters:
  ///   - page: The page, made for lines.
  ///   - editor: What is typed and ticked on it.
  ///   - words: The words of its language.
  public init(_ page: Page, editor: PageEditor, words: LanguageWords) {
    let numbers = page.lineNumbers
    header = Self.header(of: page)
    body = Self.body(of: page, editor: editor, numbers: numbers, words)
    message = page.message
    commands = Self.commands(of: page, words)
    prompt = Self.prompt(of: page, editor: editor, numbers: numbers, words)
  }

  /// Every line in order.
  public var lines: [String] {
    header + body + (message.map { [$0] } ?? []) + [commands] + prompt
  }

  private static func header(of page: Page) -> [String] {
    let place = [page.section, page.progress].compactMap(\.self)
    return [
      page.banner, "\(page.clinic) - \(page.languageName)",
      place.isEmpty ? nil : place.joined(separator: " - "), page.titleBelow,
    ].compactMap(\.self)
  }

  private static func body(
    of page: Page, editor: PageEditor, numbers: [Int], _ words: LanguageWords
  ) -> [String] {
    var waiting = zip(numbers, page.buttons).map { ($0, $1) }[...]
    var lines: [String] = []
    for block in page.blocks {
      switch block {
      case .title(let text), .paragraph(let text), .prominent(let text), .heading(let text),
        .quiet(let text):
        lines.append(text)
      case .field: break
      case .button:
        guard let (number, button) = waiting.popFirst() else { continue }
        lines.append(line(for: button, number, on: page, editor: editor, words))
      case .row(let label, let value, let buttons):
        let actions = buttons.indices.compactMap { _ in
          waiting.popFirst().map { number, button in "\(number). \(button.words)" }
        }
        // What can be done comes first, so that a date and a number are never heard as one; the
        // number of an item would sound like one that can be typed.
        if PageLayout.isItemNumber(label) {
          lines += [value] + actions
        } else {
          lines.append((actions + ["\(label): \(value)"]).joined(separator: ". "))
        }
      }
    }
    return lines
  }

  private static func line(
    for button: Page.Button, _ number: Int, on page: Page, editor: PageEditor,
    _ words: LanguageWords
  ) -> String {
    var line = page.field == nil ? "\(number). " : "/\(number)  "
    if case .tick(let option) = button.effect {
      line += editor.ticked.contains(option) ? "[x] " : "[ ] "
    }
    line += button.words
    if button.isChosen { line += " (\(words.phrase(InterfacePhrase.lineChosen.rawValue)))" }
    return line
  }

  /// The signs, which stand for the keys that a footer names.
  private static func commands(of page: Page, _ words: LanguageWords) -> String {
    KeyMap.bindings.filter { page.commands.contains($0.command) }
      .filter { $0.line != nil || $0.command == .goOn }
      .map { binding in
        binding.keyName(in: words, medium: .lines) + " " + words.phrase(binding.phrase.rawValue)
      }.joined(separator: ", ")
  }
}

extension Page {
  /// The number of each button: they are counted in reading order.
  var lineNumbers: [Int] { buttons.indices.map { $0 + 1 } }
}
