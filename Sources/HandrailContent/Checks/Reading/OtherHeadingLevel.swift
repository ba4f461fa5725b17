/// A heading has one number sign, or more than two.
enum OtherHeadingLevel: Mistake {
  static let code = "H145"

  /// Tells the heading.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This heading has another level.",
      fix: "Write it with two number signs: \"## name\".")
  }

  private static func written(_ heading: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "## costs\n", becomes: heading + "\n")
  }

  static let examples = [written("# costs"), written("### costs")]

  static let counterExamples = [written("  ## costs")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.filter { $0.text.hasPrefix("## ") }
      .flatMap { [$0.becoming("#" + $0.text), $0.becoming(String($0.text.dropFirst()))] }
  }
}
