import HandrailCore

/// A walk must meet a page, and does not.
enum PageNotMet: Mistake {
  static let code = "H605"

  /// Tells a page that a walk never meets.
  static func finding(_ path: AnswerPath, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": \(path) is never met.",
      fix: "Change the answers so that they lead there, or leave it out of \"sees:\".")
  }

  static let examples = [
    MistakeExample(
      TinyContent.walks, "  sees: [name, code]", becomes: "  sees: [name, costs]")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.walks, "  sees: [name, code]", becomes: "  sees: [name, review]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard let unseen = walk.doesNotSee.first, let place = places["sees/0"],
        let line = bed.line(at: place)
      else { return nil }
      return line.withValue("[\(unseen), " + line.value.dropFirst())
    }
  }
}
