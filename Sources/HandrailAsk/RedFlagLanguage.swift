import HandrailCore

/// A lexicon made ready for reading texts, with the weights of its language.
struct RedFlagLanguage: Sendable {
  /// A pattern with its concepts as bits, by their places in the lexicon.
  struct Pattern: Sendable {
    let name: String
    let concern: Concern
    let all: [UInt128]
    let within: Int
    let unless: UInt128
    let sure: RedFlagLexicon.Sureness
  }

  /// The language.
  let tag: LanguageTag
  /// The concepts' names, in the order of the lexicon.
  let concepts: [String]
  /// The phrases of all concepts.
  let phrases: RedFlagPhrases
  /// Idioms that mean no harm.
  let idioms: RedFlagPhrases
  /// The concept that turns others around; nil where the lexicon has none.
  let negation: Int?
  /// Slips of the finger.
  let spelling: RedFlagSpelling
  /// What is written in short.
  let shorthand: [String: [String]]
  /// Words by which the language is known.
  let everyday: Set<String>
  /// Words of the lexicon.
  let ownWords: Set<String>
  /// The patterns.
  let patterns: [Pattern]
  /// What was learnt.
  let weights: RedFlagWeights

  /// The name of the concept that turns others around.
  static let negationName = "not"

  /// Makes a lexicon ready.
  init(_ tag: LanguageTag, _ lexicon: RedFlagLexicon, _ weights: RedFlagWeights) {
    self.tag = tag
    self.weights = weights
    concepts = lexicon.concepts.map(\.name)
    let places = Dictionary(
      concepts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    negation = places[Self.negationName]
    let stemmer = Stemmer(tag)
    var phrases = RedFlagPhrases()
    var own: [String] = []
    for (index, concept) in lexicon.concepts.enumerated() {
      for phrase in concept.phrases {
        let words = RedFlagWords(phrase, shorthand: [:]).words
        own += words
        phrases.add(words.map { Self.stem($0, stemmer) }, meaning: index)
      }
    }
    self.phrases = phrases
    var idioms = RedFlagPhrases()
    for idiom in lexicon.idioms {
      let words = RedFlagWords(idiom, shorthand: [:]).words
      idioms.add(words.map { Self.stem($0, stemmer) }, meaning: 0)
    }
    self.idioms = idioms
    ownWords = Set(own.filter { $0.utf8.count > 3 })
    everyday = Set(lexicon.everyday.flatMap { RedFlagWords($0, shorthand: [:]).words })
    spelling = RedFlagSpelling(
      words: own, alsoRight: everyday.union(weights.vocabulary))
    shorthand = lexicon.shorthand.mapValues { RedFlagWords($0, shorthand: [:]).words }
    func bits(_ names: [String]) -> UInt128 {
      names.reduce(0) { bits, name in places[name].map { bits | Self.bit($0) } ?? bits }
    }
    patterns = lexicon.patterns.map { pattern in
      Pattern(
        name: pattern.name, concern: pattern.concern, all: pattern.all.map(bits),
        within: pattern.within, unless: bits(pattern.unless), sure: pattern.sure)
    }
  }

  /// The bit of a concept; none for one too many, which its reader refuses.
  static func bit(_ concept: Int) -> UInt128 {
    concept < RedFlagLexicon.mostConcepts ? 1 << UInt128(concept) : 0
  }

  /// Whether a plain word belongs to the language for sure.
  func knows(_ word: String) -> Bool { everyday.contains(word) || ownWords.contains(word) }

  /// The stem of a plain word; one sign for every number that is no number to call.
  static func stem(_ word: String, _ stemmer: borrowing Stemmer) -> String {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else {
      return stemmer.stem(word)
    }
    if ["911", "112", "999", "988", "116"].contains(word) { return word }
    return word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "#" : word
  }
}
