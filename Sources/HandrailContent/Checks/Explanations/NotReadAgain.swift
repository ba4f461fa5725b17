import HandrailCore

/// Nobody but its writer has read an explanation.
enum NotReadAgain: Mistake {
  static let code = "H470"
  static let severity = ContentFinding.Severity.warning

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.explanations.compactMap { file in
      guard let header = file.header, header.places["reviewed"] != nil, header.reviewed == nil
      else { return nil }
      return told(
        at: header.place(of: "reviewed"), "Nobody but its writer has read this explanation.",
        fix:
          "Have it read by somebody else, mend it, then write the day as \"reviewed: 2026-12-31\".")
    }
  }

  static let examples = [
    MistakeExample(TinyContent.explanation, "reviewed: 2026-11-20", becomes: "reviewed: no")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.explanation, "reviewed: 2026-11-20", becomes: "reviewed: 2026-11-21")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.headerLines("reviewed").filter { $0.text != "reviewed: no" }
      .map { $0.becoming("reviewed: no") }
  }
}
