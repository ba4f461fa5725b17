import HandrailCore

/// A paragraph has so many sentences that nobody can look over it.
enum ParagraphLengthCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S02"), let limit = rule.limit else { return [] }
    return context.paragraphs.compactMap { paragraph in
      let sentences = paragraph.sentences
      guard paragraph.hasSentences, sentences.count > limit else { return nil }
      return LongParagraph.finding(
        sentences: sentences.count, rule, in: paragraph,
        at: context.place(sentences[limit].startIndex, in: paragraph))
    }
  }
}
