import Foundation
import HandrailCore

/// Words that blame, command, judge, cheer where nobody is cheerful, or that few people know.
///
/// Each family of rules has its code: H540 blame, H541 condescension, H542 death, H543 the person
/// first, H544 judgement, H545 officialese, H546 jargon, H547 Spanish and families that the clinic
/// adds. The message names the rule.
enum WordingPatternCheck: WordingCheck {
  static let codes = familyCodes.values.sorted()

  private static let familyCodes = [
    "blame": "H540", "condescension": "H541", "death": "H542", "person-first": "H543",
    "judgement": "H544", "officialese": "H545", "jargon": "H546", "spanish": otherFamilies,
  ]
  private static let otherFamilies = "H547"

  static func found(in context: WordingContext) -> [WordingFinding] {
    var documents: [WordingScope: WordingDocument] = [:]
    return context.rules.patterns.flatMap { rule -> [WordingFinding] in
      guard rule.severity != .info, let expression = rule.expression else { return [] }
      let document =
        documents[rule.scope] ?? WordingDocument(context.paragraphs, in: rule.scope)
      documents[rule.scope] = document
      let code = familyCodes[rule.family] ?? otherFamilies
      return document.matches(of: expression).map {
        context.finding(
          code, rule, at: $0, "", isError: rule.severity == .error,
          fix: "Better: \(rule.better).")
      }
    }
  }
}
