import HandrailCore

/// A kind of mistake against the rules of one family: a file of patterns in Content/wording/.
protocol WordingFamily: WordingMistake {
  /// The family, which is its file's name.
  static var family: String { get }
}

extension WordingFamily {
  /// Tells words that a rule of the family looks for.
  static func finding(
    _ words: Substring, _ rule: PatternRule, beside paragraph: WordingParagraph,
    at place: ContentPlace
  ) -> WordingFinding {
    WordingFinding(
      rule: rule.id, beside: paragraph.place,
      finding: ContentFinding(
        code, at: place, "\"\(words)\" (\(rule.id)): \(rule.why).", fix: "Better: \(rule.better).",
        severity: rule.severity == .error ? .error : .warning))
  }

  static func seeds(in bed: SeedBed) -> [Seed] { bed.seeds(against: Self.self) }
}
