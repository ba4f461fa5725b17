import HandrailCore

/// Text being typed: whole graphemes, and a cursor between them.
public struct TypingField: Hashable, Sendable {
  /// What stands there, as typed.
  public private(set) var characters: [Character]
  /// How many graphemes lie before the cursor.
  public private(set) var cursor: Int
  /// The most graphemes that fit.
  public let limit: Int

  // Marks heaped on one letter count as one grapheme, so scalars have a bound of their own.
  private static let mostScalars = 8

  /// Makes a field with the cursor behind its text.
  public init(_ text: String, limit: Int) {
    characters = Array(text)
    cursor = characters.count
    self.limit = min(max(1, limit), TypedText.longest)
  }

  /// The text as typed.
  public var text: String { String(characters) }

  /// The text before the cursor.
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Puts text in at the cursor; what can harm is left out, and what does not fit as well.
  public mutating func insert(_ typed: String) {
    // A joiner is kept or dropped for the letter before it, so the filter sees that as well.
    let room = max(0, limit * Self.mostScalars - text.unicodeScalars.count)
    let fitting = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(room)))
    let before = TypedText.filtered(textBeforeCursor + fitting)
    let free = max(0, limit - characters.count)
    set(String(before.prefix(cursor + free)), String(characters[cursor...]))
  }

  /// Takes away the grapheme before the cursor.
  public mutating func deleteBackward() {
    guard cursor > 0 else { return }
    set(String(characters[..<(cursor - 1)]), String(characters[cursor...]))
  }

  /// Takes away the grapheme behind the cursor.
  public mutating func deleteForward() {
    guard cursor < characters.count else { return }
    set(textBeforeCursor, String(characters[(cursor + 1)...]))
  }

  /// Cuts the text into graphemes anew: a mark that comes by itself joins the letter before it,
  /// and so may two letters that were parted.
  private mutating func set(_ before: String, _ after: String) {
    characters = Array(before + after)
    cursor = min(before.count, characters.count)
  }

  /// Moves the cursor by so many graphemes, within the text.
  public mutating func move(by graphemes: Int) {
    cursor = min(max(0, cursor + graphemes), characters.count)
  }

  /// Moves the cursor to one end of the text.
  public mutating func moveToEnd(_ toEnd: Bool) {
    cursor = toEnd ? characters.count : 0
  }
}
