import HandrailCore

/// A translation lost a placeholder of the English words, or has one that they do not have.
enum OtherPlaceholders: Mistake {
  static let code = "H432"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    let interface = sources.readWords.filter { $0.owner == .interface }
      .flatMap { file in
        file.sections.filter { areKnown(in: $0, in: file, sources) }.map { (file, $0) }
      }
    let flows = sources.placedWords
      .filter { areFilled(in: $0.section, $0, sources) }
      .filter { words in
        sources.english(of: words.section, in: words.file)
          .map { areFilled(in: $0, words, sources) && !isPersonLost(words, $0) } ?? true
      }
      .map { ($0.file, $0.section) }
    return (flows + interface).compactMap { file, section in
      finding(section, in: file, sources)
    }
  }

  /// Whether each placeholder of a section can be filled.
  ///
  /// One that cannot is told as such; the one it was meant to be is not lost as well.
  private static func areFilled(
    in section: WordsSection, _ words: PlacedWords, _ sources: ContentSources
  ) -> Bool {
    section.words.placeholders.allSatisfy { name in
      FactName(name).map(sources.hasFact)
        ?? (words.problem(of: name, in: sources) == nil)
    }
  }

  /// Whether the facts that a phrase and its English words name are all there.
  private static func areKnown(
    in phrase: WordsSection, in file: WordsSource, _ sources: ContentSources
  ) -> Bool {
    ([phrase] + [sources.english(of: phrase, in: file)].compactMap(\.self)).allSatisfy { section in
      section.words.placeholders.compactMap(FactName.init).allSatisfy(sources.hasFact)
    }
  }

  /// Whether just one of two endings names a person: that is told by itself.
  private static func isPersonLost(_ words: PlacedWords, _ english: WordsSection) -> Bool {
    guard case .ending = words.role else { return false }
    return EndingWithoutPerson.namesPerson(words.section)
      != EndingWithoutPerson.namesPerson(english)
  }

  private static func finding(
    _ section: WordsSection, in file: WordsSource, _ sources: ContentSources
  ) -> ContentFinding? {
    guard ContentSources.chain(file.language).first != ContentSources.base,
      let english = sources.english(of: section, in: file)
    else { return nil }
    // What the program fills into its own phrases is looked at phrase by phrase.
    let counts = { (name: String) in file.owner != .interface || FactName(name) != nil }
    let wanted = english.words.placeholders.filter(counts)
    let written = section.words.placeholders.filter(counts)
    let lost = wanted.subtracting(written)
    let added = written.subtracting(wanted)
    guard !lost.isEmpty || !added.isEmpty else { return nil }
    let line = "line \(english.place.line) of \(english.place.file)"
    let advice =
      (lost.isEmpty ? [] : ["Put in \(braced(lost))"])
      + (added.isEmpty ? [] : ["\(lost.isEmpty ? "Take" : "take") out \(braced(added))"])
    return told(
      at: section.place,
      "\"## \(section.key.heading)\" has other placeholders than the English words (\(line)).",
      fix: advice.joined(separator: " and ") + ".")
  }

  private static func braced(_ names: Set<String>) -> String {
    names.sorted().map { "{\($0)}" }.listed
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "Pregunte en {site.desk}.", becomes: "Pregunte en el mostrador.",
      toldAt: "## costs")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "Pregunte en {site.desk}.", becomes: "En {site.desk} puede preguntar.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.placedWords
      .filter { ContentSources.chain($0.file.language).first != ContentSources.base }
      .flatMap { words in
        let lines = bed.lines(of: words.section, in: words.file)
        return words.section.words.placeholders.sorted().compactMap { name -> Seed? in
          let holding = lines.filter { $0.text.contains("{\(name)}") }
          guard holding.count == 1, let line = holding.first else { return nil }
          return line.becoming(
            line.text.replacing("{\(name)}", with: name), at: words.section.place)
        }
      }
  }
}
