/// A theme names a colour that terminals do not have.
enum UnknownColour: Mistake {
  static let code = "H217"

  /// Tells the colour.
  static func finding(_ written: String, known: [String], at place: ContentPlace) -> ContentFinding
  {
    told(
      at: place, "\"\(written)\" is not a colour here.",
      fix: "Write one of the colours that every terminal has.", written: written, known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.theme, "paper: cyan", becomes: "paper: orange"),
    MistakeExample(TinyContent.theme, "letters: black", becomes: "letters: blakc"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.theme, "paper: cyan", becomes: "paper: white")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.themeLines.filter { $0.text.contains("letters: ") }
      .map { $0.withValue($0.value.replacing("letters: ", with: "letters: dark-")) }
  }
}
