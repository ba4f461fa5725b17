import HandrailCore

/// Two messages of a page have the same words, so that a second try hears what the first one heard.
enum SameMessageTwice: WordingMistake {
  static let code = "H559"

  /// Tells the second of them.
  static func finding(
    _ rule: MeasuredRule, _ paragraph: WordingParagraph, at place: ContentPlace,
    first: ContentPlace
  ) -> WordingFinding {
    told(
      against: rule, in: paragraph, at: place,
      "This message has the same words as the one in line \(first.line)")
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "! at-most: Type a shorter name.", becomes: "! at-most: Type a name.")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "! not-after: Check the year.", becomes: "! not-after: Type a name.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.allWords.flatMap { file, section -> [Seed] in
      let rules = section.words.messages.keys.map { "message/\($0)" }
      let lines = rules.compactMap { bed.line(of: $0, in: section) }.sorted { $0.place < $1.place }
      guard let first = lines.first, !first.text.contains("{") else { return [] }
      return lines.dropFirst().compactMap { line in
        guard !line.text.contains("{"), let colon = line.text.firstIndex(of: ":"),
          let firstColon = first.text.firstIndex(of: ":")
        else { return nil }
        return line.becoming(String(line.text[..<colon] + first.text[firstColon...]))
      }
    }
  }
}
