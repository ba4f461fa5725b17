/// A text cut into plain small words, with where its sentences end.
///
/// Capitals, accents and curly quotation marks are gone, and so are letters typed over and over
/// ("heeelp") and digits that stand for letters ("k1ll"). Nothing of it is ever kept or shown.
struct RedFlagWords {
  /// The words in order.
  private(set) var words: [String] = []
  /// For each word, in which part of a sentence it stands, counted from 0.
  private(set) var clauses: [Int] = []
  /// For each word, in which sentence it stands, counted from 0.
  private(set) var sentences: [Int] = []
  /// The words behind which a question mark stands.
  private(set) var asked: Set<Int> = []
  /// For each word, whether it was typed in capitals, with one, or without.
  private(set) var capitals: [Capitals] = []

  /// How a word was typed.
  enum Capitals { case none, first, all }

  private static let longestWord = 40
  private var letters: [UInt8] = []
  private var upper = 0
  private var startsUpper = false
  private var clause = 0
  private var sentence = 0

  /// Cuts a text.
  /// - Parameter shorthand: What is written in short, and the words it stands for.
  init(_ text: String, shorthand: [String: [String]]) {
    for scalar in text.unicodeScalars {
      let isUpper = scalar.value < 0x80 ? (65...90).contains(scalar.value) : false
      switch RedFlagScalars.kind(scalar) {
      case .plain(let letter): add(letter, isUpper)
      case .two(let first, let second):
        add(first, isUpper)
        add(second, isUpper)
      case .silent: continue
      case .gap: endWord(shorthand)
      case .pause:
        endWord(shorthand)
        clause += 1
      case .stop: endSentence(shorthand)
      case .question:
        endWord(shorthand)
        if !words.isEmpty { asked.insert(words.count - 1) }
        endSentence(shorthand)
      }
    }
    endWord(shorthand)
  }

  private mutating func add(_ letter: UInt8, _ isUpper: Bool) {
    if letters.isEmpty { startsUpper = isUpper }
    if isUpper { upper += 1 }
    letters.append(letter)
    if letters.count >= Self.longestWord {
      // What is this long is no word; its letters are still looked at, a piece at a time.
      endWord([:])
    }
  }

  private mutating func endSentence(_ shorthand: [String: [String]]) {
    endWord(shorthand)
    clause += 1
    sentence += 1
  }

  private mutating func endWord(_ shorthand: [String: [String]]) {
    defer {
      letters.removeAll(keepingCapacity: true)
      upper = 0
      startsUpper = false
    }
    guard !letters.isEmpty else { return }
    let how: Capitals = upper == letters.count ? .all : startsUpper ? .first : .none
    guard let plain = Self.plain(letters) else { return }
    for word in shorthand[plain] ?? [plain] {
      words.append(word)
      clauses.append(clause)
      sentences.append(sentence)
      capitals.append(how)
    }
  }

  /// Whether each of several words starts with a capital, or is a number, as in names and streets.
  func looksLikeNames(_ window: Range<Int>) -> Bool {
    window.count > 1
      && window.allSatisfy {
        capitals[$0] == .first || words[$0].utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// A word without letters typed over and over and without digits for letters; nil for none.
  static func plain(_ letters: [UInt8]) -> String? {
    var letters = letters
    let isDigit = { (letter: UInt8) in (0x30...0x39).contains(letter) }
    if !letters.allSatisfy(isDigit) { letters = read(letters, isDigit) }
    if !letters.allSatisfy(isDigit) { letters = single(letters) }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }

  /// One of each run of three letters or more; runs of two stay.
  private static func single(_ letters: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < letters.count {
      var end = index
      while end < letters.count, letters[end] == letters[index] { end += 1 }
      kept += letters[index..<min(end, end - index > 2 ? index + 1 : end)]
      index = end
    }
    return kept
  }

  /// Letters in the place of digits and signs that look like them, where letters stand around.
  private static func read(_ letters: [UInt8], _ isDigit: (UInt8) -> Bool) -> [UInt8] {
    let isLetter = { (letter: UInt8) in (0x61...0x7A).contains(letter) }
    return letters.indices.compactMap { index in
      let letter = letters[index]
      if isLetter(letter) { return letter }
      let before = index > 0 && isLetter(letters[index - 1])
      let after = index + 1 < letters.count && isLetter(letters[index + 1])
      guard before, after || letters.count > 3 && index == letters.count - 1 && !isDigit(letter)
      else { return isDigit(letter) ? letter : nil }
      switch letter {
      case UInt8(ascii: "0"): return UInt8(ascii: "o")
      case UInt8(ascii: "1"): return UInt8(ascii: "i")
      case UInt8(ascii: "3"): return UInt8(ascii: "e")
      case UInt8(ascii: "4"), UInt8(ascii: "@"): return UInt8(ascii: "a")
      case UInt8(ascii: "5"), UInt8(ascii: "$"): return UInt8(ascii: "s")
      case UInt8(ascii: "7"): return UInt8(ascii: "t")
      default: return isDigit(letter) ? letter : nil
      }
    }
  }
}
