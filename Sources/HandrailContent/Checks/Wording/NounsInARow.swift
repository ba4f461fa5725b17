/// So many nouns stand in a row that readers must guess what belongs to what.
enum NounsInARow: WordingMistake {
  static let code = "H555"

  /// Tells the row.
  static func finding(
    _ nouns: [Substring], _ rule: MeasuredRule, in paragraph: WordingParagraph,
    at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: paragraph, at: place,
      "\"\(nouns.joined(separator: " "))\" are \(nouns.count) nouns in a row")
  }

  static let examples = [TinyContent.rehearsed("Fill in the patient insurance claim form.")]

  static let counterExamples = [TinyContent.rehearsed("Fill in the claim form for your insurance.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).map { $0.becoming("Fill in the patient insurance claim form.") }
  }
}
