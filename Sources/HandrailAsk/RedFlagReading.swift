/// A text as the detector of one language reads it: stems, and the concepts they stand for.
struct RedFlagReading {
  /// A concept that was met.
  struct Hit: Hashable {
    /// The concept, by its place in the lexicon.
    var concept: Int
    /// The words it covers.
    var range: Range<Int>
    /// Whether a negation stands before it in the same part of the sentence.
    var isNegated: Bool
  }

  /// The words, cut and plain.
  let words: RedFlagWords
  /// The stem of each word; a number is `#`, and a word of a harmless idiom is `_`.
  private(set) var stems: [String] = []
  /// Concepts by where they start; of two at the same place both are there.
  private(set) var hits: [Hit] = []
  /// For each word, whether it belongs to the language for sure.
  private(set) var isNative: [Bool] = []

  /// How many words a negation reaches.
  private static let negationReach = 4

  /// Reads a text.
  init(_ words: RedFlagWords, as language: borrowing RedFlagLanguage) {
    self.words = words
    let stemmer = Stemmer(language.tag)
    stems.reserveCapacity(words.words.count)
    isNative.reserveCapacity(words.words.count)
    for word in words.words {
      let mended = language.spelling.mended(word)
      stems.append(RedFlagLanguage.stem(mended, stemmer))
      isNative.append(language.knows(word) || language.knows(mended))
    }
    for hit in language.idioms.hits(in: stems) {
      for index in hit.range { stems[index] = "_" }
    }
    hits = language.phrases.hits(in: stems).map {
      Hit(concept: $0.meaning, range: $0.range, isNegated: false)
    }
    negate(language.negation)
  }

  /// Marks what stands within reach of a negation.
  private mutating func negate(_ negation: Int?) {
    guard let negation else { return }
    var covered: Set<Int> = []
    for hit in hits where hit.concept != negation && hit.range.count > 1 {
      covered.formUnion(hit.range)
    }
    var last: Int?
    var negations = hits.filter { $0.concept == negation }.map(\.range).makeIterator()
    var next = negations.next()
    for index in hits.indices {
      let start = hits[index].range.lowerBound
      while let range = next, range.upperBound <= start {
        // A negation inside a longer phrase belongs to that phrase: "not breathing".
        if !covered.contains(range.lowerBound) { last = range.upperBound - 1 }
        next = negations.next()
      }
      guard let last, hits[index].concept != negation else { continue }
      hits[index].isNegated =
        start - last <= Self.negationReach && words.clauses[start] == words.clauses[last]
    }
  }
}
