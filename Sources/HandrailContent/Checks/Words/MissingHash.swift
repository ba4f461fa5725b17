import HandrailCore

/// A heading does not say which English words it belongs to, so that nobody sees when they change.
enum MissingHash: Mistake {
  static let code = "H442"
  static let severity = ContentFinding.Severity.warning

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.translatedSections.compactMap { words in
      guard words.section.translatedHash == nil, !words.isCopied else { return nil }
      return told(
        at: words.section.place,
        "The heading does not say which English words it belongs to (\(words.englishLine)).",
        fix: "Write the heading as \(words.heading).")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.american, TinyContent.heading("costs"), becomes: "## costs")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "## costs\n", becomes: "## costs (en 0a0a0a)\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.translatedSections.compactMap { words in
      guard let line = bed.line(at: words.section.place),
        let end = line.text.range(of: " (en ")?.lowerBound
      else { return nil }
      return line.becoming(String(line.text[..<end]))
    }
  }
}
