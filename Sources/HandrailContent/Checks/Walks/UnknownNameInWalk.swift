import HandrailCore

/// A walk names something that its flow does not have.
enum UnknownNameInWalk: Mistake {
  static let code = "H615"

  /// Tells a name that nothing in the flow has.
  static func finding(_ name: String, known: [String], at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The flow has nothing called \"\(name)\".",
      fix: "Write the name as it stands in the flow.", written: name, known: known)
  }

  static let examples = [
    MistakeExample(
      TinyContent.walks, "  does-not-see: [costs]", becomes: "  does-not-see: [csots]")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.walks, "  does-not-see: [costs]", becomes: "  does-not-see: []")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.walkLines.filter { $0.key == "ends" }.map { $0.withValue($0.value.misspelt) }
      + bed.sources.eachWalk { walk, places in
        guard let page = walk.sees.first, let place = places["sees/0"],
          let line = bed.line(at: place)
        else { return nil }
        return line.withValue(line.value.replacing("[\(page)", with: "[\("\(page)".misspelt)"))
      }
  }
}

extension ContentSources {
  /// Seeds in each walk.
  func eachWalk(_ seed: (Walk, [String: ContentPlace]) -> Seed?) -> [Seed] {
    walks.flatMap(\.walks).compactMap { seed($0.walk, $0.places) }
  }
}
