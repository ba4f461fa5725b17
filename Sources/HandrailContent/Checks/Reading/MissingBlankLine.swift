/// For want of a blank line, a part of a section belongs to the words above it.
enum MissingBlankLine: Mistake {
  static let code = "H132"

  /// Tells the line before which the blank one is missing.
  static func finding(before place: ContentPlace) -> ContentFinding {
    told(
      at: place, "Without a blank line before it, this line belongs to the words above.",
      fix: "Put a blank line before it.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "> label: Needs\n\n> help: Choose all",
      becomes: "> label: Needs\n> help: Choose all"),
    MistakeExample(
      TinyContent.words, "! required: Type a name.\n\n", becomes: "! required: Type a name.\n"),
    MistakeExample(
      TinyContent.words, "- nothing-today: Nothing today\n",
      becomes: "- nothing-today: Nothing today\nor later\n", toldAt: "or later"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "> label: Needs\n\n> help: Choose all",
      becomes: "> label: Needs\n\n\n> help: Choose\n> all")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.compactMap { line in
      guard line.text.isEmpty, let above = bed.neighbour(of: line, by: -1)?.text,
        let below = bed.neighbour(of: line, by: 1)?.text,
        ["> ", "! "].contains(where: { above.hasPrefix($0) && below.hasPrefix($0) })
      else { return nil }
      return line.becoming(at: line.place)
    }
  }
}
