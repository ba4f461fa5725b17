/// A character stands in a file that nobody can see, such as one that turns the reading order.
enum InvisibleCharacter: Mistake {
  static let code = "H105"

  /// Tells the first such character of a file.
  static func finding(_ scalar: Unicode.Scalar, at place: ContentPlace) -> ContentFinding {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let digits = String(repeating: "0", count: max(0, 4 - number.count)) + number
    return told(
      at: place, "A character that cannot be seen stands here (U+\(digits)).",
      fix: "Delete it, or type the line anew.")
  }

  static let examples = [
    MistakeExample(TinyContent.words, "Who pays?", becomes: "Who\u{200B} pays?"),
    MistakeExample(TinyContent.words, "Who pays?", becomes: "\u{202E}Who pays?"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.words, "Who pays?", becomes: "Who\u{2019}s paying – you?")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.paragraphLines.map {
      $0.becoming($0.text.replacing(" ", with: " \u{AD}", maxReplacements: 1))
    }
  }
}
