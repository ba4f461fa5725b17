import HandrailCore

/// The words of an ending do not say where somebody is who helps.
///
/// A program cannot read sentences. What it looks for is a placeholder for the desk, a telephone or
/// another place of the clinic: `{site.desk}`, `{site.phone}`, or a fact that ends in `_place`.
enum EndingWithoutPerson: Mistake {
  static let code = "H307"
  static let severity = ContentFinding.Severity.warning

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard case .ending = words.role, !namesPerson(words.section) else { return nil }
      return told(
        at: words.section.place,
        "\"## \(words.section.key.heading)\" does not say where to find a person.",
        fix: "Say where: with {site.desk}, {site.phone}, or a fact of the clinic such as "
          + "{site.waiting_place}.")
    }
  }

  /// Whether a section names a place where somebody is, or a number to call.
  static func namesPerson(_ section: WordsSection) -> Bool {
    section.words.placeholders.compactMap(FactName.init).contains { name in
      name.owner == .site
        && (["desk", "phone"].contains(name.fact) || name.fact.hasSuffix("_place"))
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "Hoy es {today}.\n\nDespués vaya a {site.desk}.",
      becomes: "Hoy es {today}.\n\nAdiós.", toldAt: TinyContent.heading("registered"))
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "Hoy es {today}.\n\nDespués vaya a {site.desk}.",
      becomes: "Hoy es {today}, y en {site.desk} hay una persona.")
  ]

  /// An ending is read without the names of its places.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.placedWords.compactMap { words in
      guard case .ending = words.role else { return nil }
      let lines = bed.lines(of: words.section, in: words.file)
      let place = words.section.place
      return Seed(
        edit: .lines(
          place.line..<place.line + lines.count, of: place.file,
          become: lines.map { $0.text.replacing(#/\{site\.(\w+)\}/#) { match in match.1 } }),
        place: place)
    }
  }
}
