import HandrailAsk
import HandrailCore
import HandrailScreen
import OrderedCollections

/// Everything that was read from Content/, with the place of each part.
///
/// Readers fill it; checks look at it; `Library` is assembled from it.
public struct ContentSources: Sendable {
  /// The flows, in the order of their folders' names.
  public var flows: [FlowSource] = []
  /// The shared flows.
  public var sharedFlows: [FlowSource] = []
  /// The words files, one entry a file.
  public var words: [WordsSource] = []
  /// The walks of each flow.
  public var walks: [WalksSource] = []
  /// The clinic; nil where its file could not be read.
  public var site: SiteSource?
  /// The region the clinic lies in; nil where its file could not be read.
  public var region: RegionSource?
  /// The health plans, in the order of their files' names.
  public var payers: [PayerSource] = []
  /// Languages that are not offered.
  public var otherLanguages: [OtherLanguage] = []
  /// The colours that can be chosen.
  public var themes: [ThemeSource] = []
  /// Words for return codes, by base language.
  public var codeWords: [LanguageTag: [String]] = [:]
  /// What the red-flag detector looks for, by base language.
  public var redFlags: [LanguageTag: RedFlagLexicon] = [:]
  /// What its linear model learnt, by base language.
  public var redFlagWeights: [LanguageTag: RedFlagWeights] = [:]
  /// What look-up knows of words, and how it weighs signs.
  public var ask = AskWords()
  /// The rules of wording; nil where content is read for patients, and nobody checks it.
  var wording: WordingRules?
  /// What the rules of wording said about files that may be the same still; nil for nothing.
  var knownWording: KnownWording?
  /// Walks that were played already, with content that may differ in little; nil for none.
  var playedWalks: PlayedWalks?

  /// Makes empty sources.
  public init() {}
}

/// A flow with the places of its parts.
public struct FlowSource: Sendable {
  /// The flow as far as it could be read.
  public var flow: Flow
  /// Its file, relative to Content/.
  public var file: String
  /// Where each part stands.
  ///
  /// Keys are paths through the file: `steps/phone`, `steps/phone/save`, `steps/phone/next/0`,
  /// `steps/phone/next/0/when`, `steps/phone/next/0/go`, `steps/phone/options/2`,
  /// `steps/phone/rules/0`, `steps/phone/instead/0`, `steps/review/of/3`, `conditions/is-insured`,
  /// `voices/…`, `derived/…`, `endings/registered`, `start`, `sections/1`, `results/0`.
  public var places: [String: ContentPlace]
  /// The condition's name behind each branch that names one, by the branch's key.
  public var namedConditions: [String: String] = [:]

  /// Makes a source.
  public init(flow: Flow, file: String, places: [String: ContentPlace] = [:]) {
    self.flow = flow
    self.file = file
    self.places = places
  }

  /// Where a part stands; the nearest part around it, or the file, where it has no place.
  public func place(of key: String) -> ContentPlace {
    var key = key
    while true {
      if let place = places[key] { return place }
      guard let slash = key.lastIndex(of: "/") else { return ContentPlace(file: file) }
      key = String(key[..<slash])
    }
  }
}

/// A words file with the places of its sections.
public struct WordsSource: Sendable {
  /// What the words belong to.
  public enum Owner: Hashable, Sendable {
    case flow(FlowID)
    case interface
    case rehearsal(FlowID)
    case explanation(TopicID)
  }

  /// What the words belong to.
  public var owner: Owner
  /// The language of the file, such as `en`, `en-US` or `es`.
  public var language: LanguageTag
  /// The file, relative to Content/.
  public var file: String
  /// The sections in the order of the file.
  public var sections: [WordsSection] = []
  /// Comments above the first heading that speak to the checks of wording.
  var notes: [WordingNote] = []
  /// What stands above the words of an explanation; nil for other files, and where it cannot be
  /// read.
  var header: ExplanationHeader?
  /// The file's lines, in which checks look for a word's place; nil where nobody checks.
  var text: SourceText?

  /// Makes a source without sections.
  public init(owner: Owner, language: LanguageTag, file: String) {
    self.owner = owner
    self.language = language
    self.file = file
  }
}

/// One section of a words file.
public struct WordsSection: Sendable {
  /// The step, section, ending or phrase, and the voice.
  public var key: WordsKey
  /// The place of the heading.
  public var place: ContentPlace
  /// The hash of the English section that a translation says it translates; nil without one.
  public var translatedHash: String?
  /// The words.
  public var words: SectionWords
  /// Places of the parts: `title`, `body/0`, `option/yes`, `label`, `help`, `why`,
  /// `message/required`.
  public var places: [String: ContentPlace]
  /// Option and message names in the order of the file, doubled ones included.
  public var optionOrder: [OptionID]
  /// Comments that speak to the checks of wording.
  var notes: [WordingNote] = []

  /// Makes a section.
  public init(
    key: WordsKey, place: ContentPlace, translatedHash: String? = nil,
    words: SectionWords = SectionWords(), places: [String: ContentPlace] = [:],
    optionOrder: [OptionID] = []
  ) {
    self.key = key
    self.place = place
    self.translatedHash = translatedHash
    self.words = words
    self.places = places
    self.optionOrder = optionOrder
  }

  /// The first six digits of the section's digest, by which a translation names it.
  public var hash: String { String(words.digest.prefix(6)) }

  /// Where a part stands, or the heading.
  public func place(of part: String) -> ContentPlace { places[part] ?? place }
}

/// The walks of a flow.
public struct WalksSource: Sendable {
  /// The flow they walk.
  public var flow: FlowID
  /// The file, relative to Content/.
  public var file: String
  /// The walks in order, each with the places of its parts.
  ///
  /// `walk`, `answers/home`, `answers/home/street`, `sees/0`, `then/0`, `review-shows/plans`,
  /// `ends`, …
  public var walks: [(walk: Walk, places: [String: ContentPlace])]

  /// Makes a source.
  public init(
    flow: FlowID, file: String, walks: [(walk: Walk, places: [String: ContentPlace])] = []
  ) {
    self.flow = flow
    self.file = file
    self.walks = walks
  }
}

/// The clinic with the places of its parts.
public struct SiteSource: Sendable {
  /// The clinic.
  public var site: Site
  /// Its file, relative to Content/.
  public var file: String
  /// Places.
  ///
  /// `languages/0`, `facts/desk`, `lists/plans/0`, `region`, …
  public var places: [String: ContentPlace]

  /// Makes a source.
  public init(site: Site, file: String, places: [String: ContentPlace] = [:]) {
    self.site = site
    self.file = file
    self.places = places
  }
}

/// A theme with the places of its parts.
public struct ThemeSource: Sendable {
  /// Its name, which is its file's.
  public var name: ThemeName
  /// What a person reads.
  public var words: LocalText
  /// How each role looks.
  public var theme: Theme
  /// Its file, relative to Content/.
  public var file: String
  /// Places.
  ///
  /// `words`, `roles/title`, …
  public var places: [String: ContentPlace]

  /// Where a part stands, or the file.
  public func place(of part: String) -> ContentPlace { places[part] ?? ContentPlace(file: file) }
}

/// A region with the places of its parts.
public struct RegionSource: Sendable {
  /// The region.
  public var region: Region
  /// Its file, relative to Content/.
  public var file: String
  /// Places.
  ///
  /// `facts/emergency_number`, `date-order`, …
  public var places: [String: ContentPlace]

  /// Makes a source.
  public init(region: Region, file: String, places: [String: ContentPlace] = [:]) {
    self.region = region
    self.file = file
    self.places = places
  }
}
