import HandrailCore

/// A words file as a whole is too hard to read: H560 the Flesch-Kincaid grade of English, H561
/// INFLESZ for Spanish, H562 the SMOG grade.
enum ReadingLevelCheck: WordingCheck {
  static let codes = ["H560", "H561", "H562"]

  static func found(in context: WordingContext) -> [WordingFinding] {
    ReadingReport(context).texts.flatMap { text -> [WordingFinding] in
      let whole = text.whole
      guard whole.words >= ReadingReport.fewestWords else { return [] }
      var findings: [WordingFinding] = []
      if let rule = context.measure(text.isInflesz ? "S05" : "S03"), let limit = rule.limit {
        let isTooHard = text.isInflesz ? whole.figure < Double(limit) : whole.figure > Double(limit)
        let name = text.isInflesz ? "INFLESZ" : "The Flesch-Kincaid grade"
        let bound = text.isInflesz ? "at least" : "at most"
        if isTooHard {
          findings.append(
            finding(
              text.isInflesz ? "H561" : "H560", rule, text,
              "\(name) of these words is \(rounded(whole.figure)); it is \(bound) \(limit)"))
        }
      }
      if let rule = context.measure("S04"), let limit = rule.limit, let grade = whole.smogGrade,
        grade > Double(limit)
      {
        findings.append(
          finding(
            "H562", rule, text,
            "The SMOG grade of these words is \(rounded(grade)); it is at most \(limit)"))
      }
      return findings
    }
  }

  /// A figure with one digit behind the point.
  static func rounded(_ figure: Double) -> String {
    let tenths = Int((figure * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// Points at the hardest page that has some sentences.
  private static func finding(
    _ code: String, _ rule: MeasuredRule, _ text: ReadingReport.Text, _ message: String
  ) -> WordingFinding {
    let hardest = text.pages.first { $0.sentences >= ReadingReport.fewestSentences }
    return WordingFinding(
      rule: rule.id, beside: nil,
      finding: ContentFinding(
        code, at: hardest?.place ?? text.whole.place, "\(message) (\(rule.id)): \(rule.why).",
        fix: "Better: \(rule.better).", severity: rule.severity == .error ? .error : .warning))
  }
}
