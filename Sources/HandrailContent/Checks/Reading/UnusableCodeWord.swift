/// A word of which return codes are made is hard to type or to tell from another.
enum UnusableCodeWord: Mistake {
  static let code = "H140"

  /// Tells a word that some keyboard or ear cannot tell.
  static func finding(_ word: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(word)\" cannot be a word of a code.",
      fix: "Write one word a line, with 3 to 7 letters from a to z.")
  }

  /// Tells the second of two equal words.
  static func finding(_ word: String, earlierLine: Int, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(word)\" stands already in line \(earlierLine).", fix: "Write another word.")
  }

  private static func written(_ word: String) -> MistakeExample {
    MistakeExample(TinyContent.codeWords, "wab\n", becomes: word + "\n")
  }

  static let examples = ["Wab", "wa", "elephants", "niño", "two words", "", "waa"].map(written)

  static let counterExamples = [written("plum")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.texts.paths.filter { $0.contains("code-words") }.flatMap { bed.lines(of: $0) }
      .filter { !$0.text.isEmpty }
      .flatMap { [$0.becoming($0.text.uppercased()), $0.becoming($0.text, $0.text, told: 1)] }
  }
}
