/// A question taken apart: its words in order, with what each may mean.
struct AskQuestion {
  /// The words that can be looked up.
  var slots: [AskSlot] = []
  /// The stems in order, of the language the question seems to be in.
  var stems: [Int32] = []
  /// How many words had to be repaired or stayed unknown.
  var unknownCount = 0
}

extension AskIndex {
  /// How many words of a question are repaired at most.
  private static let mostRepairs = 12

  /// Takes a question apart.
  func question(_ text: String) -> AskQuestion {
    let written = AskText.words(ofQuestion: text)
    let order = languageOrder(of: written)
    let words = written.flatMap { word in
      order.lazy.compactMap { lexicons[$0].short[word] }.first ?? [word]
    }
    let stemmers = StemmerPair(lexicons.map(\.mark))
    var question = AskQuestion()
    var found: [Meant?] = []
    var repairs = 0
    let isMixed = mixes(words, order)
    for word in words.prefix(AskText.mostWords) {
      var meant = known(word, order, stemmers)
      let isForeign = meant.map { $0.lexicon != order[0] } ?? true
      if isForeign, repairs < Self.mostRepairs {
        repairs += 1
        let wanted = meant == nil ? order : Array(order.prefix(isMixed ? 0 : 1))
        if let repair = repaired(word, wanted) { meant = repair }
      }
      if meant == nil { question.unknownCount += 1 }
      found.append(meant)
    }
    let read = withGroups(found)
    question.stems = read.map(\.stem)
    question.slots = zip(zip(words, found), read).map { slot(for: $0.0, $0.1, $1) }
    return question
  }

  /// Whether a question mixes languages: more than one word is of the less likely ones alone.
  ///
  /// A single such word is rather a misspelt one of the likely language, such as `anual`.
  private func mixes(_ words: [String], _ order: [Int]) -> Bool {
    let foreign = words.count { word in
      lexicons[order[0]].entries[word] == nil
        && order.dropFirst().contains { lexicons[$0].entries[word] != nil }
    }
    return foreign > 1 || words.count == 1
  }

  /// What a word of a question stands for.
  private struct Meant {
    var lexicon: Int
    var entry: AskLexicon.Entry
    var trust: Float = 1
  }

  private func withGroups(_ found: [Meant?]) -> [AskWord] {
    var words = found.map {
      AskWord(stem: $0?.entry.stem ?? -1, isLeftOut: $0?.entry.isLeftOut ?? false)
    }
    for number in lexicons.indices {
      // A phrase is of one language; the words of others end it.
      var own = words
      for (place, meant) in found.enumerated() where meant?.lexicon != number {
        own[place].stem = -1
      }
      lexicons[number].addGroups(to: &own)
      for (place, meant) in found.enumerated() where meant?.lexicon == number {
        words[place] = own[place]
      }
    }
    return words
  }

  /// The languages, the likeliest first: that of the page unless more words are of another.
  private func languageOrder(of words: [String]) -> [Int] {
    let counts = lexicons.map { lexicon in
      words.count { lexicon.entries[$0] != nil || lexicon.short[$0] != nil }
    }
    return lexicons.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
  }

  private func known(
    _ word: String, _ order: [Int], _ stemmers: borrowing StemmerPair
  ) -> Meant? {
    for number in order {
      if let entry = lexicons[number].entries[word] { return Meant(lexicon: number, entry: entry) }
    }
    for number in order {
      if let entry = stemmers.entry(of: word, in: lexicons[number], number, terms) {
        return Meant(lexicon: number, entry: entry)
      }
    }
    return nil
  }

  private func repaired(_ word: String, _ order: [Int]) -> Meant? {
    var best: Meant?
    for number in order {
      guard let repair = spellings[number].repair(word),
        let entry = lexicons[number].entries[repair.word], repair.trust > best?.trust ?? 0
      else { continue }
      best = Meant(lexicon: number, entry: entry, trust: repair.trust)
    }
    return best
  }

  private func slot(for text: String, _ meant: Meant?, _ word: AskWord) -> AskSlot {
    let isNumber = text.utf8.allSatisfy { $0 < 0x3A }
    guard let meant else {
      let importance = greatestRarity * (isNumber ? 0.15 : 0.8)
      return AskSlot(alternatives: [], importance: importance, isLeftOut: isNumber)
    }
    var importance = word.importance(rarity)
    if importance >= greatestRarity, let group = word.groups.first {
      // No explanation has the word itself, but others that mean the same.
      importance = word.groups.reduce(rarity[Int(group)]) { max($0, rarity[Int($1)]) }
    }
    if isNumber { importance *= 0.3 }
    return AskSlot(
      alternatives: [.init(term: word.stem, weight: meant.trust)]
        + word.groups.map { .init(term: $0, weight: 0.85 * meant.trust) },
      importance: importance, isLeftOut: word.isLeftOut && !word.isInPhrase)
  }
}

/// A stemmer for each language of an index, made when a word first needs it.
private struct StemmerPair: ~Copyable {
  private let languages: [String]

  init(_ marks: [String]) { languages = marks }

  func entry(
    of word: String, in lexicon: AskLexicon, _ number: Int, _ terms: AskTerms
  ) -> AskLexicon.Entry? {
    let stemmer = Stemmer(.init(String(languages[number].dropLast())))
    return lexicon.entry(of: word, with: stemmer, terms)
  }
}
