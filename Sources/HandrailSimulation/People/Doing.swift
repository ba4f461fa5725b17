import HandrailScreen

/// One thing that a person does at a terminal, or that happens there.
enum Doing: Hashable {
  /// Something the terminal reports.
  case event(TerminalEvent)
  /// Nobody touches anything for so long.
  case pass(Duration)
  /// The window gets another size.
  case resize(Size)

  /// A key is pressed.
  static func key(_ key: Key) -> Doing { .event(.key(key)) }

  /// A text is typed key by key; what types no character is left out.
  static func typing(_ text: String) -> [Doing] {
    text.map { .key(.character($0)) }
  }

  /// A command that works on every page, by its key or by its sign in lines.
  static func command(_ command: KeyCommand, in medium: Medium) -> [Doing] {
    guard let binding = KeyMap.bindings.first(where: { $0.command == command }) else { return [] }
    if medium == .lines, let sign = binding.line { return typing(sign) + [.key(.enter)] }
    return [.key(binding.key)]
  }
}
