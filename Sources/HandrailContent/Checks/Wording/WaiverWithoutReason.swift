import HandrailCore

/// A waiver gives no reason.
enum WaiverWithoutReason: Mistake {
  static let code = "H570"

  /// Tells the waiver of a rule.
  static func finding(of rule: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This waiver of \(rule) gives no reason.",
      fix: "Write it behind a colon: <!-- wording \(rule): the reason -->.")
  }

  static let examples = [TinyContent.rehearsed("<!-- wording B02 -->\n\nAna waits.")]

  static let counterExamples = [
    TinyContent.rehearsed("<!-- wording B02: why -->\n\nYou must wait.", toldAt: "must")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { $0.becoming("<!-- wording \(bed.anyRule) -->", "", $0.text) }
  }
}
