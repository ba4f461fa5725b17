import HandrailCore

/// A walk gives an answer that must be refused, and it is accepted.
enum AcceptedAnswer: Mistake {
  static let code = "H604"

  /// Tells the answer's page.
  static func finding(_ path: AnswerPath, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place,
      "In \"\(walk.name)\": the answer to \(path) must be refused, and it is taken.",
      fix: "Add a rule to the step that refuses it, or take it out of \"refuses:\".")
  }

  private static func written(_ refused: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, "  sees: [costs]\n",
      becomes: "  sees: [costs]\n  refuses: {\(refused)}\n", toldAt: "refuses:")
  }

  static let examples = [written("name: Bea"), written("born: 1962-03-15")]

  static let counterExamples = [written("name: left-empty"), written("born: 2999-01-01")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard let path = walk.refuses.keys.first, let step = path.lastStep,
        path.components.count == 1,
        case .single(let accepted)? = walk.answers[step] ?? walk.usual[step],
        let line = places["refuses/\(path)"].flatMap(bed.line), line.key == step.rawValue
      else { return nil }
      return line.withValue(accepted)
    }
  }
}
