import HandrailCore

/// A saved answer has no short name for the review.
enum MissingLabel: Mistake {
  static let code = "H413"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard let step = words.step, step.save != nil, !step.kind.isLookUp,
        words.section.words.label?.source.isEmpty ?? true
      else {
        return nil
      }
      return told(
        at: words.section.place, "\(words.heading) has no label for the review.",
        fix: "Add \"> label: …\" with one to three words.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "> label: Casa\n\n", becomes: "", toldAt: TinyContent.heading("home"))
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.spanish, "> label: Casa", becomes: "> label: {called}")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.filter { $0.step?.save != nil && $0.section.words.label != nil }.compactMap {
      bed.removing("label", of: $0.section)
    }
  }
}
