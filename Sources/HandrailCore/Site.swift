import OrderedCollections

/// This clinic: its name, its languages, its places and lists.
public struct Site: Hashable, Sendable {
  /// The clinic's name, the same in each language.
  public var name: String
  /// The region whose date order and numbers hold here, such as `US`.
  public var region: String
  /// The languages offered, in order; the first is the one the kiosk starts in.
  public var languages: [LanguageTag]
  /// Facts that pages speak of, such as where the desk is: by name, then by language.
  public var facts: [String: LocalText]
  /// The clinic's lists, such as departments and insurance plans.
  public var lists: OrderedDictionary<String, [SiteEntry]>
  /// How long a page may rest untouched before the warning.
  public var idle: Duration
  /// How long the warning stays before the visit is set aside; at least 20 seconds.
  public var warning: Duration
  /// How long the receipt stays on the screen.
  public var receipt: Duration
  /// How long a visit can wait behind its code before it is wiped.
  public var keepUnfinished: Duration
  /// Whether somebody answers calls from the kiosk; if not, pages say where to walk.
  public var deskAnswersCalls: Bool
  /// The flows that people choose from, in order; empty where there is one flow only.
  public var menu: [FlowID]

  /// Makes a site; durations have the kiosk's defaults.
  public init(
    name: String,
    region: String,
    languages: [LanguageTag],
    facts: [String: LocalText] = [:],
    lists: OrderedDictionary<String, [SiteEntry]> = [:],
    idle: Duration = .seconds(120),
    warning: Duration = .seconds(60),
    receipt: Duration = .seconds(90),
    keepUnfinished: Duration = .seconds(24 * 3600),
    deskAnswersCalls: Bool = false,
    menu: [FlowID] = []
  ) {
    self.name = name
    self.region = region
    self.languages = languages
    self.facts = facts
    self.lists = lists
    self.idle = idle
    self.warning = warning
    self.receipt = receipt
    self.keepUnfinished = keepUnfinished
    self.deskAnswersCalls = deskAnswersCalls
    self.menu = menu
  }
}

/// One entry of a clinic's list.
public struct SiteEntry: Hashable, Sendable {
  /// The entry's name; it is an option of the questions that use the list.
  public var id: OptionID
  /// What a patient reads.
  public var words: LocalText
  /// Facts about the entry that conditions can read, such as `asks_sex`: `yes`.
  public var attributes: [SaveName: OptionID]

  /// Makes an entry.
  public init(id: OptionID, words: LocalText, attributes: [SaveName: OptionID] = [:]) {
    self.id = id
    self.words = words
    self.attributes = attributes
  }
}

/// A short text in each language, or one text for all.
public struct LocalText: Hashable, Sendable {
  /// The text by language; the empty tag holds a text that is the same in all.
  public var texts: [LanguageTag: String]

  /// Makes a text from its languages.
  public init(_ texts: [LanguageTag: String]) {
    self.texts = texts
  }

  /// Makes a text that is the same in each language.
  public init(everywhere text: String) {
    texts = ["": text]
  }

  /// The text for a language: the language itself, else its base (`en` for `en-US`), else the
  /// one for all; nil where there is none.
  public func text(in language: LanguageTag) -> String? {
    if let exact = texts[language] { return exact }
    let base = language.rawValue.prefix { $0 != "-" }
    return texts[LanguageTag(String(base))] ?? texts[""]
  }
}

/// What holds in a region: how dates are typed, and numbers to call.
public struct Region: Hashable, Sendable {
  /// The region's name, such as `US`.
  public var id: String
  /// The order in which day, month and year are typed.
  public var dateOrder: DateOrder
  /// Dated facts by name, such as `emergency_number`.
  public var facts: [String: [DatedFact]]
  /// Dated rules on how long something may take, by what they are about.
  public var clocks: [ClockName: [ClockRule]]

  /// Makes a region.
  public init(
    id: String, dateOrder: DateOrder, facts: [String: [DatedFact]] = [:],
    clocks: [ClockName: [ClockRule]] = [:]
  ) {
    self.id = id
    self.dateOrder = dateOrder
    self.facts = facts
    self.clocks = clocks
  }

  /// The fact that holds on a day; nil where none does.
  public func fact(_ name: String, on day: CivilDate) -> String? {
    facts[name]?.first { $0.holds(on: day) }?.value
  }
}

/// A fact with the time it holds for and where it was read.
public struct DatedFact: Hashable, Sendable {
  /// What pages say, such as `911`.
  public var value: String
  /// The first day on which it holds.
  public var from: CivilDate
  /// The last day on which it holds; nil while it does.
  public var until: CivilDate?
  /// Where it was read.
  public var source: String

  /// Makes a fact.
  public init(value: String, from: CivilDate, until: CivilDate? = nil, source: String) {
    self.value = value
    self.from = from
    self.until = until
    self.source = source
  }

  /// Whether the fact holds on a day.
  public func holds(on day: CivilDate) -> Bool {
    day >= from && until.map { day <= $0 } ?? true
  }
}

/// The order in which a region writes day, month and year.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case dayMonthYear = "day-month-year"
  case monthDayYear = "month-day-year"
  case yearMonthDay = "year-month-day"
}
