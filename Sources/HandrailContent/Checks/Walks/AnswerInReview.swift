import HandrailCore

/// The review shows an answer that the walk says it leaves out.
enum AnswerInReview: Mistake {
  static let code = "H609"

  /// Tells the name of the answer.
  static func finding(_ name: SaveName, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": the review shows \(name).",
      fix: "Take it out of \"review-leaves-out:\", or change the answers.")
  }

  private static func written(_ name: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, "  sees: [costs]\n",
      becomes: "  sees: [costs]\n  review-leaves-out: [\(name)]\n", toldAt: "review-leaves-out:")
  }

  static let examples = [written("name")]

  static let counterExamples = [written("cards")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard let shown = walk.reviewShows.keys.first,
        let line = places["review-leaves-out/0"].flatMap(bed.line), line.value.hasPrefix("[")
      else { return nil }
      return line.withValue("[\(shown), " + line.value.dropFirst())
    }
  }
}
