import HandrailScreen

/// What happens at a terminal, in order.
///
/// A text is keys: each character is typed, and `<enter>`, `<esc>`, `<tab>`, `<down>`, `<back>`,
/// `<f1>` or `<ctrl-q>` name the others. In `<wait 60>` nobody touches anything for 60 seconds.
struct Script: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// One thing that happens.
  enum Step {
    case event(TerminalEvent)
    case pass(Duration)
    case resize(Size)
    case click(String)
    case typing(String)
    case act(() throws -> Void)
    case typingLater(() throws -> String)
  }

  /// The steps in order.
  let steps: [Step]

  private init(_ steps: [Step]) {
    self.steps = steps
  }

  init(stringLiteral text: String) {
    self.init([.typing(text)])
  }

  /// Scripts one after the other.
  init(_ parts: [Script]) {
    self.init(parts.flatMap(\.steps))
  }

  /// Something the terminal reports.
  static func event(_ event: TerminalEvent) -> Script { Script([Step.event(event)]) }

  /// Nobody touches anything for so long.
  static func pass(_ duration: Duration) -> Script { Script([Step.pass(duration)]) }

  /// The screen gets another size.
  static func resize(columns: Int, rows: Int) -> Script {
    Script([Step.resize(Size(columns: columns, rows: rows))])
  }

  /// A click on the first place of the screen that shows a text.
  static func click(on text: String) -> Script { Script([Step.click(text)]) }

  /// Something that happens beside the terminal, or a look at it.
  static func act(_ act: @escaping () throws -> Void) -> Script { Script([Step.act(act)]) }

  /// Keys that are known only when their time has come, such as a code.
  static func typing(_ text: @escaping () throws -> String) -> Script {
    Script([Step.typingLater(text)])
  }

  /// Reads a text as keys.
  static func keys(_ text: String) -> Script {
    var steps: [Step] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">"), let step = step(rest[..<end])
      else {
        steps.append(.event(.key(.character(character))))
        continue
      }
      steps.append(step)
      rest = rest[rest.index(after: end)...]
    }
    return Script(steps)
  }

  private static func step(_ name: Substring) -> Step? {
    if name.hasPrefix("wait "), let seconds = Int(name.dropFirst(5)) {
      return .pass(.seconds(seconds))
    }
    return named[name].map { .event(.key($0)) }
  }

  private static let named: [Substring: Key] = [
    "enter": .enter, "esc": .escape, "tab": .tab, "down": .down, "back": .backspace,
    "f1": .function(1), "f2": .function(2), "f3": .function(3), "f10": .function(10),
    "ctrl-q": .control("q"),
  ]
}
