import HandrailCore

/// Draws the table of a case's life as text, for people to read.
enum LifeCycleDrawing {
  private static let letters = Array("abcdefghijklmnopqrst")

  /// A row for each state, a column for each event; a cell is the number of the next state, `=`
  /// where the state stays, and a dot where the event is refused.
  static var grid: [String] {
    let events = RequestEvent.allCases
    let states = RequestState.allCases
    let head = padded("", 27) + zip(letters, events).map { padded(String($0.0), 3) }.joined()
    let rows = states.enumerated().map { index, state in
      let cells = events.map { event in padded(cell(state, event), 3) }
      return padded(padded("\(index + 1)", 3) + state.rawValue, 27) + cells.joined()
    }
    return ([head] + rows).map(withoutEndBlanks)
  }

  /// What the letters of the columns stand for.
  static var legend: [String] {
    zip(letters, RequestEvent.allCases).map { "\($0)  \($1.rawValue)" }
  }

  private static func cell(_ state: RequestState, _ event: RequestEvent) -> String {
    guard let next = state.after(event) else { return "·" }
    if next == state { return "=" }
    return RequestState.allCases.firstIndex(of: next).map { "\($0 + 1)" } ?? "?"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func withoutEndBlanks(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
