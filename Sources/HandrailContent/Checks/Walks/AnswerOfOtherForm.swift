import HandrailCore

/// An answer of a walk has a form that its page does not take, such as a list for a date.
enum AnswerOfOtherForm: Mistake {
  static let code = "H613"

  /// Tells the answer's page.
  static func finding(_ path: AnswerPath, in walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": \(path) does not take an answer of this form.",
      fix: "Write one value for a question, a list for ticks, and names with values for a shared "
        + "flow.")
  }

  private static let address = "    home: {fixed: yes, street: Hill}\n"

  private static func written(_ answer: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, address, becomes: "\(address)    \(answer)\n", toldAt: answer)
  }

  static let examples = [written("name: [Ana]"), written("born: {day: 14}")]

  static let counterExamples = [written("wants: [hearing]")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard let step = walk.answers.keys.first(where: bed.asksForDateOrOption),
        let line = places["answers/\(step)"].flatMap(bed.line), line.isPlain
      else { return nil }
      return line.withValue("[\(line.value)]")
    }
  }
}
