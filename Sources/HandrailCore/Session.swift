/// Everything a kiosk knows while it serves people one after the other.
///
/// Nothing else holds state about a visit. Two sessions that are equal show the same page.
public struct Session: Hashable, Sendable {
  /// What the person stands before, under any panels.
  public enum Place: Hashable, Sendable {
    /// The first page; nobody is known to be there.
    case welcome
    /// What somebody can do here, where there is more than one flow.
    case menu
    /// The pages that ask for a code.
    case comingBack(ComingBack)
    /// A page of the visit's flow, or its receipt.
    case visit
    /// "Your answers are kept", with the code.
    case kept(ReturnCode)
    /// "Everything is forgotten."
    case forgotten
    /// The content cannot be shown; the reason is for staff.
    case outOfOrder(reason: String)
  }

  /// How far somebody is with coming back.
  public enum ComingBack: Hashable, Sendable {
    /// The code is asked.
    case code
    /// The date of birth is asked, whether or not one was given.
    case birthDate(ReturnCode)
    /// The records are being asked; `claimed` is nil for "I did not give one".
    case lookingUp(ReturnCode, claimed: CivilDate?)
    /// Too many tries: a person helps.
    case person
  }

  /// A panel that lies over the page.
  public enum Overlay: Hashable, Sendable {
    case help
    case language
    case leaving
    case person
    /// Text size and colours.
    case display
    /// For people who work here: the passphrase that ends the program.
    case staff(PassphraseState)
    case otherLanguages
    case interpreterNoted(LanguageTag)
    /// The groups of explanations.
    case topics
    /// The explanations of a group.
    case topicGroup(ExplanationGroup)
    case explanation(Reading)
    /// What is said to an answer to the question that tries an explanation out.
    case reply(TopicID, OptionID)
    /// A question in somebody's own words.
    case ask(AskState)
    /// Something that was typed gives concern.
    case concern(Concern)
    /// How to talk to a person alone.
    case alone
  }

  /// How far somebody who works here is with the passphrase.
  public struct PassphraseState: Hashable, Sendable {
    /// How many wrong ones were typed lately; another number is another, empty field.
    public var wrongTries = 0
    /// Whether the last one was wrong.
    public var isWrong = false
    /// Whether the next one has to wait, because there were many.
    public var mustWait = false

    /// Makes a state.
    public init(wrongTries: Int = 0, isWrong: Bool = false, mustWait: Bool = false) {
      self.wrongTries = wrongTries
      self.isWrong = isWrong
      self.mustWait = mustWait
    }
  }

  /// The one message a page shows until the next answer.
  public enum Notice: Hashable, Sendable {
    /// What was typed or chosen cannot be taken as it stands.
    case refused(Refusal)
    /// No visit waits behind that code and date.
    case codeNotFound
    /// A code has three words.
    case codeNeedsThreeWords
    /// The answer could not be written; nothing was lost.
    case notSaved
    /// An item was removed.
    case removed
  }

  /// The one flow that this kiosk walks people through; nil where they choose from the menu.
  public let flow: FlowID?
  /// The flow that was chosen last; nil before.
  var chosenFlow: FlowID?
  /// The finished visit of the same person, while they choose what else to do.
  public internal(set) var earlier: Visit?
  /// The visits that the same person finished before this one.
  var finished: [VisitID] = []
  /// The invented patient that staff play; nil where the visit is a real one.
  public let rehearsalPatient: String?
  /// The language pages are shown in.
  public internal(set) var language: LanguageTag
  /// How the person wants to see the pages.
  public internal(set) var appearance: Appearance
  /// What the person stands before.
  public internal(set) var place: Place
  /// The visit under way; nil before one begins and after it ends.
  public internal(set) var visit: Visit?
  /// The panels over the page, the topmost last.
  public internal(set) var overlays: [Overlay]
  /// The message on the page; nil where there is none.
  public internal(set) var notice: Notice?
  /// Whether a key was pressed since nobody was there.
  public internal(set) var isTouched: Bool
  /// When a key was last pressed.
  public internal(set) var lastKey: Moment
  /// When the idle warning came up; nil while there is none.
  public internal(set) var warningSince: Moment?
  /// When somebody was last sent for because of something that was typed, by kind.
  public internal(set) var concernCalls: [Concern: Moment]
  /// When codes were last not found, oldest first.
  public internal(set) var failedLookUps: [Moment]
  /// When wrong passphrases were typed, oldest first.
  public internal(set) var wrongPassphrases: [Moment]

  /// Opens a kiosk at its welcome page.
  public init(
    flow: FlowID?, language: LanguageTag, at moment: Moment, rehearsalPatient: String? = nil
  ) {
    self.flow = flow
    self.language = language
    self.rehearsalPatient = rehearsalPatient
    place = .welcome
    visit = nil
    earlier = nil
    overlays = []
    notice = nil
    lastKey = moment
    warningSince = nil
    concernCalls = [:]
    failedLookUps = []
    wrongPassphrases = []
    appearance = .usual
    isTouched = false
  }

  /// Whether this is a rehearsal: the same pages, and nothing is kept.
  public var isRehearsal: Bool { rehearsalPatient != nil }

  /// The page of the visit that is shown, with the journey it lies on; nil outside a visit and
  /// on the receipt.
  public func currentStop(in library: Library) -> (stop: Journey.Stop, journey: Journey)? {
    guard place == .visit, let visit, let journey = visit.journey(in: library) else { return nil }
    if case .again(let path, _, _) = visit.look, let stop = journey.stop(at: path) {
      return (stop, journey)
    }
    return journey.waiting.map { ($0, journey) }
  }

  /// The ending whose receipt is shown, with its journey; nil on any other page.
  public func currentEnding(in library: Library) -> (ending: Ending, journey: Journey)? {
    guard place == .visit, let visit, currentStop(in: library) == nil,
      let journey = visit.journey(in: library), case .ending(let ending) = journey.end
    else { return nil }
    return (ending, journey)
  }
}
