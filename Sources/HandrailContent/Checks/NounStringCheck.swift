import HandrailCore

/// So many nouns stand in a row that readers must guess what belongs to what.
///
/// Only nouns that the rule lists are counted, so that no other word is taken for one.
enum NounStringCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S14"), let limit = rule.limit else { return [] }
    let nouns = Set(rule.words)
    return context.paragraphs.compactMap { paragraph in
      guard paragraph.isIn(.all) else { return nil }
      var row: [Substring] = []
      for word in paragraph.words {
        if let last = row.last, paragraph.text[last.endIndex..<word.startIndex] != " " { row = [] }
        let plain = word.lowercased()
        let isNoun =
          nouns.contains(plain) || plain.hasSuffix("s") && nouns.contains(String(plain.dropLast()))
        row = isNoun ? row + [word] : []
        if row.count > limit { break }
      }
      guard row.count > limit else { return nil }
      return NounsInARow.finding(
        row, rule, in: paragraph, at: context.place(row[0].startIndex, in: paragraph))
    }
  }
}
