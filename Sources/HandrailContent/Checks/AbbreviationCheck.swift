import HandrailCore

/// An abbreviation is not spelled out on its page, or a page has too many of them.
enum AbbreviationCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S09") else { return [] }
    var met: [ContentPlace: [String]] = [:]
    return context.paragraphs.flatMap { paragraph -> [WordingFinding] in
      let page = paragraph.page
      return abbreviations(in: paragraph, but: rule.words).compactMap { word in
        let text = String(word)
        guard !met[page, default: []].contains(text) else { return nil }
        met[page, default: []].append(text)
        let isExplained = context.paragraphs.contains {
          $0.page == page
            && ($0.text.contains("(\(text))") || $0.text.contains("\(text) (")
              || $0.text.contains("“\(text)”") || $0.explains(text))
        }
        let isOneTooMany = met[page, default: []].count > rule.limit ?? Int.max
        guard !isExplained || isOneTooMany else { return nil }
        return UnexplainedAbbreviation.finding(
          word, isExplained: isExplained, rule, in: paragraph,
          at: context.place(word.startIndex, in: paragraph))
      }
    }
  }

  private static func abbreviations(
    in paragraph: WordingParagraph, but known: [String]
  ) -> [Substring] {
    let words = paragraph.words
    return words.indices.filter { index in
      let word = words[index]
      guard (2...4).contains(word.count), word.isInCapitals(letters: 2),
        word.allSatisfy(\.isLetter), !known.contains(String(word))
      else { return false }
      // Capitals beside capitals shout; `ShoutedWords` is told for them.
      return ![index - 1, index + 1].contains {
        words.indices.contains($0) && words[$0].isInCapitals(letters: 2)
      }
    }.map { words[$0] }
  }
}
