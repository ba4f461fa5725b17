import HandrailCore

/// Finds and fills the words of pages in one language.
struct PageWords {
  let library: Library
  let language: LanguageTag
  let words: LanguageWords
  /// The day of the visit.
  let today: CivilDate
  let session: Session
  /// By what the page is met.
  let medium: Medium

  init(session: Session, library: Library, medium: Medium = .screen) {
    self.session = session
    self.library = library
    self.medium = medium
    language = session.language
    words = library.words(in: language)
    today = session.visit?.began ?? session.lastKey.civilDate
  }

  /// One of the program's own phrases.
  func phrase(_ phrase: InterfacePhrase, _ values: [String: String] = [:]) -> String {
    guard let template = words.interface[phrase.rawValue]?.first else { return phrase.rawValue }
    return template.filled { values[$0] ?? common($0) }
  }

  /// All paragraphs of one of the program's own texts.
  func paragraphs(_ phrase: InterfacePhrase, _ values: [String: String] = [:]) -> [String] {
    words.paragraphs(phrase.rawValue).map { $0.filled { values[$0] ?? common($0) } }
  }

  /// An author's paragraph, with the answers of a journey.
  func fill(_ template: Template, on journey: Journey?, at stop: Journey.Stop? = nil) -> String {
    template.filled { name in
      if let value = common(name) { return value }
      guard let journey, let valueName = ValueName(parsing: name) else { return nil }
      let scope = stop.map(journey.scope(at:)) ?? journey.scope
      return value(of: valueName, in: scope, on: journey)
        ?? value(of: valueName, in: journey.scope, on: journey)
    }
  }

  /// An answer as a person reads it.
  func words(
    for answer: Answer, to step: Step, of flow: FlowID, voices: [VoiceID]
  ) -> String {
    let section = words.section(step.id.rawValue, of: flow, voices: voices)
    switch answer {
    case .text(let text): return text
    case .option(let option): return optionWords(option, of: step, in: section)
    case .instead(let option): return optionWords(option, of: step, in: section)
    case .options(let ticked):
      return ticked.map { optionWords($0, of: step, in: section) }.joined(separator: "; ")
    case .date(let date): return words.inWords(date)
    case .number(let number): return String(number)
    case .leftEmpty, .seen, .items: return phrase(.nothingGiven)
    }
  }

  /// What an option says: the clinic's words for an entry of its lists, else the author's.
  func optionWords(_ option: OptionID, of step: Step, in section: SectionWords?) -> String {
    if case .oneOf(let sources) = step.kind,
      let entry = library.siteEntry(option, in: sources)
    {
      return entry.words.text(in: language) ?? entry.words.texts.values.first ?? ""
    }
    guard let template = section?.options[option] else { return option.rawValue }
    return template.filled { common($0) }
  }

  private func value(of name: ValueName, in scope: Scope, on journey: Journey) -> String? {
    if name.part == nil, case .derived(let number)? = scope[name.name] { return String(number) }
    guard let found = scope.answer(name), found.answer.isGiven else { return nil }
    return words(
      for: found.answer, to: found.step, of: scope.flow, voices: journey.voices)
  }

  /// Placeholders that have a value on every page.
  private func common(_ name: String) -> String? {
    switch name {
    case "today": return words.inWords(today)
    case "return_code": return session.visit?.code.description
    case "arrival_number": return session.visit?.arrivalNumber
    case "site.name": return library.site.name
    default: break
    }
    if name.hasPrefix("key_") {
      return KeyMap.bindings.first { KeyMap.placeholder(of: $0.command) == name }
        .map { binding in
          guard medium == .lines, let sign = binding.line else {
            return binding.keyName(in: words, medium: medium)
          }
          return words.phrase(InterfacePhrase.lineKey.rawValue, ["sign": sign])
        }
    }
    if name.hasPrefix("site.") {
      return library.site.facts[String(name.dropFirst(5))]?.text(in: language)
    }
    if name.hasPrefix("region.") {
      return library.region.fact(String(name.dropFirst(7)), on: today)
    }
    return nil
  }
}
