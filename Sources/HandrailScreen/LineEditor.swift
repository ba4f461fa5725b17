import HandrailCore

/// A line while it is typed, with what the terminal has to print so that it shows.
///
/// Only its end can be changed: a line that was printed is never gone over again.
struct LineEditor: Hashable {
  /// Whether nothing of it is shown.
  var isSecret = false
  private var field = TypingField("", limit: TypedText.longest)

  /// What was typed.
  var text: String { field.text }

  /// What of it is on the terminal.
  var shown: String { isSecret ? "" : text }

  /// Takes a key, and returns what to print.
  mutating func take(_ key: Key) -> String {
    switch key {
    case .character(let character): return insert(String(character))
    case .backspace:
      let before = shown
      field.deleteBackward()
      return Self.change(from: before, to: shown)
    default: return ""
    }
  }

  /// Adds text, and returns what to print.
  mutating func insert(_ text: String) -> String {
    let before = shown
    field.insert(text)
    return Self.change(from: before, to: shown)
  }

  /// What turns a line that ends with one text into a line that ends with another.
  ///
  /// A mark may join the letter before it, so the last letters are printed anew where they differ.
  private static func change(from before: String, to after: String) -> String {
    let (old, new) = (Array(before), Array(after))
    var same = 0
    while same < min(old.count, new.count), old[same] == new[same] { same += 1 }
    let columns = CharacterWidth.columns(of: String(old[same...]))
    let back = String(repeating: "\u{8}", count: columns)
    let blank = String(repeating: " ", count: columns)
    return back + (columns > 0 ? blank + back : "") + String(new[same...])
  }
}
