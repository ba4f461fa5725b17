import HandrailCore

/// A word of insurance that may stand where it is explained is not explained on its page.
enum UnexplainedTradeWord: WordingMistake {
  static let code = "H558"

  /// Tells the first use of the word.
  static func finding(
    _ word: Substring, _ rule: PatternRule, beside paragraph: WordingParagraph,
    at place: ContentPlace
  ) -> WordingFinding {
    WordingFinding(
      rule: rule.id, beside: paragraph.place,
      finding: ContentFinding(
        code, at: place,
        "\"\(word)\" is not explained on this page (\(rule.id)): \(rule.why).",
        fix: "Explain it where it is first used: \(rule.better).", severity: .warning))
  }

  static let examples = [TinyContent.rehearsed("Pay your deductible now.")]

  static let counterExamples = [
    TinyContent.rehearsed("A deductible is what you pay first. Pay your deductible now.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { $0.becoming("Pay your deductible now.") }
  }
}
