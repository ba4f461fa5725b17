import Foundation
import HandrailCore

/// A rule of wording is wrong itself: its pattern cannot be read, its name stands twice, or it does
/// not do with its own examples what it says.
enum WordingRulesCheck: ContentCheck {
  /// None of its own: `wordingMistakes` have them.
  static let codes: [String] = []

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let rules = sources.wording else { return [] }
    return rules.doubled.map { RuleNamedTwice.finding($0.id, at: $0.place) }
      + rules.patterns.compactMap(finding)
  }

  private static func finding(_ rule: PatternRule) -> ContentFinding? {
    guard let expression = rule.expression else { return BrokenPattern.finding(rule) }
    if !expression.finds(rule.bad) { return RuleAgainstItsExample.finding(missing: rule) }
    return expression.finds(rule.good) ? RuleAgainstItsExample.finding(overdoing: rule) : nil
  }
}

extension NSRegularExpression {
  /// Whether the expression matches anywhere in a text.
  func finds(_ text: String) -> Bool {
    firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
  }
}
