import HandrailCore
import HandrailScreen

/// Finds where the words of a page stand that was drawn.
struct ShownWords {
  private let fault: FlowProof.PageFault
  private let sources: ContentSources
  private let sections: [WordsSection]
  /// The explanation whose page it is; nil for every other page.
  private let explained: WordsSource?

  /// Looks for the sections whose words the page shows, the page's own first.
  init(_ fault: FlowProof.PageFault, _ sources: ContentSources) {
    self.fault = fault
    self.sources = sources
    let languages = ContentSources.chain(fault.language).reversed()
    func files(_ owner: WordsSource.Owner) -> [WordsSource] {
      languages.compactMap { sources.words(of: owner, in: $0) }
    }
    let own = files(.flow(fault.step.flow))
    let voices = fault.voices.map { Optional($0) } + [nil]
    let page = voices.lazy.compactMap { voice in
      let key = WordsKey(fault.step.step.rawValue, voice: voice)
      return own.lazy.compactMap { $0.sections.first { $0.key == key } }.first
    }.first
    // An explanation is a page by itself; its title stands in the header of its file.
    explained = sources.explanations.first {
      languages.contains($0.language) && fault.panel != nil && $0.header?.title == fault.panel
    }
    let others = ((explained.map { [$0] } ?? []) + own + files(.interface)).flatMap(\.sections)
    sections = (fault.isOfShell ? [] : page.map { [$0] } ?? []) + others
  }

  /// The heading of the page's own words, or of the text that says what the page is titled.
  var place: ContentPlace {
    if let header = explained?.header { return header.place(of: "title") }
    if !fault.isOfShell, let page = sections.first { return page.place }
    return place(of: fault.panel ?? "")
  }

  /// Where words stand that the page shows.
  func place(of words: String) -> ContentPlace {
    let start = String(words.prefix(60))
    for section in sections {
      for part in section.words.parts where part.template.source.contains(start) {
        return section.place(of: part.name)
      }
    }
    return sections.first?.place ?? ContentPlace(file: sources.site?.file ?? "site.yaml")
  }

  /// Where the name of the page's section stands.
  func place(ofSectionIn fault: FlowProof.PageFault) -> ContentPlace {
    let flow = sources.flow(fault.flow)
    let section = flow?.flow.steps[fault.outerStep]?.section
    for language in ContentSources.chain(fault.language).reversed() {
      let file = sources.words(of: .flow(fault.flow), in: language)
      if let found = file?.sections.first(where: { $0.key.id == section?.rawValue }) {
        return found.place(of: "title")
      }
    }
    return place
  }

  /// Where the name of a key stands.
  func place(ofKey command: KeyCommand) -> ContentPlace {
    let binding = KeyMap.bindings.first { $0.command == command }
    let names = [binding?.shortPhrase, binding?.phrase].compactMap { $0?.rawValue }
    for name in names {
      if let section = sections.first(where: { $0.key.id == name }) {
        return section.places["title"] ?? section.place(of: "body/0")
      }
    }
    return place
  }
}
