/// A bullet has words, and does not say to which answer they belong.
enum UnnamedBullet: Mistake {
  static let code = "H136"

  /// Tells the bullet.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This bullet does not start with the name of an answer.",
      fix: "Write \"- name: words\", with the name that stands in flow.yaml.")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "- nothing-today: Nothing today", becomes: words)
  }

  static let examples = [written("- Nothing today"), written("- Nothing today: I am well")]

  static let counterExamples = [written("- nothing-today:  Nothing: I am well")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.compactMap { line in
      guard line.text.hasPrefix("- "), let colon = line.text.firstIndex(of: ":") else { return nil }
      return line.becoming("-" + line.text[colon...].dropFirst())
    }
  }
}
