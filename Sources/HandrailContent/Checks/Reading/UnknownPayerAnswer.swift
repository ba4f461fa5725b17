import HandrailCore

/// A plan's file says something else of a service than the program knows.
enum UnknownPayerAnswer: Mistake {
  static let code = "H228"

  /// Tells what was written.
  static func finding(_ written: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(written)\" is nothing that a plan says of a service.",
      fix: "Write what is usual, or \"ask\".", written: written,
      known: PayerAnswer.allCases.map(\.rawValue))
  }

  static let examples = [
    MistakeExample(TinyContent.payer, "imaging: usually-yes", becomes: "imaging: always")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.payer, "imaging: usually-yes", becomes: "imaging: ask")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.payerLines.filter { $0.keys.first == "services" && $0.keys.count == 2 }
      .map { $0.withValue($0.value.misspelt) }
  }
}
