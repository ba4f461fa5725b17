import HandrailCore

/// The words of one language: their stems, the groups they belong to, and which are known.
struct AskLexicon {
  /// A word that occurs in the texts or in the words that authors gave.
  struct Entry {
    /// The term of its stem.
    var stem: Int32
    /// How often it occurs.
    var count: Int32 = 0
    /// Whether it says little.
    var isLeftOut = false
  }

  /// The mark before each of its terms, so that words of two languages stay apart.
  let mark: String
  private(set) var entries: [String: Entry] = [:]
  private(set) var short: [String: [String]] = [:]
  private var stems: Set<Int32> = []
  private var groups = AskPhrases<[Int32]>()
  private let language: LanguageTag
  private let endings: [(from: [UInt8], to: [UInt8])]

  /// Makes the lexicon of a language from the words that authors gave.
  init(_ language: LanguageTag, words: AskWords.Language, terms: inout AskTerms) {
    self.language = language
    mark = language.rawValue + ":"
    endings = words.endings.map { (Array($0.from.utf8), Array($0.to.utf8)) }
      .sorted { $0.0.count > $1.0.count }
    let stemmer = Stemmer(language)
    for replacement in words.short {
      short[replacement.from] = AskText.words(of: replacement.to)
    }
    for word in words.leaveOut.flatMap({ AskText.words(of: $0) }) {
      _ = learn(word, with: stemmer, &terms)
      entries[word]?.isLeftOut = true
    }
    for (number, group) in words.same.enumerated() {
      let term = terms.number(of: mark + "=\(number)")
      for phrase in group {
        let key = learn(phrase: phrase, with: stemmer, &terms)
        if !key.isEmpty { groups[key] = (groups[key] ?? []) + [term] }
      }
    }
  }

  /// The stems of a phrase that an author gave; each word is known from now on.
  mutating func learn(
    phrase: String, with stemmer: borrowing Stemmer, _ terms: inout AskTerms
  ) -> [Int32] {
    AskText.words(of: phrase).map { learn($0, with: stemmer, &terms) }
  }

  /// The words of a text of ours; each is known from now on.
  mutating func learn(
    text: String, with stemmer: borrowing Stemmer, _ terms: inout AskTerms
  ) -> [AskWord] {
    var words: [AskWord] = []
    for word in AskText.words(of: text).flatMap({ short[$0] ?? [$0] }) {
      let stem = learn(word, with: stemmer, &terms)
      entries[word]?.count += 1
      words.append(AskWord(stem: stem, isLeftOut: entries[word]?.isLeftOut ?? false))
    }
    addGroups(to: &words)
    return words
  }

  /// Adds to each word the groups that it or a phrase around it belongs to.
  func addGroups(to words: inout [AskWord]) {
    for (range, found) in groups.places(in: words.map(\.stem)) {
      // A phrase rests on its telling words, one of small words alone on its last.
      var places = range.filter { !words[$0].isLeftOut || words[$0].isInPhrase }
      if places.isEmpty { places = [range.upperBound - 1] }
      for place in places {
        words[place].groups += found
        if range.count > 1 || words[place].isLeftOut { words[place].isInPhrase = true }
      }
    }
  }

  /// The stem of a word, as text.
  func stem(_ word: String, with stemmer: borrowing Stemmer) -> String {
    stemmer.stem(respelt(word))
  }

  /// What is known of a word: its entry, or that of a word with the same stem.
  func entry(of word: String, with stemmer: borrowing Stemmer, _ terms: AskTerms) -> Entry? {
    if let entry = entries[word] { return entry }
    guard let stem = terms.known(mark + stem(word, with: stemmer)), stems.contains(stem)
    else { return nil }
    return Entry(stem: stem, isLeftOut: false)
  }

  private mutating func learn(
    _ word: String, with stemmer: borrowing Stemmer, _ terms: inout AskTerms
  ) -> Int32 {
    if let known = entries[word] { return known.stem }
    let stem = terms.number(of: mark + stem(word, with: stemmer))
    entries[word] = Entry(stem: stem)
    stems.insert(stem)
    return stem
  }

  private func respelt(_ word: String) -> String {
    let bytes = Array(word.utf8)
    for ending in endings where bytes.count > ending.from.count + 2 {
      if bytes.suffix(ending.from.count).elementsEqual(ending.from) {
        return String(decoding: bytes.dropLast(ending.from.count) + ending.to, as: UTF8.self)
      }
    }
    return word
  }
}
