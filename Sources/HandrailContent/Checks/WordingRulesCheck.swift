import Foundation
import HandrailCore

/// A rule of wording is wrong itself: H580 its pattern cannot be read, H582 its name stands twice,
/// H583 it does not do with its own examples what it says.
enum WordingRulesCheck: ContentCheck {
  static let codes = ["H580", "H582", "H583"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let rules = sources.wording else { return [] }
    let doubled = rules.doubled.map { id, place in
      ContentFinding(
        "H582", at: place, "There is a rule \(id) already.",
        fix: "Give this one a number that was never used.")
    }
    return doubled + rules.patterns.compactMap(finding)
  }

  private static func finding(_ rule: PatternRule) -> ContentFinding? {
    guard let expression = rule.expression else {
      return ContentFinding(
        "H580", at: rule.place, "The pattern of \(rule.id) is not a regular expression.",
        fix: "Look at its brackets: each ( and [ needs its end.")
    }
    let finds = { (text: String) in
      expression.firstMatch(
        in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
    }
    if !finds(rule.bad) {
      return ContentFinding(
        "H583", at: rule.place, "The pattern of \(rule.id) does not find its own \"bad:\".",
        fix: "Mend the pattern or the example.")
    }
    guard finds(rule.good) else { return nil }
    return ContentFinding(
      "H583", at: rule.place, "The pattern of \(rule.id) finds its own \"good:\".",
      fix: "Narrow the pattern, or write another example.")
  }
}
