import HandrailCore

/// A kind of mistake against a rule in Content/wording/.
///
/// The rule says how grave it is, why it matters and what to write, so that authors can change all
/// three. The kind says what was found. `WordingChecks` looks for all of them in one pass over each
/// words file, and tells those that nobody waived.
protocol WordingMistake: Mistake {}

extension WordingMistake {
  /// What was found, with the name and the reason of the rule behind it.
  static func told(
    against rule: MeasuredRule, in paragraph: WordingParagraph?, at place: ContentPlace,
    _ message: String, isError: Bool? = nil
  ) -> WordingFinding {
    let isError = isError ?? (rule.severity == .error)
    return WordingFinding(
      rule: rule.id, beside: paragraph?.place,
      finding: ContentFinding(
        code, at: place, "\(message) (\(rule.id)): \(rule.why).", fix: "Better: \(rule.better).",
        severity: isError ? .error : .warning))
  }
}
