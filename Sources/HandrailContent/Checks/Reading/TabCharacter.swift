/// A tab stands in a file, so that nobody can see how deep a line is indented.
enum TabCharacter: Mistake {
  static let code = "H103"

  /// Tells the first tab of a file.
  static func finding(at place: ContentPlace, otherLines: Int) -> ContentFinding {
    let others = otherLines == 0 ? "" : " (and in \(otherLines) more lines)"
    return told(
      at: place, "There is a tab here\(others).", fix: "Write blanks instead of tabs.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "    save: name", becomes: "\tsave: name")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "    save: name", becomes: "    save:    name")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.allLines.compactMap { line in
      guard let blank = line.text.firstIndex(of: " ") else { return nil }
      return line.becoming(line.text[..<blank] + "\t" + line.text[blank...].dropFirst())
    }
  }
}
