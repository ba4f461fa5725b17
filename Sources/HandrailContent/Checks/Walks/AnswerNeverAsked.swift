import HandrailCore

/// A walk has an answer to a question that it never comes to.
enum AnswerNeverAsked: Mistake {
  static let code = "H602"

  /// Tells the answer.
  static func finding(_ path: AnswerPath, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place,
      "In \"\(walk.name)\": there is an answer for \(path), and it is never asked.",
      fix: "Take the answer out, or change the answers that should lead there.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.walks, "    paying: none\n",
      becomes: "    paying: none\n    cards: [{number: 1}]\n",
      toldAt: "cards: [{number: 1}]"),
    MistakeExample(
      TinyContent.walks, "    paying: none\n",
      becomes: "    paying: none\n    costs: yes\n", toldAt: "costs: yes"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.walks, "    name: Ana\n", becomes: "    name: Ana\n    cards: [{number: 1}]\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard let page = walk.doesNotSee.first(where: { $0.components.count == 1 }),
        let line = places["answers"].flatMap(bed.line), line.value.isEmpty
      else { return nil }
      return line.becoming(line.text, "    \(page): yes", told: 1)
    }
  }
}
