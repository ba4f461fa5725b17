/// A key stands twice in the same mapping, so that one of the two values would be lost.
enum DoubledKey: Mistake {
  static let code = "H111"

  /// Tells the second of two lines.
  static func finding(_ key: String, at place: ContentPlace, earlierLine: Int) -> ContentFinding {
    told(
      at: place, "The key \"\(key)\" stands already in line \(earlierLine).",
      fix: "Keep the line that is meant, and take the other out.")
  }

  /// Tells the second of two keys between the same brackets.
  static func finding(inBrackets key: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The key \"\(key)\" stands in these brackets already.",
      fix: "Keep the one that is meant, and take the other out.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "    save: name\n", becomes: "    save: name\n    save: called_name\n",
      toldAt: "save: called_name")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "    save: name\n", becomes: "    # save: name\n    save: name\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.allLines.filter { !$0.key.isEmpty && !$0.isItem && !$0.value.isEmpty && $0.isWhole }
      .map { $0.becoming($0.text, $0.text, told: 1) }
  }
}
