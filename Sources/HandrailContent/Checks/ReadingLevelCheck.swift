import HandrailCore

/// A words file as a whole is too hard to read: by the Flesch-Kincaid grade for English, by INFLESZ
/// for Spanish, or by the SMOG grade.
enum ReadingLevelCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    ReadingReport(context).texts.flatMap { text -> [WordingFinding] in
      guard text.whole.words >= ReadingReport.fewestWords else { return [] }
      return [ease(of: text, in: context), longWords(of: text, in: context)].compactMap(\.self)
    }
  }

  private static func ease(
    of text: ReadingReport.Text, in context: WordingContext
  ) -> WordingFinding? {
    guard let rule = context.measure(text.isInflesz ? "S05" : "S03"), let limit = rule.limit
    else { return nil }
    let figure = text.whole.figure
    if text.isInflesz {
      return figure < Double(limit)
        ? HardSpanish.finding(rounded(figure), limit, rule, at: text.hardest) : nil
    }
    return figure > Double(limit)
      ? HardEnglish.finding(rounded(figure), limit, rule, at: text.hardest) : nil
  }

  private static func longWords(
    of text: ReadingReport.Text, in context: WordingContext
  ) -> WordingFinding? {
    guard let rule = context.measure("S04"), let limit = rule.limit,
      let grade = text.whole.smogGrade, grade > Double(limit)
    else { return nil }
    return ManyLongWords.finding(rounded(grade), limit, rule, at: text.hardest)
  }

  /// A figure with one digit behind the point.
  static func rounded(_ figure: Double) -> String {
    let tenths = Int((figure * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension ReadingReport.Text {
  /// Where the hardest page stands that has some sentences; the file where none has.
  var hardest: ContentPlace {
    pages.first { $0.sentences >= ReadingReport.fewestSentences }?.place ?? whole.place
  }
}
