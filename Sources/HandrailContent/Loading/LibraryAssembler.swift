import HandrailCore
import OrderedCollections

/// Puts the parts that were read together into one library.
enum LibraryAssembler {
  /// The library; nil where the clinic or its region could not be read.
  static func library(of sources: ContentSources) -> Library? {
    guard let site = sources.site?.site, let region = sources.region?.region else { return nil }
    var library = Library(site: site, region: region)
    for source in sources.payers { library.payers[source.payer.id] = source.payer }
    for source in sources.flows { library.flows[source.flow.id] = source.flow }
    for source in sources.sharedFlows { library.sharedFlows[source.flow.id] = source.flow }
    for language in site.languages {
      library.words[language] = words(in: language, of: sources)
      let base = ContentName.base(of: language)
      library.codeWords[base] = sources.codeWords[base]
    }
    library.otherLanguages = sources.otherLanguages
    let usual = sources.themes.filter { $0.name == .standard }
    for theme in usual + sources.themes { library.themes[theme.name] = theme.words }
    for source in sources.words where source.language == "en" {
      if case .rehearsal(let flow) = source.owner {
        library.rehearsals[flow] = source.sections.map(\.key.id)
      }
    }
    library.explanations = explanations(of: sources, for: site)
    return library
  }

  /// The words of a language: the base first, then each regional file laid over it.
  ///
  /// A regional section replaces the whole section of the same heading.
  static func words(in language: LanguageTag, of sources: ContentSources) -> LanguageWords {
    var words = LanguageWords()
    for layer in ContentName.chain(of: language) {
      for source in sources.words where source.language == layer {
        lay(source, over: &words)
      }
    }
    return words
  }

  private static func lay(_ source: WordsSource, over words: inout LanguageWords) {
    var seen: Set<WordsKey> = []
    for section in source.sections where seen.insert(section.key).inserted {
      switch source.owner {
      case .flow(let flow):
        words.flows[flow, default: [:]][section.key] = section.words
      case .interface:
        let title = section.words.title.map { [$0] } ?? []
        words.interface[section.key.id] = title + section.words.body
      case .rehearsal:
        words.rehearsalPatients[section.key.id] = section.words
      case .explanation: break
      }
    }
  }
}
