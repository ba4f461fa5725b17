/// Three plain words that bring a person back to their visit.
public struct ReturnCode: Hashable, Sendable, CustomStringConvertible {
  /// The words in order, in small letters without accents.
  public let words: [String]

  /// How many words a code has.
  public static let wordCount = 3

  /// Makes a code from its words.
  public init(words: [String]) {
    self.words = words.map(Self.folded)
  }

  /// Reads a code as somebody types it: capitals, accents, commas and hyphens do not matter.
  ///
  /// Nil where it does not have three words.
  public init?(typed text: String) {
    let parts = text.split { !$0.isLetter }.map { Self.folded(String($0)) }
    guard parts.count == Self.wordCount else { return nil }
    words = parts
  }

  /// Whether a folded word comes back as it is when it is typed.
  public static func isWord(_ word: String) -> Bool {
    !word.isEmpty && word.allSatisfy { $0.isASCII ? ("a"..."z").contains($0) : $0.isLetter }
      && folded(word) == word
  }

  /// The words with blanks between them.
  public var description: String { words.joined(separator: " ") }

  private static func folded(_ word: String) -> String {
    if word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return word }
    var folded = ""
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "á", "à": folded += "a"
      case "é", "è": folded += "e"
      case "í": folded += "i"
      case "ó": folded += "o"
      case "ú", "ü": folded += "u"
      case "ñ": folded += "n"
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }
}
