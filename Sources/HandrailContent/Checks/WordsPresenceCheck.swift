import HandrailCore

/// A language has no words for a flow, or not for one of its pages.
enum WordsPresenceCheck: ContentCheck {
  static let codes = ["H400", "H401"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      sources.wholeLanguages.flatMap { language -> [ContentFinding] in
        guard let file = sources.words(of: .flow(source.flow.id), in: language) else {
          return [withoutFile(source, language)]
        }
        return missing(in: file, source, sources)
      }
    }
  }

  private static func withoutFile(
    _ source: FlowSource, _ language: LanguageTag
  ) -> ContentFinding {
    let folder = source.file.split(separator: "/").dropLast().joined(separator: "/")
    return ContentFinding(
      "H400", at: ContentPlace(file: source.file),
      "The flow \"\(source.flow.id)\" has no words in \(language).",
      fix: "Write \(folder)/\(language).md with a section for each step.")
  }

  private static func missing(
    in file: WordsSource, _ source: FlowSource, _ sources: ContentSources
  ) -> [ContentFinding] {
    let present = Set(file.sections.map(\.key))
    let needed = neededKeys(file, source, sources)
    // A misspelt heading is told as such; what it was meant to be is not missing as well.
    let misspelt = Set(
      file.sections.compactMap { section -> String? in
        guard source.flow.role(of: section.key.id) == nil else { return nil }
        return NearestName.suggestion(for: section.key.id, among: source.flow.idsWithWords)
      })
    var place = ContentPlace(file: file.file)
    return needed.compactMap { key in
      if let section = file.sections.first(where: { $0.key == key }) { place = section.place }
      guard !present.contains(key), !misspelt.contains(key.id) else { return nil }
      return ContentFinding(
        "H401", at: place, "There are no words in \(file.language) for \"\(key.heading)\".",
        fix: "Add a section \"## \(key.heading)\"\(hint(key, source, sources, file)).")
    }
  }

  /// A translation also needs each voice that the English words have.
  private static func neededKeys(
    _ file: WordsSource, _ source: FlowSource, _ sources: ContentSources
  ) -> [WordsKey] {
    let ids = source.flow.idsWithWords
    let english =
      file.language == ContentSources.base
      ? nil : sources.words(of: file.owner, in: ContentSources.base)
    let voices = sources.voices(of: source)
    return ids.flatMap { id -> [WordsKey] in
      let voiced = (english?.sections ?? []).map(\.key).filter { key in
        key.id == id && key.voice.map(voices.contains) ?? false
      }
      return [WordsKey(id)] + voiced
    }
  }

  private static func hint(
    _ key: WordsKey, _ source: FlowSource, _ sources: ContentSources, _ file: WordsSource
  ) -> String {
    guard file.language != ContentSources.base,
      let english = sources.words(of: file.owner, in: ContentSources.base)?
        .sections.first(where: { $0.key == key })
    else { return "" }
    return " that translates line \(english.place.line) of \(english.place.file)"
  }
}
