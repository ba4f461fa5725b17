import HandrailCore

/// The English words have changed since they were translated.
enum StaleTranslation: Mistake {
  static let code = "H441"
  static let severity = ContentFinding.Severity.warning

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.translatedSections.compactMap { words in
      guard let hash = words.section.translatedHash, hash != words.english.hash, !words.isCopied
      else { return nil }
      return told(
        at: words.section.place, "The English words have changed since (\(words.englishLine)).",
        fix: "Compare the two, mend this section, then write \(words.heading).")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "Type the day.", becomes: "Type day, month and year.",
      toldAt: "## born", of: TinyContent.spanish)
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "Type the day.\n", becomes: "Type the day.  \n\n\n")
  ]

  /// The English title changes, or the heading of the translation names other words.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.translatedSections.flatMap { words -> [Seed] in
      let place = words.section.place
      guard let heading = bed.line(at: place), let hash = words.section.translatedHash else {
        return []
      }
      let other = heading.becoming(heading.text.replacing(hash, with: "0a0a0a"))
      guard let title = words.english.places["title"], let line = bed.line(at: title),
        words.file.owner != .interface
      else { return [other] }
      return [other, line.becoming(line.text + " *Now.*", at: place)]
    }
  }
}
