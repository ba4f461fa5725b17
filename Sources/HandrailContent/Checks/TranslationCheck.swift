import HandrailCore

/// A translation is older than the English words, does not say which words it translates, or is
/// still English.
enum TranslationCheck: ContentCheck {
  static let codes = ["H440", "H441", "H442"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.readWords.flatMap { file -> [ContentFinding] in
      if case .rehearsal = file.owner { return [] }
      return file.sections.compactMap { section in
        sources.english(of: section, in: file).flatMap { finding(section, english: $0, in: file) }
      }
    }
  }

  private static func finding(
    _ section: WordsSection, english: WordsSection, in file: WordsSource
  ) -> ContentFinding? {
    let isTranslation = ContentSources.chain(file.language).first != ContentSources.base
    if isTranslation, isCopied(section, english) {
      return ContentFinding(
        "H440", at: section.place(of: "title"),
        "\"## \(section.key.heading)\" has the same title as the English words.",
        fix: "Translate it.")
    }
    let heading = "\"## \(section.key.heading) (en \(english.hash))\""
    let line = "line \(english.place.line) of \(english.place.file)"
    guard let hash = section.translatedHash else {
      return ContentFinding(
        "H442", at: section.place,
        "The heading does not say which English words it belongs to (\(line)).",
        fix: "Write \(heading).", severity: .warning)
    }
    guard hash != english.hash else { return nil }
    return ContentFinding(
      "H441", at: section.place, "The English words have changed since (\(line)).",
      fix: "Compare the two, mend this section, then write \(heading).", severity: .warning)
  }

  /// The same title in two languages, where it is too long to be a name by chance.
  private static func isCopied(_ section: WordsSection, _ english: WordsSection) -> Bool {
    guard let template = section.words.title else { return false }
    // Dates and the like can be written alike in two languages: they have no words of their own.
    guard template.filled({ _ in "" }).contains(where: \.isLetter) else { return false }
    let title = template.source
    return title == english.words.title?.source
      && title.split(separator: " ").count > 2
  }
}
