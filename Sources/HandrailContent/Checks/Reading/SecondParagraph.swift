/// A bullet or a quote holds more than one paragraph.
enum SecondParagraph: Mistake {
  static let code = "H149"

  /// Tells what follows the paragraph; `what` is `a bullet` or `a quote`.
  static func finding(in what: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "There is more than one paragraph of words in \(what).",
      fix: "Write one paragraph; start a new one with its own sign and a blank line before it.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "> help: Look at each one.",
      becomes: "> help: Look at each one.\n>\n> Then go on.", toldAt: "> Then go on."),
    MistakeExample(
      TinyContent.words, "- nothing-today: Nothing today",
      becomes: "- nothing-today: Nothing today\n  - more: More", toldAt: "- more"),
    MistakeExample(
      TinyContent.words, "> help: Look at each one.", becomes: "> > help: Look at each one."),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "> help: Look at each one.",
      becomes: "> help: Look at each one.\n> Then go on.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.filter { line in
      line.text.hasPrefix("> ") && bed.neighbour(of: line, by: 1)?.text == ""
    }.map { $0.becoming($0.text, ">", "> Then go on.", told: 2) }
      + bed.wordsLines.filter { $0.text.hasPrefix("- ") }
      .map { $0.becoming($0.text, "  - more: More", told: 1) }
  }
}
