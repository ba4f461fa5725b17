/// What the figures of reading ease are computed from.
struct ReadingCount: Hashable, Sendable {
  /// Words.
  var words = 0
  /// Sentences of more than two words.
  var sentences = 0
  /// Syllables.
  var syllables = 0
  /// Words of three or more syllables.
  var longWords = 0

  /// Both together.
  static func + (left: ReadingCount, right: ReadingCount) -> ReadingCount {
    ReadingCount(
      words: left.words + right.words, sentences: left.sentences + right.sentences,
      syllables: left.syllables + right.syllables, longWords: left.longWords + right.longWords)
  }

  private var wordsPerSentence: Double { Double(words) / Double(max(1, sentences)) }
  private var syllablesPerWord: Double { Double(syllables) / Double(max(1, words)) }

  /// The Flesch-Kincaid grade: years of school in the United States.
  ///
  /// Formula as in textstat 0.7.8 (`flesch_kincaid_grade`).
  var fleschKincaidGrade: Double {
    0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
  }

  /// The INFLESZ figure for Spanish, by Szigriszt-Pazos: 65 to 80 is fairly easy, higher easier.
  ///
  /// Source: Barrio-Cantalejo and others, 2008, for the bands; the formula as its authors give it
  /// there.
  var inflesz: Double {
    206.835 - 62.3 * syllablesPerWord - wordsPerSentence
  }

  /// The SMOG grade, which is defined for texts of at least 30 sentences.
  ///
  /// Formula as in textstat 0.7.8 (`smog_index`).
  var smogGrade: Double {
    1.043 * (30 * Double(longWords) / Double(max(1, sentences))).squareRoot() + 3.1291
  }

  /// Counts a paragraph.
  ///
  /// As in textstat, a hyphenated word is one word, and a sentence of one or two words is none,
  /// though its words count. Unlike there, a full stop inside a word or a number ends nothing.
  init(paragraph: String, syllables count: (Substring) -> Int) {
    for sentence in Sentences.of(paragraph) {
      let words = Sentences.words(of: sentence)
      if words.count > 2 { sentences += 1 }
      self.words += words.count
      for word in words {
        let syllables = count(word)
        self.syllables += syllables
        if syllables > 2 { longWords += 1 }
      }
    }
  }

  /// Nothing counted yet, or counts that are known.
  init(words: Int = 0, sentences: Int = 0, syllables: Int = 0, longWords: Int = 0) {
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
    self.longWords = longWords
  }
}
