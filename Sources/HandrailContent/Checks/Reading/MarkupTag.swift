/// A tag of a web page stands among the words.
enum MarkupTag: Mistake {
  static let code = "H152"

  /// Tells the tag.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "HTML stands here; nothing of it is shown.",
      fix: "Write plain words; a note to other authors goes on lines of its own: <!-- note -->.")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "You can ask at any time.", becomes: words)
  }

  static let examples = [
    written("You can <b>ask</b> at any time."), written("<div>\nYou can ask at any time.\n</div>"),
  ]

  static let counterExamples = [written("You can ask if 3 < 5 and 5 > 3.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.paragraphLines.map { $0.becoming($0.text + " <b>Now</b>.") }
  }
}
