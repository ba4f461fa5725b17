import HandrailCore

/// A pattern of the red flags calls for a kind of person that nobody can send.
enum UnknownConcern: Mistake {
  static let code = "H291"

  /// Tells the kind.
  static func finding(_ written: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(written)\" is no kind of red flag.", fix: "Write one of the kinds.",
      written: written, known: Concern.allCases.map(\.rawValue))
  }

  static let examples = [
    MistakeExample(TinyContent.redFlags, "kind: medical", becomes: "kind: medicine")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.redFlags, "kind: medical", becomes: "kind: distress")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.redFlagLines.filter { $0.key == "kind" && $0.keys.count == 3 }
      .map { $0.withValue($0.value.misspelt) }
  }
}
