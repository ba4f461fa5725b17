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
  /// Puts answers and facts into words.
  let answers: AnswerWords

  init(session: Session, library: Library, medium: Medium = .screen) {
    self.session = session
    self.library = library
    self.medium = medium
    language = session.language
    words = library.words(in: language)
    today = session.visit?.began ?? session.lastKey.civilDate
    answers = AnswerWords(
      library: library, language: language, today: today, caseFile: session.visit?.caseFile,
      caseReference: session.visit?.shownReference)
  }

  /// The flow of the visit.
  var flow: Flow? { (session.visit?.flow ?? session.flow).flatMap { library.flows[$0] } }

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
      return answers.value(of: valueName, in: scope, voices: journey.voices)
        ?? answers.value(of: valueName, in: journey.scope, voices: journey.voices)
    }
  }

  /// The paragraphs of a page that have something to say about this case and this region.
  func body(of section: SectionWords, on journey: Journey, at stop: Journey.Stop? = nil)
    -> [String]
  {
    answers.known(section.body).map { fill($0, on: journey, at: stop) }
  }

  /// An answer as a person reads it.
  func words(
    for answer: Answer, to step: Step, of flow: FlowID, voices: [VoiceID]
  ) -> String {
    answers.words(for: answer, to: step, of: flow, voices: voices) ?? phrase(.nothingGiven)
  }

  /// What an option says: the clinic's words for an entry of its lists, else the author's.
  func optionWords(_ option: OptionID, of step: Step, in section: SectionWords?) -> String {
    answers.optionWords(option, of: step, in: section)
  }

  /// Placeholders that have a value on every page.
  private func common(_ name: String) -> String? {
    switch name {
    case "return_code": return session.visit?.code.description
    case "arrival_number": return session.visit?.arrivalNumber
    default: break
    }
    guard name.hasPrefix("key_") else { return answers.fact(name) }
    return KeyMap.bindings.first { KeyMap.placeholder(of: $0.command) == name }
      .map { binding in
        guard medium == .lines, let sign = binding.line else {
          return binding.keyName(in: words, medium: medium)
        }
        return words.phrase(InterfacePhrase.lineKey.rawValue, ["sign": sign])
      }
  }
}
