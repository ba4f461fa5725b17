import HandrailCore

/// A page asks something and does not say why.
enum QuestionWithoutReason: WordingMistake {
  static let code = "H549"

  /// Tells the question.
  static func finding(_ rule: MeasuredRule, _ paragraph: WordingParagraph) -> WordingFinding {
    WordingFinding(
      rule: rule.id, beside: paragraph.place,
      finding: ContentFinding(
        code, at: paragraph.place,
        "This question does not say why it is asked (\(rule.id)).",
        fix: "Say below it what the answer is for: \"> why: …\".", severity: .warning))
  }

  static let examples = [
    MistakeExample(
      TinyContent.addressWords, "> why: Some people have none.\n\n", becomes: "",
      toldAt: "Do you have an address?")
  ]

  static let counterExamples = [
    // That sensitive questions say why is another kind of mistake.
    MistakeExample(TinyContent.words, "> why: We want to help you.\n\n", becomes: "")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.asking.compactMap { words in
      guard words.step?.isSensitive == false, let title = words.section.places["title"],
        let line = bed.line(of: "why", in: words.section)
      else { return nil }
      return line.gone(told: title)
    }
  }
}
