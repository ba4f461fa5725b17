import HandrailCore

/// Words are written in capitals, which reads as shouting.
///
/// Short ones that stand alone are abbreviations, and `AbbreviationCheck` looks at them.
enum CapitalsCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S11") else { return [] }
    return context.paragraphs.compactMap { paragraph in
      let words = paragraph.words
      let shouted = words.indices.filter { words[$0].isInCapitals(letters: 2) }
        .filter { !rule.words.contains(String(words[$0])) }
      let first = shouted.first { index in
        words[index].isInCapitals(letters: 5) || shouted.contains(index + 1)
      }
      return first.map {
        ShoutedWords.finding(
          words[$0], rule, in: paragraph, at: context.place(words[$0].startIndex, in: paragraph))
      }
    }
  }
}

extension Substring {
  /// Whether the word has at least so many letters, and all of them are capitals.
  func isInCapitals(letters: Int) -> Bool {
    guard unicodeScalars.first.map({ !("a"..."z").contains($0) }) ?? false else { return false }
    let written = filter(\.isLetter)
    return written.count >= letters && written.allSatisfy { $0.isUppercase }
  }
}
