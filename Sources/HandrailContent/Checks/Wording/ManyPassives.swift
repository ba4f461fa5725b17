import HandrailCore

/// Too many sentences of a file hide who acts.
enum ManyPassives: WordingMistake {
  static let code = "H556"

  /// Tells the first of them, with the lines of all.
  static func finding(
    _ passive: [ContentPlace], of sentences: Int, _ rule: MeasuredRule, at place: ContentPlace
  ) -> WordingFinding {
    let lines = passive.map { String($0.line) }.joined(separator: ", ")
    return told(
      against: rule, in: nil, at: place,
      "\(passive.count) of \(sentences) sentences are passive, in lines \(lines)")
  }

  private static func sentences(passive: Int, of count: Int) -> MistakeExample {
    TinyContent.rehearsed(
      (0..<count).map { $0 < passive ? "It was given to Ana." : "Ana takes it." }
        .joined(separator: "\n\n"))
  }

  static let examples = [sentences(passive: 2, of: 20)]

  static let counterExamples = [sentences(passive: 1, of: 20), sentences(passive: 5, of: 18)]

  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let context = WordingContext(bed.sources) else { return [] }
    let first = PassiveCheck.firstPassives(in: context)
    return bed.sentenceLines(in: .all)
      // Those of the file that stand above would be told in its place.
      .filter { line in first[line.file].map { line.place < $0 } ?? true }
      .map { $0.followed(by: "It was given.", for: bed) }
  }
}
