import HandrailCore

/// Too many sentences of a file hide who acts.
enum PassiveCheck: WordingCheck {
  /// Fewer sentences have no share worth naming.
  private static let fewest = 20
  /// In an explanation, which is short, fewer are no habit.
  private static let fewestInExplanation = 4

  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S10"), let limit = rule.limit else { return [] }
    return files(in: context, rule).compactMap { sentences, passive, isHabit in
      guard isHabit, sentences >= fewest, passive.count * 100 > limit * sentences
      else { return nil }
      return ManyPassives.finding(passive, of: sentences, rule, at: passive[0])
    }
  }

  /// Where each file has its first passive sentence; nothing for files without one.
  static func firstPassives(in context: WordingContext) -> [String: ContentPlace] {
    guard let rule = context.measure("S10") else { return [:] }
    let first = files(in: context, rule).compactMap(\.passive.first)
    return Dictionary(first.map { ($0.file, $0) }, uniquingKeysWith: min)
  }

  /// How many sentences each file has, where the passive ones stand, and whether they are enough to
  /// be a habit.
  private static func files(
    in context: WordingContext, _ rule: MeasuredRule
  ) -> [(sentences: Int, passive: [ContentPlace], isHabit: Bool)] {
    let irregular = Set(rule.words)
    let files = Dictionary(grouping: context.paragraphs.filter { $0.isIn(.all) }, by: \.file)
    return files.sorted { $0.key < $1.key }.map { _, paragraphs in
      var isExplanation = false
      if case .explanation? = paragraphs.first?.owner { isExplanation = true }
      var sentences = 0
      var passive: [ContentPlace] = []
      for paragraph in paragraphs where paragraph.hasSentences {
        for sentence in paragraph.sentences {
          sentences += 1
          guard let index = passiveVerb(in: sentence, irregular) else { continue }
          passive.append(context.place(index, in: paragraph))
        }
      }
      return (sentences, passive, !isExplanation || passive.count >= fewestInExplanation)
    }
  }

  private static let forms: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't",
  ]
  private static let between: Set<String> = [
    "not", "also", "still", "never", "already", "both", "often", "always", "then", "only",
  ]
  /// Words with the ending of a participle that describe and do nothing.
  private static let adjectives: Set<String> = [
    "tired", "need", "bed", "red", "hundred", "afraid", "worried", "scared", "invented",
  ]

  /// Where a sentence has a form of "be" and a participle.
  static func passiveVerb(in sentence: Substring, _ irregular: Set<String>) -> String.Index? {
    let words = Sentences.words(of: sentence)
    for index in words.indices where forms.contains(words[index].lowercased()) {
      var next = index + 1
      while next < words.count,
        between.contains(words[next].lowercased()) || words[next].hasSuffix("ly")
      {
        next += 1
      }
      guard next < words.count else { return nil }
      let word = words[next].lowercased()
      let isParticiple = word.count > 3 && word.hasSuffix("ed") && !adjectives.contains(word)
      if isParticiple || irregular.contains(word) { return words[index].startIndex }
    }
    return nil
  }
}
