import HandrailCore

/// A walk must not meet a page, and does.
enum PageMet: Mistake {
  static let code = "H606"

  /// Tells a page that a walk meets against its author's word.
  static func finding(_ path: AnswerPath, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": \(path) is met, and it must not be.",
      fix: "Change the answers so that they pass it by, or let \"does-not-see:\" be without it.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.walks, "  does-not-see: [costs]", becomes: "  does-not-see: [born]")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.walks, "  does-not-see: [costs]", becomes: "  does-not-see: [home/street]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard let seen = walk.sees.first, let place = places["does-not-see/0"],
        let line = bed.line(at: place)
      else { return nil }
      return line.withValue("[\(seen), " + line.value.dropFirst())
    }
  }
}
