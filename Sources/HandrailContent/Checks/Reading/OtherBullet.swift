/// A bullet starts with another sign than a hyphen.
enum OtherBullet: Mistake {
  static let code = "H144"

  /// Tells the bullet.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A bullet starts with another sign here.",
      fix: "Start it with \"- \"; if it is meant as text, write a backslash before the sign.")
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "- nothing-today: Nothing today", becomes: words)
  }

  static let examples = [
    written("* nothing-today: Nothing today"), written("+ nothing-today: Nothing today"),
  ]

  static let counterExamples = [written("-   nothing-today: Nothing * today")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.filter { $0.text.starts(with: #/- [\w-]+: /#) }
      .map { $0.becoming("*" + $0.text.dropFirst()) }
  }
}
