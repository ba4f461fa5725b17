/// Something is nested deeper than any content needs, so that it was most likely never meant.
enum TooDeep: Mistake {
  static let code = "H121"

  /// Tells a line that starts far to the right.
  static func finding(line place: ContentPlace) -> ContentFinding {
    told(at: place, "This line is indented too deep.", fix: "Use two blanks a level.")
  }

  /// Tells a list whose first member is a list.
  static func finding(listInList place: ContentPlace) -> ContentFinding {
    told(at: place, "A list stands directly in a list.", fix: "Write one \"- \" a line.")
  }

  /// Tells a bracket in too many others.
  static func finding(bracket place: ContentPlace) -> ContentFinding {
    told(at: place, "Brackets are nested too deep.", fix: "Write it line by line.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "    save: name\n",
      becomes: String(repeating: " ", count: 44) + "save: name\n"),
    MistakeExample(TinyContent.flow, "- otherwise: code", becomes: "- - otherwise: code"),
    MistakeExample(
      TinyContent.flow, "rules: [not-after today]",
      becomes: "rules: [[[[[[[[[not-after today]]]]]]]]]"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "rules: [not-after today]", becomes: "rules: [ ]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { $0.isPlain && !$0.isItem && !$0.indentation.isEmpty }
      .map { $0.becoming(String(repeating: " ", count: 42) + $0.text) }
  }
}
