import HandrailCore

/// A rule does not do with its own two examples what it says.
enum RuleAgainstItsExample: Mistake {
  static let code = "H583"

  /// Tells a rule that lets its bad example by.
  static func finding(missing rule: PatternRule) -> ContentFinding {
    told(
      at: rule.place, "The pattern of \(rule.id) does not find its own \"bad:\".",
      fix: "Mend the pattern or the example.")
  }

  /// Tells a rule that finds its good example.
  static func finding(overdoing rule: PatternRule) -> ContentFinding {
    told(
      at: rule.place, "The pattern of \(rule.id) finds its own \"good:\".",
      fix: "Narrow the pattern, or write another example.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.condescension, "bad: Obviously", becomes: "bad: Clearly", toldAt: "pattern:"),
    MistakeExample(
      TinyContent.condescension, "good: Sit", becomes: "good: Obviously sit", toldAt: "pattern:"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.condescension, "good: Sit", becomes: "good: Do sit")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.patternRules.flatMap { rule, name -> [Seed] in
      let lines = bed.lines(of: name.file).filter { $0.keys == ["rules", rule.id, $0.key] }
      guard let bad = lines.first(where: { $0.key == "bad" }),
        let good = lines.first(where: { $0.key == "good" })
      else { return [] }
      return [
        bad.withValue("fine", told: rule.place), good.withValue(bad.value, told: rule.place),
      ]
    }
  }
}
