import HandrailCore

/// An entry of the clinic's lists is not said in a language that the clinic offers.
enum EntryWithoutWords: Mistake {
  static let code = "H450"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    return source.site.lists.flatMap { name, entries in
      entries.enumerated().flatMap { index, entry in
        entry.words.missing(in: sources.offeredLanguages).map { language in
          told(
            at: source.place(of: "lists/\(name)/\(index)"),
            "\"\(entry.id)\" in the list \"\(name)\" has no words in \(language).",
            fix: "Say the entry there too, with \"\(language): …\" under its \"words:\".")
        }
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.site, "words: Lakeside", becomes: "words: {en: Lakeside}", toldAt: "id: lakeside")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.site, "words: Lakeside", becomes: "words: {en: Lakeside, es: El lago}")
  ]

  /// One text for all becomes one for English only, or the line of a language is gone.
  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let source = bed.sources.site else { return [] }
    let starts = source.places.filter { $0.key.wholeMatch(of: #/lists\/[^\/]+\/\d+/#) != nil }.map(
      \.value)
    return bed.lines(of: source.file).filter { $0.keys.first == "lists" }.compactMap { line in
      guard let place = starts.filter({ $0.line <= line.number }).max() else { return nil }
      if line.key == "words", !line.value.isEmpty, !line.value.hasPrefix("{") {
        return line.withValue("{en: \(line.value)}", told: place)
      }
      return line.keys.suffix(2) == ["words", "es"] ? line.gone(told: place) : nil
    }
  }
}
