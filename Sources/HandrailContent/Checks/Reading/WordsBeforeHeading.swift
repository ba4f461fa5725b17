/// Words stand at the top of a file, where they belong to no section.
enum WordsBeforeHeading: Mistake {
  static let code = "H135"

  /// Tells the first of them.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "Words stand before the first heading.",
      fix: "Write a heading \"## name\" above them, or make them a comment: <!-- note -->.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "## about-you\n", becomes: "The words of a visit.\n\n## about-you\n")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "## about-you\n", becomes: "<!-- The words. -->\n\n## about-you\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.filter { $0.number == 1 }
      .map { $0.becoming("The words of a visit.", "", $0.text) }
  }
}
