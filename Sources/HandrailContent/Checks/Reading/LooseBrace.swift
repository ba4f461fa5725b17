/// A brace stands in words that is not part of a placeholder.
enum LooseBrace: Mistake {
  static let code = "H143"

  /// Tells the paragraph in which it stands.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A brace stands here that belongs to no placeholder.",
      fix: "Write a placeholder as {name}, without blanks, and close its brace.")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "Good day, {called}.", becomes: words)
  }

  static let examples = [written("Good day, {called."), written("Good day, {the name}.")]

  static let counterExamples = [written("Good day, {called} and {called}.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.filter { $0.text.contains("}") && !$0.text.hasPrefix(" ") }
      .map { $0.becoming($0.text.replacing("}", with: "", maxReplacements: 1)) }
  }
}
