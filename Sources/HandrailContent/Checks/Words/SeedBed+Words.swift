import HandrailCore

extension SeedBed {
  /// The sections of flows' words that can be changed without making more than one translation
  /// stale.
  var words: [PlacedWords] {
    let translations = translationCounts
    return sources.placedWords.filter { translations[$0.section.place, default: 0] <= 1 }
  }

  /// The sections of the program's own words that can be changed so.
  var phrases: [(section: WordsSection, file: WordsSource)] {
    let translations = translationCounts
    return sources.readWords.filter { $0.owner == .interface }.flatMap { file in
      file.sections.filter { translations[$0.place, default: 0] <= 1 }.map { ($0, file) }
    }
  }

  /// How many translations each English section has.
  var translationCounts: [ContentPlace: Int] {
    Dictionary(grouping: sources.translatedSections, by: \.english.place).mapValues(\.count)
  }

  /// The line on which a part of a section stands; nil where it stands on several.
  func line(of part: String, in section: WordsSection) -> ContentLine? {
    guard let place = section.places[part], let line = line(at: place) else { return nil }
    let next = self.line(at: ContentPlace(file: place.file, line: place.line + 1))?.text ?? ""
    // A quote goes on in the next line of the quote.
    let starts = ["- ", "! ", "## "] + (line.text.hasPrefix("> ") ? [] : ["> "])
    return next.isEmpty || starts.contains(where: next.hasPrefix) ? line : nil
  }

  /// A part of a section is gone; told at the heading.
  func removing(_ part: String, of section: WordsSection) -> Seed? {
    line(of: part, in: section)?.gone(told: section.place)
  }
}

extension PlacedWords {
  /// The step whose page the words are for; nil for the words of a section or an ending.
  var step: Step? {
    if case .step(let step) = role { step } else { nil }
  }

  /// The heading in quotation marks, as findings name it.
  var heading: String { "\"## \(section.key.heading)\"" }
}
