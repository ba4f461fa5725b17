import HandrailCore

/// The review does not show an answer as the walk says, or there is no review.
enum ReviewWithoutAnswer: Mistake {
  static let code = "H608"

  /// Tells the name of the answer.
  static func finding(_ name: SaveName, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": the review does not show \(name) like this.",
      fix: "Change the value here, or add \(name) to the review in the flow.")
  }

  /// Tells that the walk comes to no review.
  static func finding(noReviewIn walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": no review is met.",
      fix: "Take the changes and what the review shows out.")
  }

  private static func written(_ shown: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, "  sees: [costs]\n",
      becomes: "  sees: [costs]\n  review-shows: {\(shown)}\n", toldAt: "review-shows:")
  }

  static let examples = [
    written("name: Bea"), written("home: {street: Dale}"),
    MistakeExample(
      TinyContent.walks, "  sees: [costs]\n  ends: registered\n",
      becomes: "  sees: [costs]\n  ends: registered\n\n- walk: Nobody agrees\n  answers:\n"
        + "    paying: none\n    agree: no\n  review-shows: {name: Ana}\n  ends: unsigned\n",
      toldAt: "review-shows:"
    ).with(TinyContent.secondEnding),
  ]

  static let counterExamples = [
    written("name: Ana, home: {street: Hill}, born: 1962-03-14, paying: none")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      for case (let name, .single(let text)) in walk.reviewShows {
        guard let line = places["review-shows/\(name)"].flatMap(bed.line) else { continue }
        let shown = "\(name): \(text)"
        guard line.text.ranges(of: shown).count == 1 else { continue }
        return line.becoming(line.text.replacing(shown, with: "\(name): somebody-else-s"))
      }
      return nil
    }
  }
}
