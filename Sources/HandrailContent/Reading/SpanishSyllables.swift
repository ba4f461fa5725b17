/// Counts the syllables of Spanish words by the rules of their spelling.
///
/// Two strong vowels (a, e, o) part, and so does a strong one beside an accented weak one (í, ú);
/// other neighbours are one syllable. Source of the rules: Real Academia Española, Ortografía de
/// la lengua española (2010), chapter on diphthongs and hiatus, from memory.
enum SpanishSyllables {
  /// The syllables of a word; at least 1.
  static func count(_ word: some StringProtocol) -> Int {
    let letters = word.lowercased().unicodeScalars.map { $0 }
    var count = 0
    var before: Unicode.Scalar?
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let previous = index > 0 ? letters[index - 1] : nil
      guard isVowel(letter, previous: previous, next: next) else {
        before = nil
        continue
      }
      if before.map({ part($0, letter) }) ?? true { count += 1 }
      before = letter
    }
    return max(1, count)
  }

  /// Whether a letter is heard as a vowel: u is not in que, gui; y only at the end of a word.
  private static func isVowel(
    _ letter: Unicode.Scalar, previous: Unicode.Scalar?, next: Unicode.Scalar?
  ) -> Bool {
    switch letter {
    case "u":
      guard let previous, let next, "eiéí".unicodeScalars.contains(next) else { return true }
      return previous != "q" && previous != "g"
    case "y": return next == nil
    default: return "aeiouáéíóúü".unicodeScalars.contains(letter)
    }
  }

  private static func part(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let strong = "aeoáéó".unicodeScalars
    let stressed = "íú".unicodeScalars
    if strong.contains(left), strong.contains(right) { return true }
    return stressed.contains(left) && strong.contains(right)
      || strong.contains(left) && stressed.contains(right)
  }
}
