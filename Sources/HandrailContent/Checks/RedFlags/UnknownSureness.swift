import HandrailAsk

/// A pattern of the red flags is sure in a way that the program does not know.
enum UnknownSureness: Mistake {
  static let code = "H295"

  /// Tells what was written.
  static func finding(_ written: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A pattern cannot be sure \"\(written)\".", fix: "Write where it calls by itself.",
      written: written, known: RedFlagLexicon.Sureness.allCases.map(\.rawValue))
  }

  static let examples = [
    MistakeExample(TinyContent.redFlags, "sure: yes", becomes: "sure: maybe")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.redFlags, "sure: yes", becomes: "sure: in-few-words")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.redFlagLines.filter { $0.key == "sure" && $0.keys.count == 3 }
      .map { $0.withValue($0.value.misspelt) }
  }
}
