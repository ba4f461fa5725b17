import HandrailCore

/// A sentence says no twice, so that the reader must turn it around.
///
/// An answer that is quoted, or named as in "if you say no", negates nothing.
enum NegationCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S15"), let limit = rule.limit else { return [] }
    return context.paragraphs.flatMap { paragraph -> [WordingFinding] in
      guard paragraph.isIn(.all) else { return [] }
      let text = paragraph.text.withoutQuotations
      return Sentences.of(text).compactMap { sentence -> WordingFinding? in
        let words = Sentences.words(of: sentence)
        let negations = words.indices.filter { isNegation(words, at: $0, in: text) }
        guard negations.count > limit else { return nil }
        let index = words[negations[limit]].startIndex
        return DoubleNegation.finding(
          times: negations.count, rule, in: paragraph,
          at: context.place(paragraph.index(alike: index, of: text), in: paragraph))
      }
    }
  }

  private static let negations: Set<String> = [
    "not", "never", "nobody", "nothing", "none", "nowhere", "cannot", "neither", "nor", "without",
  ]

  private static func isNegation(_ words: [Substring], at index: Int, in text: String) -> Bool {
    let word = words[index].lowercased()
    if negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t") { return true }
    guard word == "no", index + 1 < words.count else { return false }
    // "No, thank you" and "say no, and then" name an answer.
    let after = text[words[index].endIndex...].first
    return after == " " && !["or", "and", "if"].contains(words[index + 1].lowercased())
  }
}
