/// Takes a text apart into words in small letters without accents.
///
/// A text is read up to a bound, so that a very long one takes no longer than a page.
enum AskText {
  /// How many words of a question are looked at.
  static let mostWords = 64
  private static let mostScalars = 2_000
  private static let longestWord = 32

  /// The words of a question, at most `mostWords`.
  static func words(ofQuestion text: String) -> [String] {
    words(of: text.unicodeScalars.prefix(mostScalars), most: mostWords)
  }

  /// All words of a text of ours.
  static func words(of text: String) -> [String] {
    words(of: text.unicodeScalars, most: .max)
  }

  private static func words(
    of scalars: some Sequence<Unicode.Scalar>, most: Int
  ) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { words.append(String(decoding: word.prefix(longestWord), as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in scalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.append(UInt8(scalar.value))
      case "A"..."Z": word.append(UInt8(scalar.value + 32))
      case "'", "’", "\u{0300}"..."\u{036F}": break
      case "$":
        end()
        words.append("dollars")
      case "%":
        end()
        words.append("percent")
      case "\u{C0}"..."\u{17F}":
        let folded = plain(scalar)
        if folded.isEmpty { end() } else { word += folded }
      default: end()
      }
      if words.count >= most { return words }
    }
    end()
    return words
  }

  /// The letters of the Latin alphabet that a letter with an accent stands for.
  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "À"..."Å", "à"..."å", "Ā"..."ą": [UInt8(ascii: "a")]
    case "Æ", "æ": Array("ae".utf8)
    case "Ç", "ç", "Ć"..."č": [UInt8(ascii: "c")]
    case "Ð", "ð", "Ď"..."đ": [UInt8(ascii: "d")]
    case "È"..."Ë", "è"..."ë", "Ē"..."ě": [UInt8(ascii: "e")]
    case "Ĝ"..."ģ": [UInt8(ascii: "g")]
    case "Ì"..."Ï", "ì"..."ï", "Ĩ"..."ı": [UInt8(ascii: "i")]
    case "Ñ", "ñ", "Ń"..."ň": [UInt8(ascii: "n")]
    case "Ò"..."Ö", "ò"..."ö", "Ø", "ø", "Ō"..."ő": [UInt8(ascii: "o")]
    case "ß": Array("ss".utf8)
    case "Ś"..."š": [UInt8(ascii: "s")]
    case "Ù"..."Ü", "ù"..."ü", "Ũ"..."ų": [UInt8(ascii: "u")]
    case "Ý", "ý", "ÿ", "Ŷ"..."Ÿ": [UInt8(ascii: "y")]
    case "Ź"..."ž": [UInt8(ascii: "z")]
    case "Œ", "œ": Array("oe".utf8)
    case "Ł", "ł": [UInt8(ascii: "l")]
    default: []
    }
  }
}
