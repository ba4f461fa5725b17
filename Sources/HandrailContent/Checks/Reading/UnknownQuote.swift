/// A quote does not say whether it is a label, help or a reason.
enum UnknownQuote: Mistake {
  static let code = "H137"

  /// Tells the quote.
  /// - Parameter written: What stands before its colon; nil for none.
  static func finding(
    _ written: String?, known: [String], at place: ContentPlace
  ) -> ContentFinding {
    let message = "This quote is neither a label nor help nor a why."
    let fix = "Start it with \"> label:\", \"> help:\" or \"> why:\"."
    guard let written, NearestName.suggestion(for: written, among: known) != nil else {
      return told(at: place, message, fix: fix)
    }
    return told(at: place, message, fix: fix, written: written, known: known)
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "> help: Look at each one.", becomes: words)
  }

  static let examples = [written("> hlep: Look at each one."), written("> Look at each one.")]

  static let counterExamples = [written("> help: Look: at each one.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.compactMap { line in
      guard line.text.hasPrefix("> "), let colon = line.text.firstIndex(of: ":") else { return nil }
      let name = line.text[..<colon].dropFirst(2)
      return line.becoming("> " + String(name).misspelt + line.text[colon...])
    }
  }
}
