import Foundation
import HandrailCore

/// Words that blame, command, judge, cheer where nobody is cheerful, or that few people know.
///
/// Each family of rules is a kind of mistake; the message names the rule.
enum WordingPatternCheck: WordingCheck {
  /// The kind of mistake that rules of a family tell.
  static func kind(of family: String) -> any WordingFamily.Type {
    wordingFamilies.first { $0.family == family } ?? WordsOfOtherFamily.self
  }

  static func found(in context: WordingContext) -> [WordingFinding] {
    var documents: [WordingScope: WordingDocument] = [:]
    return context.rules.patterns.flatMap { rule -> [WordingFinding] in
      guard rule.severity != .info, let expression = rule.expression else { return [] }
      let document =
        documents[rule.scope] ?? WordingDocument(context.paragraphs, in: rule.scope)
      documents[rule.scope] = document
      let kind = kind(of: rule.family)
      return document.matches(of: expression).map {
        kind.finding($0.words, rule, beside: $0.paragraph, at: context.place(of: $0))
      }
    }
  }
}
