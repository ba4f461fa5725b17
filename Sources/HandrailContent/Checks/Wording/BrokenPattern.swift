import HandrailCore

/// The pattern of a rule cannot be read.
enum BrokenPattern: Mistake {
  static let code = "H580"

  /// Tells the pattern.
  static func finding(_ rule: PatternRule) -> ContentFinding {
    told(
      at: rule.place, "The pattern of \(rule.id) is not a regular expression.",
      fix: "Look at its brackets: each ( and [ needs its end.")
  }

  static let examples = [
    MistakeExample(TinyContent.condescension, "obviously\\b'", becomes: "(obviously\\b'")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.condescension, "obviously\\b'", becomes: "(obviously)\\b'")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.ruleLines("pattern").filter { $0.text.hasSuffix("'") }
      .map { $0.becoming(String($0.text.dropLast()) + "('") }
  }
}
