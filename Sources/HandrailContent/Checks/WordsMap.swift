import HandrailCore

/// What a section of a flow's words file belongs to.
enum WordsRole {
  /// A step's page, or the label of a step without one.
  case step(Step)
  /// A section of the flow, whose short name stands at the top of the page.
  case section
  /// The receipt.
  case ending
  /// A part of a letter.
  case letter
  /// The flow's entry in the menu.
  case menu
}

/// A section of a words file that belongs to something in its flow.
struct PlacedWords {
  /// The file.
  let file: WordsSource
  /// The section.
  let section: WordsSection
  /// The flow it belongs to.
  let flow: FlowSource
  /// What it belongs to there.
  let role: WordsRole
}

extension ContentSources {
  /// The language that others translate.
  static let base: LanguageTag = "en"

  /// The files that make up a language, the base first: `en`, then `en-US`.
  static func chain(_ language: LanguageTag) -> [LanguageTag] {
    let parts = language.rawValue.split(separator: "-")
    return parts.indices.map { LanguageTag(parts[...$0].joined(separator: "-")) }
  }

  /// The languages whose files reach a patient, and English, which is always complete.
  var readLanguages: Set<LanguageTag> {
    Set(offeredLanguages.flatMap(Self.chain)).union([Self.base])
  }

  /// The languages in which everything must be said, without their regional words: English first.
  var wholeLanguages: [LanguageTag] {
    var languages = [Self.base]
    for language in offeredLanguages.compactMap({ Self.chain($0).first })
    where !languages.contains(language) {
      languages.append(language)
    }
    return languages
  }

  /// The words files that reach a patient.
  var readWords: [WordsSource] {
    words.filter { readLanguages.contains($0.language) }
  }

  /// The words file of a flow or of the program in one language.
  func words(of owner: WordsSource.Owner, in language: LanguageTag) -> WordsSource? {
    words.first { $0.owner == owner && $0.language == language }
  }

  /// Each section of a flow's words that belongs to something; the first of doubled ones.
  var placedWords: [PlacedWords] {
    readWords.flatMap { file -> [PlacedWords] in
      guard case .flow(let id) = file.owner, let source = flow(id) else { return [] }
      var seen: Set<WordsKey> = []
      return file.sections.compactMap { section in
        guard let role = source.flow.role(of: section.key.id), seen.insert(section.key).inserted
        else { return nil }
        return PlacedWords(file: file, section: section, flow: source, role: role)
      }
    }
  }

  /// The English section that a section translates or changes for a region; nil for English
  /// itself and where English has none.
  func english(of section: WordsSection, in file: WordsSource) -> WordsSection? {
    guard file.language != Self.base else { return nil }
    return words(of: file.owner, in: Self.base)?.sections.first { $0.key == section.key }
  }

  /// The voices in which a flow's words can be spoken: its own, or those of the flows that use it.
  func voices(of source: FlowSource) -> Set<VoiceID> {
    voices(of: source, past: [])
  }

  private func voices(of source: FlowSource, past: Set<FlowID>) -> Set<VoiceID> {
    guard source.flow.isShared else { return Set(source.flow.voices.keys) }
    guard !past.contains(source.flow.id) else { return [] }
    var voices: Set<VoiceID> = []
    for user in allFlows {
      for step in user.flow.steps.values where step.kind.usedFlow == source.flow.id {
        if case .use(_, let voice?) = step.kind {
          voices.insert(voice)
        } else {
          voices.formUnion(self.voices(of: user, past: past.union([source.flow.id])))
        }
      }
    }
    return voices
  }
}

extension Flow {
  /// What a section of the words file belongs to; nil where the flow has nothing of that name.
  func role(of id: String) -> WordsRole? {
    if let step = steps[StepID(id)] { return .step(step) }
    if sections.contains(SectionID(id)) { return .section }
    if letterSections.contains(StepID(id)) { return .letter }
    if id == Self.inTheMenu, !isShared { return .menu }
    return endings[StepID(id)] == nil ? nil : .ending
  }

  /// Everything that needs a section in the words file, in the order of a visit.
  var idsWithWords: [String] {
    sections.map(\.rawValue)
      + steps.values.filter { $0.kind.hasPage || $0.save != nil }.map(\.id.rawValue)
      + letterSections.map(\.rawValue)
      + endings.keys.map(\.rawValue)
  }
}

extension WordsKey {
  /// The heading as an author writes it, without the marks: `street / someone-else`.
  var heading: String {
    voice.map { "\(id) / \($0)" } ?? id
  }
}

extension SectionWords {
  /// Every paragraph of the section with the name of its place.
  var parts: [(name: String, template: Template)] {
    var parts: [(String, Template)] = []
    if let title { parts.append(("title", title)) }
    for (index, paragraph) in body.enumerated() { parts.append(("body/\(index)", paragraph)) }
    for (id, words) in options.sorted(by: { $0.key < $1.key }) {
      parts.append(("option/\(id)", words))
    }
    if let label { parts.append(("label", label)) }
    for (index, paragraph) in help.enumerated() {
      parts.append((index == 0 ? "help" : "help/\(index)", paragraph))
    }
    if let why { parts.append(("why", why)) }
    for (rule, words) in messages.sorted(by: { $0.key < $1.key }) {
      parts.append(("message/\(rule)", words))
    }
    return parts
  }

  /// The placeholders of the whole section.
  var placeholders: Set<String> {
    Set(parts.flatMap(\.template.placeholders))
  }
}
