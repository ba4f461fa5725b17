import HandrailCore

/// What a key does on every page.
public enum KeyCommand: String, Hashable, Sendable, CaseIterable {
  case goOn
  case tick
  case back
  case help
  case person
  case language
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

  /// What stands on the key, in a language.
  public func keyName(in words: LanguageWords) -> String {
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
      shortPhrase: .goOnShort, helpPhrase: .helpKeyEnter),
    KeyBinding(
      command: .tick, key: .character(" "), keyPhrase: .keySpace, phrase: .tick,
      shortPhrase: .tickShort, helpPhrase: .helpKeySpace),
    KeyBinding(
      command: .back, key: .escape, keyPhrase: .keyEscape, phrase: .back,
      shortPhrase: .backShort, helpPhrase: .helpKeyEscape),
    KeyBinding(
      command: .help, key: .function(1), keyPhrase: nil, phrase: .help,
      shortPhrase: .helpShort, helpPhrase: nil),
    KeyBinding(
      command: .person, key: .function(2), keyPhrase: nil, phrase: .person,
      shortPhrase: .personShort, helpPhrase: .helpKeyPerson),
    KeyBinding(
      command: .language, key: .function(3), keyPhrase: nil, phrase: .language,
      shortPhrase: .languageShort, helpPhrase: .helpKeyLanguage),
    KeyBinding(
      command: .leave, key: .function(10), keyPhrase: nil, phrase: .leave,
      shortPhrase: .leaveShort, helpPhrase: .helpKeyLeave),
  ]

  /// The command of a key that works on every page; nil for keys that the page itself reads.
  public static func command(of key: Key) -> KeyCommand? {
    switch key {
    case .escape, .function: bindings.first { $0.key == key }?.command
    default: nil
    }
  }

  /// What a command means while a panel lies over the page, or none does.
  public static func action(of command: KeyCommand, hasOverlay: Bool) -> Action? {
    switch command {
    case .goOn, .tick: nil
    case .back: hasOverlay ? .overlayClosed : .backAsked
    case .help: .helpAsked
    case .person: .personAsked
    case .language: .languageAsked
    case .leave: .leaveAsked
    }
  }
}
