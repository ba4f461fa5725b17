import HandrailCore

/// A walk changes something at the review that cannot be changed so.
enum ImpossibleChange: Mistake {
  static let code = "H614"

  /// Tells the step that is changed.
  static func finding(_ step: StepID, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": \(step) cannot be changed so at the review.",
      fix: "Change an answer that was given; remove and add only items that are there.")
  }

  private static func written(_ change: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, "  sees: [name, code]\n",
      becomes: "  sees: [name, code]\n  then:\n    - {\(change)}\n", toldAt: "- {change:")
  }

  static let examples = [
    written("change: costs, to: yes"), written("change: cards, remove: 2"),
    written("change: name, add: {number: 1}"), written("change: cards, to: [{number: 1}]"),
  ]

  static let counterExamples = [
    written("change: name, to: Bo"), written("change: cards, add: {number: 3}"),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard let unseen = walk.doesNotSee.first(where: { $0.components.count == 1 }),
        let line = places["then/0/change"].flatMap(bed.line), line.isPlain
      else { return nil }
      return line.withValue("\(unseen)")
    }
      + bed.walkLines.filter { $0.key == "remove" }.compactMap { line in
        bed.neighbour(of: line, by: -1).map { line.becoming(line.lead + "9", at: $0.place) }
      }
  }
}
