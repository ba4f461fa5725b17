import HandrailCore

/// Too many words of a file have three or more syllables.
enum ManyLongWords: WordingMistake {
  static let code = "H562"

  /// Tells the figure at the hardest page of the file.
  static func finding(
    _ figure: String, _ limit: Int, _ rule: MeasuredRule, at place: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: nil, at: place,
      "The SMOG grade of these words is \(figure); it is at most \(limit)")
  }

  static let examples = [words("hospital", count: 30)]

  static let counterExamples = [words("clinic", count: 30), words("hospital", count: 29)]

  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let context = WordingContext(bed.sources), let rule = context.measure("S04"),
      let limit = rule.limit, let line = bed.limit(of: rule)
    else { return [] }
    let texts = ReadingReport(context).texts.filter { $0.whole.smogGrade != nil }
    return (1..<limit).compactMap { lower in
      let over = texts.filter { $0.whole.smogGrade ?? 0 > Double(lower) }
      // A limit below many files is told for each of them.
      return over.count == 1 ? over.first.map { line.withValue("\(lower)", told: $0.hardest) } : nil
    }
  }

  private static func words(_ word: String, count: Int) -> MistakeExample {
    TinyContent.rehearsed(
      Array(repeating: "She can walk to the \(word) when it is day.", count: count)
        .joined(separator: "\n\n"), toldAt: "## ana")
  }
}
