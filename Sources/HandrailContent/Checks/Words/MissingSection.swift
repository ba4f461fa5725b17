import HandrailCore

/// A language has no words for a page that somebody can meet.
enum MissingSection: Mistake {
  static let code = "H401"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      sources.wholeLanguages
        .compactMap { sources.words(of: .flow(source.flow.id), in: $0) }
        .flatMap { missing(in: $0, source, sources) }
    }
  }

  private static func missing(
    in file: WordsSource, _ source: FlowSource, _ sources: ContentSources
  ) -> [ContentFinding] {
    let present = Set(file.sections.map(\.key))
    // A misspelt heading is told as such; what it was meant to be is not missing as well.
    let misspelt = Set(file.sections.compactMap { meant(by: $0.key, source, sources) })
    var place = ContentPlace(file: file.file)
    return neededKeys(file, source, sources).compactMap { key in
      if let section = file.sections.first(where: { $0.key == key }) { place = section.place }
      guard !present.contains(key), !misspelt.contains(key) else { return nil }
      return told(
        at: place, "There are no words in \(file.language) for \"\(key.heading)\".",
        fix: "Add a section \"## \(key.heading)\"\(hint(key, sources, file)).")
    }
  }

  /// What a heading with an unknown name or voice was meant to be; nil for any other.
  private static func meant(
    by key: WordsKey, _ source: FlowSource, _ sources: ContentSources
  ) -> WordsKey? {
    guard source.flow.role(of: key.id) != nil else {
      return NearestName.suggestion(for: key.id, among: source.flow.idsWithWords)
        .map { WordsKey($0, voice: key.voice) }
    }
    guard let voice = key.voice else { return nil }
    let voices = sources.voices(of: source)
    guard !voices.contains(voice) else { return nil }
    return NearestName.suggestion(for: voice.rawValue, among: voices.map(\.rawValue).sorted())
      .map { WordsKey(key.id, voice: VoiceID($0)) }
  }

  /// The headings that a file needs, in the order of a visit.
  ///
  /// A translation also needs each voice that the English words have. What nobody can meet is told
  /// as such, and needs no words.
  static func neededKeys(
    _ file: WordsSource, _ source: FlowSource, _ sources: ContentSources
  ) -> [WordsKey] {
    let graph = FlowGraph(source)
    let lost =
      (graph.isWhole ? graph.lost : []).map(\.rawValue)
      + source.unusedSections.map(\.rawValue)
    let english =
      file.language == ContentSources.base
      ? nil : sources.words(of: file.owner, in: ContentSources.base)
    let voices = sources.voices(of: source)
    let menu =
      sources.site?.site.menu.contains(source.flow.id) ?? false ? [Flow.inTheMenu] : []
    return (source.flow.idsWithWords + menu).filter { !lost.contains($0) }.flatMap { id in
      let voiced = (english?.sections ?? []).map(\.key).filter { key in
        key.id == id && key.voice.map(voices.contains) ?? false
      }
      return [WordsKey(id)] + voiced
    }
  }

  private static func hint(
    _ key: WordsKey, _ sources: ContentSources, _ file: WordsSource
  ) -> String {
    guard file.language != ContentSources.base,
      let english = sources.words(of: file.owner, in: ContentSources.base)?
        .sections.first(where: { $0.key == key })
    else { return "" }
    return " that translates line \(english.place.line) of \(english.place.file)"
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, TinyContent.section("costs", of: TinyContent.spanish), becomes: "",
      toldAt: "## cards")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "## costs\n", becomes: "<!-- Nobody sees this. -->\n\n## costs\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.allFlows.flatMap { source in
      bed.sources.wholeLanguages.flatMap { language -> [Seed] in
        guard let file = bed.sources.words(of: .flow(source.flow.id), in: language) else {
          return []
        }
        let needed = neededKeys(file, source, bed.sources)
        return needed.indices.compactMap { index in
          guard let section = file.sections.first(where: { $0.key == needed[index] }) else {
            return nil
          }
          let before = needed[..<index].last.flatMap { key in
            file.sections.first { $0.key == key }?.place
          }
          return bed.removing(
            section, from: file, told: before ?? ContentPlace(file: file.file))
        }
      }
    }
  }
}
