import HandrailCore

extension AskIndex {
  /// Indexes explanations for pages in a language.
  public init(
    _ explanations: some Sequence<Explanation>, language: LanguageTag, words: AskWords
  ) {
    var builder = AskIndexBuilder(language: language, words: words)
    for explanation in explanations { builder.add(explanation) }
    builder.addNotOurs()
    self = builder.index()
  }
}

/// Builds an index explanation by explanation.
struct AskIndexBuilder {
  private let language: LanguageTag
  private let words: AskWords
  private let bases: [LanguageTag]
  private var terms = AskTerms()
  private var lexicons: [AskLexicon] = []
  private var topics: [TopicID] = []
  private var parts: [[AskIndex.Part]] = []
  private var fieldCounts: [[Int32: FieldCounts]] = []
  private var lengths: [FieldCounts] = []
  private var questions: [(owner: Int32, words: [AskWord])] = []

  /// How often a term stands in each field, the title first.
  typealias FieldCounts = SIMD4<Float>

  /// How much a field counts: title, questions, the short answer, other parts.
  static let fieldWeights = FieldCounts(4, 2.5, 1.2, 0.7)
  /// How much the length of a field takes away from what stands in it.
  static let fieldLengthShares = FieldCounts(0.3, 0.6, 0.5, 0.6)
  /// How soon more of the same counts no more.
  static let saturation: Float = 2
  /// How much a word that says little counts.
  static let leftOutShare: Float = 0.2

  /// Makes a builder for pages in a language.
  init(language: LanguageTag, words: AskWords) {
    self.language = language
    self.words = words
    let own = Self.base(of: language)
    bases = [own] + words.languages.keys.filter { $0 != own }.sorted()
    for base in bases {
      lexicons.append(
        AskLexicon(base, words: words.languages[base] ?? .init(), terms: &terms))
    }
  }

  static func base(of language: LanguageTag) -> LanguageTag {
    LanguageTag(String(language.rawValue.prefix { $0 != "-" }))
  }

  /// Adds an explanation with its words in each language.
  mutating func add(_ explanation: Explanation) {
    let topic = Int32(topics.count)
    topics.append(explanation.id)
    parts.append([])
    fieldCounts.append([:])
    lengths.append(.zero)
    for number in bases.indices {
      let tags = explanation.words.keys.filter { Self.base(of: $0) == bases[number] }
      guard let tag = tags.contains(language) ? language : tags.min(),
        let words = explanation.words[tag]
      else { continue }
      add(words, of: topic, in: number)
    }
  }

  private mutating func add(_ words: ExplanationWords, of topic: Int32, in number: Int) {
    let stemmer = Stemmer(bases[number])
    let title = lexicons[number].learn(text: words.title, with: stemmer, &terms)
    count(title, of: topic, field: 0)
    questions.append((topic, title))
    for question in words.questions {
      let found = lexicons[number].learn(text: question, with: stemmer, &terms)
      count(found, of: topic, field: 1)
      questions.append((topic, found))
    }
    for part in words.parts {
      var stems: [Int32] = []
      for paragraph in part.paragraphs {
        let text = paragraph.filled { _ in nil }
        let found = lexicons[number].learn(text: text, with: stemmer, &terms)
        count(found, of: topic, field: part.kind == .inShort ? 2 : 3)
        for word in found { stems += word.groups + (word.isLeftOut ? [] : [word.stem]) }
      }
      if number == 0 {
        parts[Int(topic)].append(AskIndex.Part(kind: part.kind, stems: stems.sorted()))
      }
    }
  }

  private mutating func count(_ words: [AskWord], of topic: Int32, field: Int) {
    for word in words {
      if !word.isLeftOut {
        fieldCounts[Int(topic)][word.stem, default: .zero][field] += 1
        lengths[Int(topic)][field] += 1
      }
      for group in word.groups { fieldCounts[Int(topic)][group, default: .zero][field] += 1 }
    }
  }

  /// Adds what nothing here answers, in each language.
  mutating func addNotOurs() {
    for number in bases.indices {
      let stemmer = Stemmer(bases[number])
      for question in words.languages[bases[number]]?.notOurs ?? [] {
        let found = lexicons[number].learn(text: question, with: stemmer, &terms)
        questions.append((-1, found))
      }
    }
  }

  /// The finished index.
  mutating func index() -> AskIndex {
    let partCues = cues { words in
      ExplanationPart.allCases.flatMap { part in (words.parts[part] ?? []).map { ($0, part) } }
    }
    let notOurCues = cues { words in
      AskWords.NotOurs.allCases.flatMap { kind in
        (words.notOurWords[kind] ?? []).map { ($0, kind) }
      }
    }
    let rarity = rarity()
    let spellings = zip(bases, lexicons).map { base, lexicon in
      AskSpelling(lexicon, sounds: words.languages[base]?.sounds ?? [])
    }
    return AskIndex(
      topics: topics, parts: parts, rarity: rarity.each, greatestRarity: rarity.greatest,
      fields: fieldPostings(), questions: questionPostings(rarity.each),
      owners: questions.map(\.owner), terms: terms, lexicons: lexicons, spellings: spellings,
      partCues: partCues, notOurCues: notOurCues,
      leaning: AskLeaning(
        ours: questions.filter { $0.owner >= 0 }.map(\.words),
        others: questions.filter { $0.owner < 0 }.map(\.words)),
      weights: words.weights)
  }

  private func rarity() -> (each: [Float], greatest: Float) {
    var counts = [Float](repeating: 0, count: terms.count)
    for topic in fieldCounts { for term in topic.keys { counts[Int(term)] += 1 } }
    let all = Float(topics.count)
    let weigh = { (count: Float) in logarithm(1 + (all - count + 0.5) / (count + 0.5)) }
    return (counts.map(weigh), weigh(0))
  }

  private func fieldPostings() -> AskPostings {
    var sum = FieldCounts.zero
    for length in lengths { sum += length }
    let average = sum / Float(max(1, topics.count))
    var all: [(term: Int32, entry: AskPostings.Entry)] = []
    for (topic, counts) in fieldCounts.enumerated() {
      var share = lengths[topic] / pointwiseMax(average, FieldCounts(repeating: 1))
      share = 1 - Self.fieldLengthShares + Self.fieldLengthShares * share
      for (term, count) in counts {
        let weighed = (Self.fieldWeights * count / share).sum()
        let value = weighed / (Self.saturation + weighed)
        all.append((term, AskPostings.Entry(text: Int32(topic), value: value)))
      }
    }
    return AskPostings(all, terms: terms.count)
  }

  private func questionPostings(_ rarity: [Float]) -> AskPostings {
    var all: [(term: Int32, entry: AskPostings.Entry)] = []
    for (number, question) in questions.enumerated() {
      var values: [Int32: Float] = [:]
      var squares: Float = 0
      for word in question.words {
        let importance = word.importance(rarity)
        if values[word.stem] == nil { squares += importance * importance }
        for term in word.groups + [word.stem] {
          values[term] = max(values[term] ?? 0, importance)
        }
      }
      guard squares > 0 else { continue }
      let length = squares.squareRoot()
      for (term, value) in values {
        all.append((term, AskPostings.Entry(text: Int32(number), value: value / length)))
      }
    }
    return AskPostings(all, terms: terms.count)
  }

  /// Phrases that authors gave for a purpose, by the stems of their words.
  private mutating func cues<Meaning: Sendable>(
    _ given: (AskWords.Language) -> [(String, Meaning)]
  ) -> AskPhrases<Meaning> {
    var cues = AskPhrases<Meaning>()
    for number in bases.indices {
      let stemmer = Stemmer(bases[number])
      for (phrase, meaning) in words.languages[bases[number]].map(given) ?? [] {
        let stems = lexicons[number].learn(phrase: phrase, with: stemmer, &terms)
        if !stems.isEmpty { cues[stems] = meaning }
      }
    }
    return cues
  }
}

extension AskWord {
  /// How much the word tells: more, the fewer explanations have it.
  func importance(_ rarity: [Float]) -> Float {
    let own = stem < 0 ? 0 : rarity[Int(stem)] * (isLeftOut ? AskIndexBuilder.leftOutShare : 1)
    guard isInPhrase else { return own }
    return groups.reduce(own) { max($0, rarity[Int($1)]) }
  }
}
