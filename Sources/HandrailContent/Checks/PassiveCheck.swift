import HandrailCore

/// Too many sentences of a file hide who acts.
enum PassiveCheck: WordingCheck {
  static let codes = ["H556"]
  /// Fewer sentences have no share worth naming.
  private static let fewest = 20

  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S10"), let limit = rule.limit else { return [] }
    let irregular = Set(rule.words)
    let files = Dictionary(grouping: context.paragraphs.filter { $0.isIn(.all) }, by: \.file)
    return files.sorted { $0.key < $1.key }.compactMap { file, paragraphs -> WordingFinding? in
      var sentences = 0
      var passive: [ContentPlace] = []
      for paragraph in paragraphs where paragraph.hasSentences {
        for sentence in paragraph.sentences {
          sentences += 1
          guard let index = passiveVerb(in: sentence, irregular) else { continue }
          passive.append(paragraph.place(at: index, in: context.lines(of: file)))
        }
      }
      guard sentences >= fewest, passive.count * 100 > limit * sentences else { return nil }
      let lines = passive.map { String($0.line) }.joined(separator: ", ")
      return WordingFinding(
        rule: rule.id, beside: nil,
        finding: ContentFinding(
          "H556", at: passive[0],
          "\(passive.count) of \(sentences) sentences are passive, in lines \(lines) (S10): "
            + "\(rule.why).",
          fix: "Better: \(rule.better).",
          severity: rule.severity == .error ? .error : .warning))
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
