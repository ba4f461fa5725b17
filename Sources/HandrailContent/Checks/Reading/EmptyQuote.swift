/// A quote has its sign and no words.
enum EmptyQuote: Mistake {
  static let code = "H153"

  /// Tells the quote.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "There is a quote without words.", fix: "Write its words, or take the sign out.")
  }

  static let examples = [
    MistakeExample(TinyContent.words, "> help: Look at each one.", becomes: ">")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.words, "> help: Look at each one.", becomes: ">help: Look.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.filter { line in
      line.text.hasPrefix("> ") && bed.neighbour(of: line, by: 1)?.text == ""
    }.map { $0.becoming(">") }
  }
}
