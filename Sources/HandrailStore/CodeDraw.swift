import HandrailCore

/// Draws return codes: three different words, each of which can be typed back.
struct CodeDraw {
  /// How often a code is drawn again before giving up.
  static let attempts = 200

  private let words: [String]

  /// Makes a draw from the words of a language.
  ///
  /// Words that fold to the same letters count once; words with anything but letters are left out.
  /// - Throws: `tooFewCodeWords` where fewer than three are left.
  init(from candidates: [String]) throws(StoreError) {
    var seen: Set<String> = []
    words = candidates.compactMap { candidate in
      let folded = ReturnCode(words: [candidate]).description
      return ReturnCode.isWord(folded) && seen.insert(folded).inserted ? folded : nil
    }
    guard words.count >= ReturnCode.wordCount else { throw .tooFewCodeWords }
  }

  /// Draws one code.
  func next(using generator: inout some RandomNumberGenerator) -> ReturnCode {
    var left = words
    var drawn: [String] = []
    while drawn.count < ReturnCode.wordCount {
      drawn.append(left.remove(at: Int.random(in: left.indices, using: &generator)))
    }
    return ReturnCode(words: drawn)
  }
}
