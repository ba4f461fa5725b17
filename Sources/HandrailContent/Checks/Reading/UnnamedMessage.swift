/// A message does not say by which rule an answer is refused.
enum UnnamedMessage: Mistake {
  static let code = "H147"

  /// Tells the message.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This message does not say to which rule it belongs.",
      fix: "Write \"! rule: words\", such as \"! required: Type a name.\"")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "! required: Type a name.", becomes: words)
  }

  static let examples = [written("! Type a name."), written("! Stop now: Type a name.")]

  static let counterExamples = [written("! required: Type: a name.")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.compactMap { line in
      guard line.text.hasPrefix("! "), let colon = line.text.firstIndex(of: ":") else { return nil }
      return line.becoming("!" + line.text[colon...].dropFirst())
    }
  }
}
