import HandrailCore

/// A Spanish words file as a whole is too hard to read.
enum HardSpanish: WordingMistake {
  static let code = "H561"

  /// Tells the figure at the hardest page of the file.
  static func finding(
    _ figure: String, _ limit: Int, _ rule: MeasuredRule, at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: nil, at: place,
      "INFLESZ of these words is \(figure); it is at least \(limit)")
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanishPatients, "Ana espera junto a la puerta.",
      becomes: Array(repeating: sentence, count: 10).joined(separator: "\n\n"), toldAt: "## ana")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanishPatients, "Ana espera junto a la puerta.", becomes: sentence)
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .language("es")).map { line in
      line.followed(by: sentence, for: bed, told: bed.heading(above: line))
    }
  }

  private static let sentence =
    "La administración institucional determinará responsabilidades correspondientes."
}
