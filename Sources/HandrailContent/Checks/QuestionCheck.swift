import HandrailCore

/// A page asks two things at once (H548), or asks without saying why (H549).
enum QuestionCheck: WordingCheck {
  static let codes = ["H548", "H549"]

  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S08") else { return [] }
    return context.paragraphs.compactMap { paragraph in
      guard paragraph.part == .title, paragraph.isIn(.forms) else { return nil }
      let questions = paragraph.text.indices.filter { paragraph.text[$0] == "?" }
      if questions.count > 1 {
        return context.finding(
          "H548", rule, in: paragraph, at: questions[1], "This page asks more than one question")
      }
      guard paragraph.section.words.why == nil, !isSensitive(paragraph, context) else { return nil }
      return WordingFinding(
        rule: rule.id, beside: paragraph.place,
        finding: ContentFinding(
          "H549", at: paragraph.place, "This question does not say why it is asked (S08).",
          fix: "Add \"> why: …\" with one or two short sentences.", severity: .warning))
    }
  }

  /// Whether the page is sensitive; that it must say why is told with H416 then.
  private static func isSensitive(
    _ paragraph: WordingParagraph, _ context: WordingContext
  ) -> Bool {
    guard case .flow(let id) = paragraph.owner else { return false }
    return context.sources.flow(id)?.flow.steps[StepID(paragraph.section.key.id)]?.isSensitive
      ?? false
  }
}
