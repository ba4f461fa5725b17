import HandrailScreen

/// What a whole escape sequence says.
enum SequenceMeaning: Hashable {
  /// A key was pressed; keys that were held with it do not count.
  case key(Key)
  /// The first mouse button was pressed.
  case click(Position)
  /// Pasted text follows.
  case pasteBegins
  /// The cursor is at a place, as the terminal says when it is asked.
  case cursor(Position)
  /// The terminal has synchronised updates (DEC mode 2026).
  case hasSynchronisedOutput
  /// Nothing this program knows.
  case nothing

  /// Reads a sequence.
  /// - Parameters:
  ///   - body: The bytes behind ESC.
  ///   - terminfoKeys: What the terminal's own description says, for what is not known here.
  init(of body: [UInt8], terminfoKeys: TerminfoKeys) {
    let known: Self =
      switch body.first {
      case UInt8(ascii: "["): Self.control(body.dropFirst())
      case UInt8(ascii: "O"): Self.single(body.last)
      default: .nothing
      }
    if known == .nothing, let key = terminfoKeys[body] {
      self = .key(key)
    } else {
      self = known
    }
  }

  private static func control(_ bytes: ArraySlice<UInt8>) -> Self {
    guard let final = bytes.last, let first = bytes.first else { return .nothing }
    let inner = bytes.dropLast()
    if first == UInt8(ascii: "[") { return functionKey(final, from: "A", to: "E", first: 1) }
    if first == UInt8(ascii: "M") && bytes.count == 4 { return oldClick(bytes.dropFirst()) }
    if first == UInt8(ascii: "<") { return click(inner.dropFirst(), isPress: final == 0x4D) }
    if first == UInt8(ascii: "?") {
      let answer = String(decoding: bytes, as: UTF8.self)
      let isYes = answer == "?2026;1$y" || answer == "?2026;2$y"
      return isYes ? .hasSynchronisedOutput : .nothing
    }
    guard let numbers = numbers(in: inner) else { return .nothing }
    switch Character(Unicode.Scalar(final)) {
    case "~", "^", "$", "@": return numbered(numbers[0])
    case "Z": return .key(.backTab)
    // In the first row it would be F3 with a modifier.
    case "R" where numbers.count == 2 && numbers[0] > 1 && numbers[1] > 0:
      return .cursor(Position(row: numbers[0] - 1, column: numbers[1] - 1))
    case "P"..."S" where numbers[0] <= 1:
      return functionKey(final, from: "P", to: "S", first: 1)
    default: return arrow(final)
    }
  }

  private static func single(_ final: UInt8?) -> Self {
    guard let final else { return .nothing }
    let scalar = Unicode.Scalar(final)
    switch scalar {
    case "M": return .key(.enter)
    case "I": return .key(.tab)
    case "X": return .key(.character("="))
    case "P"..."S": return functionKey(final, from: "P", to: "S", first: 1)
    // The number pad of a terminal that tells its keys apart: j is "*", p to y are 0 to 9.
    case "j"..."y": return .key(.character(Character(Unicode.Scalar(final - 0x40))))
    default: return arrow(final)
    }
  }

  private static func arrow(_ final: UInt8) -> Self {
    switch Character(Unicode.Scalar(final)) {
    case "A", "a": .key(.up)
    case "B", "b": .key(.down)
    case "C", "c": .key(.right)
    case "D", "d": .key(.left)
    case "H": .key(.home)
    case "F": .key(.end)
    default: .nothing
    }
  }

  private static func functionKey(
    _ final: UInt8, from low: Unicode.Scalar, to high: Unicode.Scalar, first: Int
  ) -> Self {
    let scalar = Unicode.Scalar(final)
    guard scalar >= low && scalar <= high else { return .nothing }
    return .key(.function(first + Int(scalar.value - low.value)))
  }

  private static func numbered(_ number: Int) -> Self {
    switch number {
    case 1, 7: .key(.home)
    case 4, 8: .key(.end)
    case 3: .key(.delete)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: .key(.function(number - 10))
    case 17...21: .key(.function(number - 11))
    case 23, 24: .key(.function(number - 12))
    case 200: .pasteBegins
    default: .nothing
    }
  }

  /// The numbers between semicolons, 0 for one left out; nil when there is something else.
  private static func numbers(in bytes: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      if part.isEmpty {
        numbers.append(0)
      } else if let number = Int(String(decoding: part, as: UTF8.self)), number >= 0 {
        numbers.append(number)
      } else {
        return nil
      }
    }
    return numbers
  }

  private static func click(_ bytes: ArraySlice<UInt8>, isPress: Bool) -> Self {
    guard isPress, let numbers = numbers(in: bytes), numbers.count == 3 else { return .nothing }
    return click(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  private static func oldClick(_ bytes: ArraySlice<UInt8>) -> Self {
    let numbers = bytes.map { Int($0) - 32 }
    return click(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  private static func click(button: Int, column: Int, row: Int) -> Self {
    let heldKeys = 4 | 8 | 16
    guard button & ~heldKeys == 0, column > 0, row > 0 else { return .nothing }
    return .click(Position(row: row - 1, column: column - 1))
  }
}
