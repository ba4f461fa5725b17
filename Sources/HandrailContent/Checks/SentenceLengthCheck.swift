import HandrailCore

/// A sentence is so long that its start is forgotten at its end.
///
/// Placeholders count with the words that the clinic fills in.
enum SentenceLengthCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S01"), let limit = rule.limit else { return [] }
    return context.paragraphs.flatMap { paragraph in
      Sentences.of(paragraph.source).compactMap { sentence -> WordingFinding? in
        let count = Sentences.words(of: context.shown(sentence, in: paragraph.language)).count
        guard count > limit else { return nil }
        let words = sentence.split(separator: " ").prefix(3).joined(separator: " ")
        let start = paragraph.index(alike: sentence.startIndex)
        return LongSentence.finding(
          words, count: count, rule, in: paragraph, at: context.place(start, in: paragraph))
      }
    }
  }
}
