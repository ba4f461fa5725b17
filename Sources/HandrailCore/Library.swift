import OrderedCollections

/// All content as one value: flows, words, the clinic and its region.
public struct Library: Hashable, Sendable {
  /// This clinic.
  public var site: Site { didSet { edition = Edition() } }
  /// What holds in its region.
  public var region: Region { didSet { edition = Edition() } }
  /// The flows a patient can walk.
  public var flows: OrderedDictionary<FlowID, Flow> { didSet { edition = Edition() } }
  /// The flows that other flows use.
  public var sharedFlows: OrderedDictionary<FlowID, Flow> { didSet { edition = Edition() } }
  /// The words of each offered language.
  public var words: [LanguageTag: LanguageWords] {
    didSet {
      wordings = Wording.table(of: words)
      edition = Edition()
    }
  }
  /// Tells whether a journey was walked with this very content.
  private(set) var edition = Edition()
  /// Which words each page can have, in all languages and voices.
  private(set) var wordings: [Wording.Page: [Wording]]
  /// Languages that are not offered, each with its own name and a line that asks for an
  /// interpreter, in the order of the file.
  public var otherLanguages: [OtherLanguage] { didSet { edition = Edition() } }
  /// The colours that can be chosen, each with its name, the usual ones first.
  public var themes: OrderedDictionary<ThemeName, LocalText> { didSet { edition = Edition() } }
  /// The health plans that Content/payers describes; they are also the clinic's list `payers`.
  public var payers: OrderedDictionary<OptionID, Payer> = [:] { didSet { edition = Edition() } }
  /// The explanations that hold in this region, in the order of their groups and names.
  public var explanations: OrderedDictionary<TopicID, Explanation> = [:] {
    didSet { edition = Edition() }
  }
  /// Plain words for return codes, by language.
  public var codeWords: [LanguageTag: [String]]

  /// The invented patients of each flow's rehearsals, in the order of the file.
  public var rehearsals: [FlowID: [String]]

  /// Makes a library.
  public init(
    site: Site,
    region: Region,
    flows: OrderedDictionary<FlowID, Flow> = [:],
    sharedFlows: OrderedDictionary<FlowID, Flow> = [:],
    words: [LanguageTag: LanguageWords] = [:],
    otherLanguages: [OtherLanguage] = [],
    themes: OrderedDictionary<ThemeName, LocalText> = [:],
    codeWords: [LanguageTag: [String]] = [:],
    rehearsals: [FlowID: [String]] = [:]
  ) {
    self.site = site
    self.region = region
    self.flows = flows
    self.sharedFlows = sharedFlows
    self.words = words
    wordings = Wording.table(of: words)
    self.otherLanguages = otherLanguages
    self.themes = themes
    self.codeWords = codeWords
    self.rehearsals = rehearsals
  }

  /// The words of a language; empty ones for a language that is not offered.
  public func words(in language: LanguageTag) -> LanguageWords {
    words[language] ?? LanguageWords()
  }

  /// The language the kiosk starts in.
  public var firstLanguage: LanguageTag { site.languages.first ?? "en" }

  /// The options of a choice in order, the clinic's lists included.
  public func options(_ sources: [OptionSource]) -> [OptionID] {
    sources.flatMap { source in
      switch source {
      case .option(let option): [option]
      case .siteList(let name): (site.lists[name] ?? []).map(\.id)
      }
    }
  }

  /// Whether a choice has an option.
  func has(_ option: OptionID, in sources: [OptionSource]) -> Bool {
    sources.contains { source in
      switch source {
      case .option(let own): own == option
      case .siteList(let name): site.lists[name]?.contains { $0.id == option } ?? false
      }
    }
  }

  /// The clinic's entry behind an option; nil for an option that the flow names itself.
  public func siteEntry(_ option: OptionID, in sources: [OptionSource]) -> SiteEntry? {
    for case .siteList(let name) in sources {
      if let entry = site.lists[name]?.first(where: { $0.id == option }) { return entry }
    }
    return nil
  }
}

/// A language the kiosk does not speak, and how it asks for an interpreter.
public struct OtherLanguage: Hashable, Sendable {
  /// The language's tag.
  public var tag: LanguageTag
  /// Its own name.
  public var name: String
  /// "I need an interpreter", in the language.
  public var request: String

  /// Makes an entry.
  public init(tag: LanguageTag, name: String, request: String) {
    self.tag = tag
    self.name = name
    self.request = request
  }
}
