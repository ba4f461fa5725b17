/// A file starts with an invisible mark that some editors write before UTF-8 text.
enum ByteOrderMark: Mistake {
  static let code = "H102"

  /// Tells the mark.
  static func finding(in file: String) -> ContentFinding {
    told(
      at: ContentPlace(file: file), "The file starts with an invisible byte order mark.",
      fix: "Save it as UTF-8 without BOM.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "flow: visit", becomes: "\u{FEFF}flow: visit")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "flow: visit", becomes: "# A visit\nflow: visit")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.allLines.filter { $0.number == 1 }.map { $0.becoming("\u{FEFF}" + $0.text) }
  }
}
