/// Lines end as they do on another system, which a terminal would show as a jump.
enum CarriageReturn: Mistake {
  static let code = "H104"

  /// Tells the first such line end of a file.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "Lines end in the way of another system (a carriage return).",
      fix: "Save the file with Unix line ends (LF).")
  }

  static let examples = [
    MistakeExample(TinyContent.words, "Who pays?", becomes: "Who pays?\r")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.words, "Who pays?", becomes: "Who pays?\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.allLines.filter { !$0.text.isEmpty }.map { $0.becoming($0.text + "\r") }
  }
}
