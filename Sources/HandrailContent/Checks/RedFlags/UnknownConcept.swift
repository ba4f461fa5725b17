/// A pattern of the red flags names a concept that the file does not have.
enum UnknownConcept: Mistake {
  static let code = "H292"

  /// Tells the name.
  static func finding(_ written: String, known: [String], at place: ContentPlace) -> ContentFinding
  {
    told(
      at: place, "There is no concept \"\(written)\" in this file.",
      fix: "Write the name of a concept, or write the concept.", written: written, known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.redFlags, "all: [chest, pain]", becomes: "all: [chess, pain]"),
    MistakeExample(TinyContent.redFlags, "unless: [not]", becomes: "unless: [knot]"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.redFlags, "all: [chest, pain]", becomes: "all: [chest or pain, pain]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.redFlagLines.filter { $0.key == "all" && $0.keys.count == 3 }
      .map { $0.withValue("[nothing-of-the-kind]") }
  }
}
