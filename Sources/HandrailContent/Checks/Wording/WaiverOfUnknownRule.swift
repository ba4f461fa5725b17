import HandrailCore

/// A waiver names no rule, or one that does not exist.
enum WaiverOfUnknownRule: Mistake {
  static let code = "H571"

  /// Tells the waiver; `rule` is empty where it names none.
  static func finding(
    _ rule: String, known: Set<String>, at place: ContentPlace
  ) -> ContentFinding {
    let near = NearestName.suggestion(for: rule, among: known.sorted())
    let fix = "Write the rule that the finding names: <!-- wording B09: the reason -->."
    return ContentFinding(
      code, at: place,
      rule.isEmpty ? "This waiver names no rule." : "There is no rule of wording \"\(rule)\".",
      fix: (near.map { "Did you mean \"\($0)\"? " } ?? "") + fix, near: near)
  }

  static let examples = [
    TinyContent.rehearsed("<!-- wording X99: why -->\n\nAna waits."),
    TinyContent.rehearsed("<!-- wording: why -->\n\nAna waits."),
  ]

  static let counterExamples = [
    TinyContent.rehearsed("<!-- wording B02: why -->\n\nYou must wait.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).enumerated().map { index, line in
      line.becoming(
        index.isMultiple(of: 2)
          ? "<!-- wording \(bed.anyRule)9: a reason -->" : "<!-- wording: a reason -->", "",
        line.text)
    }
  }
}
