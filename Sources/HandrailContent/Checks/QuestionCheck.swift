import HandrailCore

/// A page asks two things at once, or asks without saying why.
enum QuestionCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S08") else { return [] }
    return context.paragraphs.compactMap { paragraph in
      guard paragraph.part == .title, paragraph.isIn(.forms) else { return nil }
      let questions = paragraph.text.indices.filter { paragraph.text[$0] == "?" }
      if questions.count > 1 {
        return TwoQuestions.finding(
          rule, in: paragraph, at: context.place(questions[1], in: paragraph))
      }
      guard paragraph.section.words.why == nil, !isSensitive(paragraph, context) else { return nil }
      return QuestionWithoutReason.finding(rule, paragraph)
    }
  }

  /// Whether the page is sensitive; that it must say why is `MissingWhy` then.
  private static func isSensitive(
    _ paragraph: WordingParagraph, _ context: WordingContext
  ) -> Bool {
    guard case .flow(let id) = paragraph.owner else { return false }
    return context.sources.flow(id)?.flow.steps[StepID(paragraph.section.key.id)]?.isSensitive
      ?? false
  }
}
