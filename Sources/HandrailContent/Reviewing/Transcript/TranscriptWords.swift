import HandrailCore
import HandrailScreen

/// Finds the words of a transcript in one language, and says conditions and placeholders in them.
struct TranscriptWords {
  let library: Library
  let language: LanguageTag
  let flow: FlowID
  let pages: FlowPages
  private let words: LanguageWords
  /// The pages that no other page shares its title with.
  private var plainlyTitled: Set<AnswerPath> = []

  init(of source: FlowSource, in sources: ContentSources, library: Library, language: LanguageTag) {
    self.library = library
    self.language = language
    flow = source.flow.id
    pages = FlowPages(of: source, in: sources)
    words = library.words(in: language)
    let titles = Dictionary(grouping: pages.pages.map(\.path)) {
      title(of: .page($0), naming: false)
    }
    plainlyTitled = Set(titles.values.filter { $0.count == 1 }.map { $0[0] })
  }

  /// One of a transcript's own phrases.
  func phrase(_ phrase: TranscriptPhrase, _ values: [String: String] = [:]) -> String {
    self.phrase(named: phrase.rawValue, values)
  }

  /// All paragraphs of one of a transcript's own texts.
  func paragraphs(_ phrase: TranscriptPhrase) -> [String] {
    words.paragraphs(phrase.rawValue).map { $0.filled(fact) }
  }

  /// The line that says why something is asked, as the page has it.
  func why(_ why: String) -> String {
    phrase(named: InterfacePhrase.whyWeAsk.rawValue, ["why": why])
  }

  private func phrase(named name: String, _ values: [String: String]) -> String {
    words.interface[name]?.first?.filled { values[$0] ?? fact($0) } ?? name
  }

  /// The language as its readers call it, with its tag.
  var languageName: String {
    phrase(
      .comma,
      [
        "first": phrase(named: InterfacePhrase.languageName.rawValue, [:]),
        "next": language.rawValue,
      ])
  }

  /// A text as something quoted.
  func quoted(_ text: String) -> String { phrase(.quoted, ["text": text]) }

  /// Texts of which one holds: `A, B or C`.
  func or(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return phrase(.or, ["first": commas(texts.dropLast()), "last": last])
  }

  /// Texts one behind the other: `A, B, C`.
  func commas(_ texts: some Sequence<String>) -> String {
    var texts = texts.makeIterator()
    guard var all = texts.next() else { return "" }
    while let next = texts.next() { all = phrase(.comma, ["first": all, "next": next]) }
    return all
  }

  /// The words of a page; those of a voice where it has any, else nil for that voice.
  func section(of page: FlowPages.Page, voice: VoiceID? = nil) -> SectionWords? {
    section(page.step.id.rawValue, of: page.flow, voice: voice, useVoice: page.useVoice)
  }

  /// The words of a section or an ending of the flow itself.
  func section(_ id: String, voice: VoiceID? = nil) -> SectionWords? {
    section(id, of: flow, voice: voice, useVoice: nil)
  }

  private func section(
    _ id: String, of flow: FlowID, voice: VoiceID?, useVoice: VoiceID?
  ) -> SectionWords? {
    if let voice { return words.flows[flow]?[WordsKey(id, voice: voice)] }
    return words.section(id, of: flow, voices: useVoice.map { [$0] } ?? [])
  }

  /// The title of a page or an ending, without marks around it.
  /// - Parameter naming: Whether it says which answers are filled into it. A title that another
  ///   one names does not, or two that name each other would have no end.
  func title(of target: FlowPages.Target, naming: Bool = true) -> String {
    let title: Template?
    let path: AnswerPath
    switch target {
    case .ending(let id): (title, path) = (section(id.rawValue)?.title, AnswerPath(id))
    case .page(let wanted):
      guard let page = pages.page(wanted) else { return wanted.description }
      (title, path) = (section(of: page)?.title, page.path)
    }
    return title.map { fill($0, on: path, naming: naming) } ?? path.description
  }

  /// A page or an ending as others name it: its title, and its name where the title is not enough.
  func reference(to target: FlowPages.Target, naming: Bool = true) -> String {
    let title = quoted(title(of: target, naming: naming))
    guard case .page(let path) = target, !plainlyTitled.contains(path) else { return title }
    return "\(title) (\(path))"
  }

  /// What an option says: the clinic's words for an entry of its lists, else the author's.
  func option(
    _ option: OptionID, of step: Step, in section: SectionWords?, on path: AnswerPath
  ) -> String {
    if let entry = library.siteEntry(option, in: step.kind.optionSources) {
      return entry.words.text(in: language) ?? option.rawValue
    }
    return (section?.options[option]).map { fill($0, on: path) } ?? option.rawValue
  }

  /// An author's paragraph; what is filled in for each person is named between marks.
  func fill(_ template: Template, on path: AnswerPath, naming: Bool = true) -> String {
    template.filled { name in
      if let fact = fact(name) { return fact }
      return "‹" + (personal(name, on: path, naming: naming) ?? "{\(name)}") + "›"
    }
  }

  private func personal(_ name: String, on path: AnswerPath, naming: Bool) -> String? {
    switch name {
    case PlaceholderProblem.nameOfToday: return phrase(.filledToday)
    case PlaceholderProblem.nameOfCode: return phrase(.filledCode)
    case PlaceholderProblem.nameOfNumber: return phrase(.filledNumber)
    default: break
    }
    switch ValueName(parsing: name).flatMap({ pages.subject($0, on: path) }) {
    case .age?: return phrase(.filledAge)
    case .payerSays?: return phrase(.payerSays)
    case .answer(let paths)?:
      guard naming else { return "…" }
      let pages = paths.map { reference(to: .page($0), naming: false) }
      return phrase(.filledAnswer, ["page": or(pages)])
    case nil: return nil
    }
  }

  /// A fact of the clinic or its region, which is the same for each person.
  private func fact(_ name: String) -> String? {
    guard let fact = FactName(name) else { return nil }
    switch fact.owner {
    case .site:
      return fact.fact == "name"
        ? library.site.name : library.site.facts[fact.fact]?.text(in: language)
    case .region: return library.region.fact(fact.fact, on: WalkPlayer.usualMoment.civilDate)
    }
  }

  /// A day in words.
  func date(_ date: CivilDate) -> String { words.inWords(date) }
}
