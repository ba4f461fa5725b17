/// A note to other authors is not closed, so that the words behind it are lost.
enum OpenComment: Mistake {
  static let code = "H133"

  /// Tells a note that never ends.
  static func finding(unclosed place: ContentPlace) -> ContentFinding {
    told(at: place, "This comment is not closed.", fix: "Write --> behind its last word.")
  }

  /// Tells words on the last line of a note.
  static func finding(wordsBehind place: ContentPlace) -> ContentFinding {
    told(
      at: place, "Words stand behind the end of this comment.",
      fix: "Put them on a line of their own.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "## about-you\n", becomes: "<!-- A note.\n\n## about-you\n"),
    MistakeExample(
      TinyContent.words, "## about-you\n", becomes: "<!-- A note. --> Words.\n\n## about-you\n"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "## about-you\n", becomes: "<!-- A\nnote. -->\n\n## about-you\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.words.compactMap { file in
      let lines = bed.lines(of: file.file)
      // The end of a later note would close this one.
      let ends = lines.filter { $0.text.hasSuffix("-->") }
      guard ends.count == 1, let end = ends.first, end.text == "-->",
        let start = lines.first(where: { $0.text.hasPrefix("<!--") })
      else { return nil }
      return end.becoming(at: start.place)
    }
  }
}
