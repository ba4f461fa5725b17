import Foundation
import HandrailCore

/// A word of insurance that may stand where it is explained is not explained on its page.
///
/// It is where the words "is", "are" or "means" stand right behind its first use, or brackets do,
/// or it stands behind "called" or in brackets itself, or leads to its explanation.
enum GlossCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    let document = WordingDocument(context.paragraphs, in: .all)
    return context.rules.patterns.flatMap { rule -> [WordingFinding] in
      guard rule.severity == .info, let expression = rule.expression else { return [] }
      let matches = document.matches(of: expression)
      let pages = Dictionary(grouping: matches) { $0.paragraph.page }
      return pages.values.compactMap { uses -> WordingFinding? in
        guard let first = uses.first, !uses.contains(where: isExplained) else { return nil }
        return UnexplainedTradeWord.finding(
          first.words, rule, beside: first.paragraph, at: context.place(of: first))
      }
    }
  }

  private static func isExplained(_ match: WordingDocument.Match) -> Bool {
    if match.paragraph.explains(match.words) { return true }
    let text = match.paragraph.text
    let before = text[..<match.range.lowerBound]
    let after = text[match.range.upperBound...].drop { "\"”".contains($0) }
    return before.hasSuffix("(") || before.hasSuffix("called ") || before.hasSuffix("called a ")
      || before.hasSuffix("called the ")
      || [" is ", " are ", " means ", " (", ": "].contains(where: after.hasPrefix)
  }
}
