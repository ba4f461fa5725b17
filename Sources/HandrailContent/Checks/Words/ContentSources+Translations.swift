import HandrailCore

/// A section that translates an English one, or says it otherwise for a region.
struct TranslatedSection {
  /// The section.
  let section: WordsSection
  /// Its file.
  let file: WordsSource
  /// The English section.
  let english: WordsSection

  /// Whether it stands in another language.
  var isTranslation: Bool { ContentSources.chain(file.language).first != ContentSources.base }

  /// The heading that names the English words as they are now, in quotation marks.
  var heading: String { "\"## \(section.key.heading) (en \(english.hash))\"" }

  /// Where the English words stand.
  var englishLine: String { "line \(english.place.line) of \(english.place.file)" }

  /// Whether the titles are the same, and too long to be a name by chance.
  var isCopied: Bool {
    guard isTranslation, let template = section.words.title else { return false }
    // Dates and the like can be written alike in two languages: they have no words of their own.
    guard template.filled({ _ in "" }).contains(where: \.isLetter) else { return false }
    let title = template.source
    return title == english.words.title?.source && title.split(separator: " ").count > 2
  }
}

extension ContentSources {
  /// Each section that belongs to an English one; rehearsals are played in one language.
  var translatedSections: [TranslatedSection] {
    readWords.flatMap { file -> [TranslatedSection] in
      if case .rehearsal = file.owner { return [] }
      return file.sections.compactMap { section in
        english(of: section, in: file).map {
          TranslatedSection(section: section, file: file, english: $0)
        }
      }
    }
  }
}
