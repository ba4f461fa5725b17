import HandrailCore

/// A waiver covers no finding.
enum WaiverOfNothing: Mistake {
  static let code = "H572"
  static let severity = ContentFinding.Severity.warning

  /// Tells the waiver of a rule.
  static func finding(of rule: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This waiver of \(rule) waives nothing.",
      fix: "Take it out, or move it directly before or after the paragraph it is for.")
  }

  static let examples = [TinyContent.rehearsed("<!-- wording B02: why -->\n\nAna waits.")]

  static let counterExamples = [
    TinyContent.rehearsed("<!-- wording B02: why -->\n\nYou must wait.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map {
      $0.becoming("<!-- wording \(bed.anyRule): a reason -->", "", $0.text)
    }
  }
}
