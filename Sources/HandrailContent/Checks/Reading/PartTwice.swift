/// A label, a reason or the message of a rule stands twice in a section.
enum PartTwice: Mistake {
  static let code = "H138"

  /// Tells the second of the two.
  static func finding(_ name: String, firstLine: Int, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(name)\" stands in this section already, in line \(firstLine).",
      fix: "Keep the better words of the two, and delete the others.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "> label: Needs\n", becomes: "> label: Needs\n\n> label: Wishes\n",
      toldAt: "Wishes"),
    MistakeExample(
      TinyContent.words, "! required: Type a name.\n",
      becomes: "! required: Type a name.\n\n! required: Type one.\n", toldAt: "Type one."),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "> help: Look at each one.\n",
      becomes: "> help: Look at each one.\n\n> help: Then go on.\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let starts = ["> label:", "> why:", "! "]
    return bed.wordsLines.filter { line in
      starts.contains { line.text.hasPrefix($0) } && bed.neighbour(of: line, by: 1)?.text == ""
    }.map { $0.becoming($0.text, "", $0.text, told: 2) }
  }
}
