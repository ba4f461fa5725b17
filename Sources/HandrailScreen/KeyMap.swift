import HandrailCore

/// What a key does on every page.
public enum KeyCommand: String, Hashable, Sendable, CaseIterable {
  case goOn
  case tick
  case back
  case help
  case person
  case language
  case display
  case leave
}

/// One line of the key table: the key, what it does, and the words for both.
public struct KeyBinding: Hashable, Sendable {
  /// What the key does.
  public let command: KeyCommand
  /// The key.
  public let key: Key
  /// The words on the key itself; nil for function keys, which are the same everywhere.
  public let keyPhrase: InterfacePhrase?
  /// What it does, in the footer.
  public let phrase: InterfacePhrase
  /// What it does in one word, for narrow screens.
  public let shortPhrase: InterfacePhrase
  /// What it does as a sentence, in help; nil where help says it otherwise.
  public let helpPhrase: InterfacePhrase?
  /// What is typed in its place where there are only lines; nil where lines have no use for it.
  public let line: String?

  /// What stands on the key, in a language, or is typed in its place.
  public func keyName(in words: LanguageWords, medium: Medium = .screen) -> String {
    if medium == .lines, let line { return line }
    if let keyPhrase { return words.phrase(keyPhrase.rawValue) }
    if case .function(let number) = key { return "F\(number)" }
    return ""
  }
}

/// The one table of keys: the footer, the help page and the key reader are drawn from it.
public enum KeyMap {
  /// The bindings in the order of the footer.
  public static let bindings: [KeyBinding] = [
    KeyBinding(
      command: .goOn, key: .enter, keyPhrase: .keyEnter, phrase: .goOn,
      shortPhrase: .goOnShort, helpPhrase: .helpKeyEnter, line: nil),
    KeyBinding(
      command: .tick, key: .character(" "), keyPhrase: .keySpace, phrase: .tick,
      shortPhrase: .tickShort, helpPhrase: .helpKeySpace, line: nil),
    KeyBinding(
      command: .back, key: .escape, keyPhrase: .keyEscape, phrase: .back,
      shortPhrase: .backShort, helpPhrase: .helpKeyEscape, line: "<"),
    KeyBinding(
      command: .help, key: .function(1), keyPhrase: nil, phrase: .help,
      shortPhrase: .helpShort, helpPhrase: nil, line: "?"),
    KeyBinding(
      command: .person, key: .function(2), keyPhrase: nil, phrase: .person,
      shortPhrase: .personShort, helpPhrase: .helpKeyPerson, line: "!"),
    KeyBinding(
      command: .language, key: .function(3), keyPhrase: nil, phrase: .language,
      shortPhrase: .languageShort, helpPhrase: .helpKeyLanguage, line: "*"),
    KeyBinding(
      command: .display, key: .function(4), keyPhrase: nil, phrase: .display,
      shortPhrase: .displayShort, helpPhrase: .helpKeyDisplay, line: nil),
    KeyBinding(
      command: .leave, key: .function(10), keyPhrase: nil, phrase: .leave,
      shortPhrase: .leaveShort, helpPhrase: .helpKeyLeave, line: "#"),
  ]

  /// The command of a key that works on every page; nil for keys that the page itself reads.
  public static func command(of key: Key) -> KeyCommand? {
    switch key {
    case .escape, .function: bindings.first { $0.key == key }?.command
    default: nil
    }
  }

  /// The binding of a command.
  static func binding(of command: KeyCommand) -> KeyBinding? {
    bindings.first { $0.command == command }
  }

  /// The commands that there are where pages are lines of text.
  static let lineCommands = bindings.filter { $0.line != nil }.map(\.command)

  /// The placeholders that stand for keys in the program's own words, such as `key_back`.
  public static let placeholders = bindings.map { placeholder(of: $0.command) }

  static func placeholder(of command: KeyCommand) -> String { "key_\(command.rawValue)" }

  /// What a command means while a panel lies over the page, or none does.
  public static func action(of command: KeyCommand, hasOverlay: Bool) -> Action? {
    switch command {
    case .goOn, .tick: nil
    case .back: hasOverlay ? .overlayClosed : .backAsked
    case .help: .helpAsked
    case .person: .personAsked
    case .language: .languageAsked
    case .display: .displayAsked
    case .leave: .leaveAsked
    }
  }
}
