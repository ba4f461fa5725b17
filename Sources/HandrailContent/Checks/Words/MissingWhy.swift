import HandrailCore

/// A sensitive question does not say why it is asked.
enum MissingWhy: Mistake {
  static let code = "H416"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard isNeeded(words), words.section.words.why == nil else { return nil }
      return told(
        at: words.section.place,
        "\(words.heading) is sensitive and does not say why it is asked.",
        fix: "Add \"> why: …\" with one or two short sentences.")
    }
  }

  /// Whether a reason must be given; a step without a way around it is told first.
  private static func isNeeded(_ words: PlacedWords) -> Bool {
    words.step.map { $0.isSensitive && $0.kind.hasPage && !$0.isWithoutWayAround } ?? false
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "> why: Queremos ayudarle.\n\n", becomes: "",
      toldAt: TinyContent.heading("paying")),
    MistakeExample(
      TinyContent.words, "> why: We want to help you.\n\n", becomes: "", toldAt: "## paying"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "sensitive: yes", becomes: "sensitive: no")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.filter(isNeeded).compactMap { bed.removing("why", of: $0.section) }
  }
}
