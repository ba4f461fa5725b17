import HandrailCore

/// A walk comes to a question for which it has no answer.
enum PageWithoutAnswer: Mistake {
  static let code = "H601"

  /// Tells the question.
  static func finding(_ path: AnswerPath, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": \(path) is asked, and the walk has no answer for it.",
      fix: "Add an answer for it, or one under \"usual:\".")
  }

  static let examples = [
    MistakeExample(TinyContent.walks, "    name: Ana\n", becomes: "", toldAt: "  answers:"),
    MistakeExample(TinyContent.walks, "fixed: yes, street: Hill", becomes: "fixed: yes"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.walks, "- walk: Nobody pays\n  answers:",
      becomes: "- walk: Nobody pays\n  answers:\n    name: Bo")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard walk.then.isEmpty, walk.answers.count > 1, let answers = places["answers"],
        let own = walk.answers.keys.first(where: { walk.usual[$0] == nil }),
        let line = places["answers/\(own)"].flatMap(bed.line), line.isWhole, !line.value.isEmpty
      else { return nil }
      return line.becoming(at: answers)
    }
  }
}
