import HandrailCore
import OrderedCollections

extension LibraryAssembler {
  /// The explanations that hold in a clinic's region, in the order of their groups, of their
  /// places in these, and of their names.
  static func explanations(
    of sources: ContentSources, for site: Site
  ) -> OrderedDictionary<TopicID, Explanation> {
    let files = Dictionary(grouping: sources.words.filter { $0.topic != nil }, by: \.topic)
    let found = files.values.compactMap { explanation($0, languages: site.languages) }
      .filter { $0.explanation.holds(in: site.region) }
      .sorted {
        ($0.explanation.place, $0.order, $0.explanation.id)
          < ($1.explanation.place, $1.order, $1.explanation.id)
      }
    return OrderedDictionary(
      found.map { ($0.explanation.id, $0.explanation) }, uniquingKeysWith: { first, _ in first })
  }

  /// One explanation from its files, with its place in its group; nil where the English one has no
  /// readable header.
  private static func explanation(
    _ files: [WordsSource], languages: [LanguageTag]
  ) -> (explanation: Explanation, order: Int)? {
    guard let english = files.first(where: { $0.language == ContentSources.base }),
      let id = english.topic, let header = english.header, let group = header.group
    else { return nil }
    var explanation = Explanation(
      id: id, group: group, related: header.related, regions: header.regions,
      sources: header.sources)
    for language in languages {
      let layers = ContentName.chain(of: language).compactMap { layer in
        files.first { $0.language == layer }
      }
      explanation.words[language] = words(of: layers)
    }
    return (explanation, header.order)
  }

  /// The words of a language: the base first, then each regional file laid over it.
  private static func words(of layers: [WordsSource]) -> ExplanationWords? {
    var words: ExplanationWords?
    var sections: [String: SectionWords] = [:]
    var order: [String: [OptionID]] = [:]
    for layer in layers {
      guard let header = layer.header else { continue }
      var own = words ?? ExplanationWords(title: "")
      if let title = header.title { own.title = title }
      own.questions += header.questions
      // A regional file repeats a few sections of words that were read already.
      if words == nil { own.reviewed = header.reviewed }
      words = own
      for section in layer.sections {
        sections[section.key.id] = section.words
        order[section.key.id] = section.optionOrder
      }
    }
    words?.parts = ExplanationPart.allCases.compactMap { kind in
      sections[kind.rawValue].map { ExplanationWords.Part(kind, $0.body) }
    }
    words?.teachBack = sections[TeachBack.section].flatMap { section in
      teachBack(section, order: order[TeachBack.section] ?? [])
    }
    return words
  }

  private static func teachBack(_ section: SectionWords, order: [OptionID]) -> TeachBack? {
    guard let question = section.title else { return nil }
    let answers = order.compactMap { id -> TeachBack.Answer? in
      guard let words = section.options[id], let reply = section.messages[id.rawValue] else {
        return nil
      }
      return TeachBack.Answer(id: id, words: words, reply: reply)
    }
    return TeachBack(question: question, answers: answers)
  }
}

extension WordsSource {
  /// The explanation that the file belongs to; nil for any other file.
  var topic: TopicID? {
    if case .explanation(let topic) = owner { topic } else { nil }
  }
}

extension Explanation {
  /// Where its group stands in the list of all.
  fileprivate var place: Int { ExplanationGroup.allCases.firstIndex(of: group) ?? 0 }
}
