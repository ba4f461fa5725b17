/// A page asks two things at once.
enum TwoQuestions: WordingMistake {
  static let code = "H548"

  /// Tells the second question.
  static func finding(
    _ rule: MeasuredRule, in paragraph: WordingParagraph, at place: ContentPlace
  ) -> WordingFinding {
    told(against: rule, in: paragraph, at: place, "This page asks more than one question")
  }

  static let examples = [
    MistakeExample(
      TinyContent.addressWords, "Which street?", becomes: "Which street? And which town?")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.addressWords, "Which street?", becomes: "Which street and town?")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.asking.compactMap { words in
      guard let line = bed.line(of: "title", in: words.section), line.text.hasSuffix("?")
      else { return nil }
      return line.becoming("\(line.text) And why?")
    }
  }
}
