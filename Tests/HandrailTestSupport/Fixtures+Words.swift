import HandrailCore

extension Fixtures {
  /// The words of both languages.
  ///
  /// Pages after `who-for` have other words for a child, and the date
  /// of birth also some for a person whose name is known.
  public static let words: [LanguageTag: LanguageWords] = [
    "en": words(in: "en", interface: englishInterface),
    "es": words(in: "es", interface: spanishInterface),
  ]

  /// Names the words of a section, as the digest of a file would.
  public static func digest(
    _ section: String, of flow: FlowID = flowID, in language: LanguageTag = "en",
    voice: VoiceID? = nil
  ) -> String {
    "\(language):\(flow):\(section)" + (voice.map { ":\($0)" } ?? "")
  }

  private static func words(
    in language: LanguageTag, interface: [String: String]
  ) -> LanguageWords {
    var words = LanguageWords(interface: interface.mapValues { [Template(parsing: $0)] })
    for flow in [flow, address, plan] {
      var sections: [WordsKey: SectionWords] = [:]
      for step in flow.steps.values where step.hasWords {
        for voice in voices(of: step, in: flow) {
          sections[WordsKey(step.id.rawValue, voice: voice)] = section(
            step, of: flow, in: language, voice: voice)
        }
      }
      for ending in flow.endings.keys {
        sections[WordsKey(ending.rawValue)] = SectionWords(
          title: Template(parsing: "\(language) \(ending)"),
          digest: digest(ending.rawValue, in: language))
      }
      words.flows[flow.id] = sections
    }
    return words
  }

  private static func voices(of step: Step, in flow: Flow) -> [VoiceID?] {
    switch step.id {
    case "birth-date": [nil, "child", "with-a-name"]
    case "name", "insured", "agree", "plan": [nil, "child"]
    default: [nil]
    }
  }

  private static func section(
    _ step: Step, of flow: Flow, in language: LanguageTag, voice: VoiceID?
  ) -> SectionWords {
    let name = digest(step.id.rawValue, of: flow.id, in: language, voice: voice)
    var options = step.instead
    if case .oneOf(let sources) = step.kind { options += library(options: sources) }
    if case .manyOf(let sources) = step.kind { options += library(options: sources) }
    if case .repeatGroup = step.kind { options += ["add", "go-on"] }
    var words = SectionWords(
      title: Template(parsing: "Title of \(name)"),
      body: [Template(parsing: "Body of \(name), {called}.")],
      label: step.save.map { Template(parsing: "Label of \($0)") },
      help: [Template(parsing: "Help for \(name)")], digest: name, source: "Words of \(name)")
    for option in options { words.options[option] = Template(parsing: "\(option) (\(language))") }
    for rule in step.rules {
      words.messages[rule.name] = Template(parsing: "\(rule.name) (\(language))")
    }
    if step.isSensitive { words.why = Template(parsing: "Why \(name)") }
    return words
  }

  private static func library(options sources: [OptionSource]) -> [OptionID] {
    sources.compactMap { if case .option(let option) = $0 { option } else { nil } }
  }

  private static let englishInterface = interface(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ], date: "{month} {day}, {year}", language: "English")

  private static let spanishInterface = interface(
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ], date: "{day} de {month} de {year}", language: "Español")

  private static func interface(
    months: [String], date: String, language: String
  ) -> [String: String] {
    var phrases = ["date-in-words": date, "language-name": language]
    for (index, month) in months.enumerated() { phrases["month-\(index + 1)"] = month }
    return phrases
  }
}

extension Step {
  /// Whether the step shows words under its own name; a shared flow has its own.
  fileprivate var hasWords: Bool {
    if case .use = kind { false } else { true }
  }
}
