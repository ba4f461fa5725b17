/// Counts the syllables of English words: by a table where it has the word, else by a rule of
/// thumb.
struct EnglishSyllables: Sendable {
  private var tables: [SyllableTable] = []

  /// Makes a counter without a table.
  init() {}

  /// Adds a table; those added before are asked first.
  mutating func add(_ table: SyllableTable) {
    tables.append(table)
  }

  /// The syllables of a word; of one with hyphens, those of its parts.
  func count(_ word: some StringProtocol) -> Int {
    let bytes = Self.smallLetters(word)
    let parts = bytes.split(separator: .dash)
    return parts.isEmpty ? 1 : parts.reduce(0) { $0 + countPart($1) }
  }

  private func countPart(_ part: ArraySlice<UInt8>) -> Int {
    for table in tables {
      if let count = table.syllables(of: part) { return count }
    }
    return Self.estimate(part)
  }

  /// ASCII letters made small, curly apostrophes straight; other letters lose their accents only
  /// where a vowel would be missed.
  private static func smallLetters(_ word: some StringProtocol) -> [UInt8] {
    word.unicodeScalars.map { scalar in
      switch scalar {
      case "A"..."Z": UInt8(scalar.value + 32)
      case "a"..."z", "0"..."9", "'", "-": UInt8(scalar.value)
      case "’": .quote
      case "à"..."æ", "è"..."ï", "ò"..."ö", "ù"..."ü": UInt8(ascii: "e")
      default: UInt8(ascii: "x")
      }
    }
  }

  /// The syllables by the rule of thumb: groups of vowels, silent endings, and vowels that part.
  ///
  /// Tests/Reading/make-syllables.py counts in the same way; its table holds what comes out wrong.
  static func estimate(_ word: ArraySlice<UInt8>) -> Int {
    if word.has("n't") {
      let stem = word.dropLast(3)
      let hasNone = ["do", "wo", "ca", "are", "were"].contains { stem.elementsEqual($0.utf8) }
      return estimate(stem) + (hasNone ? 0 : 1)
    }
    var stem = word
    var more = 0
    if word.has("'s") {
      stem = word.dropLast(2)
      more = ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"].contains(where: stem.has) ? 1 : 0
    }
    let letters = stem.filter { $0 != .quote }
    let count = groups(letters) - silentEnding(letters) + partings(letters)
    return max(1, count + more)
  }

  /// The groups of vowels; y at the start and u behind q are none.
  private static func groups(_ word: [UInt8]) -> Int {
    var count = 0
    var before = false
    for (index, letter) in word.enumerated() {
      var isVowel = Self.isVowel(letter)
      if index == 0, letter == UInt8(ascii: "y") { isVowel = false }
      if index > 0, letter == UInt8(ascii: "u"), word[index - 1] == UInt8(ascii: "q") {
        isVowel = false
      }
      if isVowel, !before { count += 1 }
      before = isVowel
    }
    return count
  }

  /// 1 where the last e is not heard: `late`, `names`, `called`.
  private static func silentEnding(_ word: [UInt8]) -> Int {
    guard groups(word) > 1 else { return 0 }
    let size = word.count
    let isConsonant = { (index: Int) in index >= 0 && !isVowel(word[index]) }
    let isL = { (index: Int) in index >= 0 && word[index] == UInt8(ascii: "l") }
    if word[...].has("e") {
      guard isConsonant(size - 2) else { return 0 }
      return size > 2 && isL(size - 2) && isConsonant(size - 3) ? 0 : 1
    }
    guard size > 3, isConsonant(size - 3) else { return 0 }
    if word[...].has("es") {
      let isHeard = ["ses", "xes", "zes", "ces", "ges", "ches", "shes"].contains(
        where: word[...].has)
      return isHeard || isL(size - 3) && isConsonant(size - 4) ? 0 : 1
    }
    if word[...].has("ed") {
      if word[...].has("ted") || word[...].has("ded") { return 0 }
      return isL(size - 3) && !"aeiouylr".utf8.contains(word[size - 4]) ? 0 : 1
    }
    return 0
  }

  /// Vowels that stand together and are heard apart, less endings behind a silent e.
  private static func partings(_ word: [UInt8]) -> Int {
    var count = 0
    for index in word.indices {
      let rest = word[index...]
      let before = index > 0 ? word[index - 1] : 0
      if rest.starts(with: "ia".utf8) || rest.starts(with: "io".utf8) {
        if "bdfhjklmnprvwz".utf8.contains(before) { count += 1 }
      } else if rest.starts(with: "iu".utf8) {
        if "bdflmnprvz".utf8.contains(before) { count += 1 }
      } else if rest.starts(with: "ua".utf8) {
        if index > 0, before != UInt8(ascii: "q") { count += 1 }
      } else if rest.starts(with: "eo".utf8) {
        if !rest.starts(with: "eou".utf8) { count += 1 }
      }
      if ["iing", "ying", "eing", "uing", "iet"].contains(where: { rest.starts(with: $0.utf8) }) {
        count += 1
      }
      if ["ement", "eless", "eful", "eness"].contains(where: { rest.starts(with: $0.utf8) }) {
        count -= 1
      }
    }
    if ["ism", "isms"].contains(where: word[...].has) { count += 1 }
    if word[...].has("thm") { count += 1 }
    if ["ier", "iest"].contains(where: word[...].has) { count += 1 }
    return word[...].has("ely") ? count - 1 : count
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiouy".utf8.contains(letter)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the letters end so.
  fileprivate func has(_ ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
