import HandrailCore

/// A text is marked as something that no rule knows.
enum UnknownMark: Mistake {
  static let code = "H573"

  /// Tells the mark; `name` is empty where it says nothing.
  static func finding(_ name: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "No text can be marked as \"\(name)\".",
      fix: "Name what the text is, or take the comment out.", written: name,
      known: WordingScope.marks)
  }

  static let examples = [
    TinyContent.rehearsed("<!-- wording scope: grieving -->\n\nAna waits."),
    TinyContent.rehearsed("<!-- wording scope -->\n\nAna waits."),
  ]

  static let counterExamples = [
    TinyContent.rehearsed("<!-- wording scope: bereavement -->\n\nAna waits.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sentenceLines(in: .all).enumerated().map { index, line in
      let name = index.isMultiple(of: 2) ? "bereavement".misspelt : "grieving"
      return line.becoming("<!-- wording scope: \(name) -->", "", line.text)
    }
  }
}
