import HandrailCore

/// Two rules in two files have one name.
enum RuleNamedTwice: Mistake {
  static let code = "H582"

  /// Tells the second of them.
  static func finding(_ name: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "There is a rule \(name) already.",
      fix: "Give this one a number that was never used.")
  }

  static let examples = [
    MistakeExample(TinyContent.condescension, "C01:", becomes: "B01:", toldAt: "pattern:")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.condescension, "C01:", becomes: "B03:")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.patternRules.compactMap { rule, name in
      guard let other = bed.patternRules.first, other.name.file < name.file else { return nil }
      return Seed(
        edit: .lines(name.number..<name.number + 1, of: name.file, become: ["  \(other.rule.id):"]),
        place: rule.place)
    }
  }
}
