/// A language that is not offered lacks its own name or the line that asks for an interpreter.
enum LanguageWithoutRequest: Mistake {
  static let code = "H148"

  /// Tells the language's heading.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A language has two paragraphs here.",
      fix: "Write its own name, a blank line, and the line that asks for an interpreter.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.otherLanguages, "\n\nTôi cần thông dịch viên.", becomes: "", toldAt: "## vi"),
    MistakeExample(
      TinyContent.otherLanguages, "Tôi cần", becomes: "Xin\n\nTôi cần", toldAt: "## vi"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.otherLanguages, "Tôi cần", becomes: "Xin\nTôi cần")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let file = TinyContent.otherLanguages
    return bed.lines(of: file).compactMap { line in
      guard !line.text.isEmpty, let heading = bed.neighbour(of: line, by: -4),
        heading.text.hasPrefix("## ")
      else { return nil }
      return line.becoming("", at: heading.place)
    }
  }
}
