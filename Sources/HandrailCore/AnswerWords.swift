/// Puts answers and facts into the words of one language: for pages, letters and cases.
public struct AnswerWords: Sendable {
  /// The content.
  public let library: Library
  /// The language.
  public let language: LanguageTag
  /// The day of the visit.
  public let today: CivilDate
  /// The case that the person found; nil for none.
  public let caseFile: CaseFile?
  /// What the case is called; nil for none.
  public let caseReference: CaseReference?
  /// All words of the language.
  public let words: LanguageWords

  /// Prepares words for one visit.
  public init(
    library: Library, language: LanguageTag, today: CivilDate, caseFile: CaseFile? = nil,
    caseReference: CaseReference? = nil
  ) {
    self.library = library
    self.language = language
    self.today = today
    self.caseFile = caseFile
    self.caseReference = caseReference
    words = library.words(in: language)
  }

  /// An answer as a person reads it; nil where nothing was given.
  public func words(
    for answer: Answer, to step: Step, of flow: FlowID, voices: [VoiceID]
  ) -> String? {
    let section = words.section(step.id.rawValue, of: flow, voices: voices)
    switch answer {
    case .text(let text): return text
    case .option(let option), .instead(let option):
      return optionWords(option, of: step, in: section)
    case .options(let ticked):
      return ticked.map { optionWords($0, of: step, in: section) }.joined(separator: "; ")
    case .date(let date): return words.inWords(date)
    case .number(let number): return String(number)
    case .leftEmpty, .seen, .items: return nil
    }
  }

  /// What an option says: the clinic's words for an entry of its lists, else the author's.
  public func optionWords(
    _ option: OptionID, of step: Step, in section: SectionWords?
  ) -> String {
    if case .oneOf(let sources) = step.kind,
      let entry = library.siteEntry(option, in: sources)
    {
      return entry.words.text(in: language) ?? entry.words.texts.values.first ?? ""
    }
    guard let template = section?.options[option] else { return option.rawValue }
    return template.filled(fact)
  }

  /// What a name stands for in a scope, as a person reads it; nil where nothing was given.
  public func value(of name: ValueName, in scope: Scope, voices: [VoiceID]) -> String? {
    if name.part == nil, case .derived(let number)? = scope[name.name] { return String(number) }
    guard let found = scope.answer(name), found.answer.isGiven else { return nil }
    return words(for: found.answer, to: found.step, of: scope.flow, voices: voices)
  }

  /// A placeholder that needs no answer: the day, the clinic, the region, a clock, the case.
  public func fact(_ name: String) -> String? {
    switch name {
    case "today": return words.inWords(today)
    case "site.name": return library.site.name
    default: break
    }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "site": return library.site.facts[parts[1]]?.text(in: language)
    case "region": return library.region.fact(parts[1], on: today)
    case "clock": return ClockName(rawValue: parts[1]).flatMap(clock)
    case CasePlaceholder.owner: return CasePlaceholder(rawValue: parts[1]).flatMap(caseValue)
    default: return nil
    }
  }

  /// The number of hours or days of a clock; nil where none holds today, or rows disagree.
  private func clock(_ name: ClockName) -> String? {
    let lengths = Set(
      (library.region.clocks[name] ?? []).filter { rule in
        rule.from <= today && rule.until.map { today <= $0 } ?? true
      }.map(\.length))
    guard lengths.count == 1 else { return nil }
    switch lengths.first {
    case .hours(let count)?, .days(let count)?: return String(count)
    case nil: return nil
    }
  }
}

extension Template {
  /// Whether a placeholder stands in for something that may not be known, so that a paragraph
  /// without it is left out.
  var optionalPlaceholders: [String] {
    placeholders.filter { $0.hasPrefix("clock.") || $0.hasPrefix(CasePlaceholder.owner + ".") }
  }
}

extension AnswerWords {
  /// The paragraphs whose clocks and case facts are known; the others are left out whole.
  public func known(_ paragraphs: [Template]) -> [Template] {
    paragraphs.filter { $0.optionalPlaceholders.allSatisfy { fact($0) != nil } }
  }
}
