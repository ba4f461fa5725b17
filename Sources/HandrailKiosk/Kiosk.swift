import HandrailCore
import HandrailScreen
import HandrailStore

/// Serves people at one terminal, one after the other.
///
/// The loop waits for an event, turns it into at most one action, lets the session take it, has
/// its effects carried out, and shows what the session stands before then. It decides nothing
/// itself.
public final class Kiosk {
  let face: any Face
  let content: KioskContent
  let clock: WallClock
  let options: Options
  let openStore: @Sendable () throws -> VisitStore
  var library: Library
  var themes: Themes
  var understanding = Understanding.none
  var session: Session
  var editors: Editors
  /// The page that is shown, and how many there were before it.
  private var page: Page
  private var pageNumber = 0
  var store: VisitStore?
  /// What is being read beside the first page; nil before and afterwards.
  var opening: Opening?
  /// Why the content cannot be shown; nil while it can.
  var contentTrouble: String?
  /// Why the records could not be opened; nil once they are.
  var recordsTrouble: String?
  /// Whether the records could not do the last thing they were asked.
  var isInTrouble = false
  /// What staff were last told.
  var toldTrouble: String?
  private var chord = StaffChord()
  private var isEnding = false

  /// Prepares a kiosk; nothing is read but what the first page needs.
  /// - Parameters:
  ///   - face: How it meets people.
  ///   - content: Where its content comes from.
  ///   - clock: What time it is.
  ///   - options: How it is run.
  ///   - openStore: Opens the records; called once the first page is on the screen.
  public init(
    face: any Face, content: KioskContent, clock: WallClock = WallClock(), options: Options,
    openStore: @escaping @Sendable () throws -> VisitStore
  ) {
    self.face = face
    self.content = content
    self.clock = clock
    self.options = options
    self.openStore = openStore
    let welcome = content.welcome()
    library = (welcome?.library ?? .withoutContent).showable(by: face)
    themes = welcome?.themes ?? Themes()
    if welcome == nil { contentTrouble = "The clinic's own file cannot be read." }
    session = Session(
      flow: options.flow, language: library.firstLanguage, at: clock.now,
      rehearsalPatient: options.rehearsalPatient)
    editors = Editors(for: session, in: library)
    page = Page(of: session, in: library)
    settle()
  }

  /// Serves people until the terminal closes or staff end it.
  public func run() {
    show()
    open()
    show()
    while !isEnding {
      let event = face.nextEvent(timeout: waitingTime)
      if event == .closed || isQuit(event) { break }
      let isOtherPage = lookIn()
      take(event, isOtherPage: isOtherPage)
      show()
    }
    if let visit = session.visit { _ = try? store?.setAside(visit.id) }
    face.wipe()
  }

  /// How long to wait for an event.
  private var waitingTime: Duration {
    if opening != nil { return Self.lookInterval }
    if case .outOfOrder = session.place { return .seconds(5) }
    // Nobody is there; what has waited too long is wiped all the same.
    guard let deadline = session.nextDeadline(in: library) else { return .seconds(3600) }
    // What could not be ended in time is tried again, but not without a pause.
    return max(isInTrouble ? .seconds(5) : .zero, clock.now.duration(to: deadline))
  }

  private static let lookInterval = Duration.milliseconds(20)

  private func isQuit(_ event: TerminalEvent) -> Bool {
    options.allowsQuitting && isBetweenPeople && session.overlays.isEmpty
      && event == .key(.control("q"))
  }

  /// Whether the first page is shown, or the one that stands in for it.
  private var isBetweenPeople: Bool {
    switch session.place {
    case .welcome, .outOfOrder: true
    case .menu, .comingBack, .visit, .kept, .forgotten: false
    }
  }

  /// Takes an event.
  /// - Parameter isOtherPage: Whether the page may not be the one that the event was meant for.
  private func take(_ event: TerminalEvent, isOtherPage: Bool) {
    let hasNewPage = refreshBetweenPeople(at: event) || isOtherPage
    if chord.take(event), options.passphrase?.isSet() == true { return perform(.staffAsked) }
    switch event {
    case .timePassed: perform(.timePassed)
    case .resized, .closed: break
    case .key, .paste, .click:
      // What was meant for another page answers nothing on this one.
      guard session.warningSince == nil, !hasNewPage else { return perform(.keyPressed) }
      let action = face.action(for: event, in: scene, editors: &editors)
      take(action?.normalised ?? .keyPressed)
    }
  }

  /// Content that changed is taken over between two people, never under one.
  /// - Returns: Whether the page may no longer be the one that the event was meant for.
  private func refreshBetweenPeople(at event: TerminalEvent) -> Bool {
    guard isBetweenPeople, opening == nil, !options.isClosedByStaff else { return false }
    let (place, before) = (session.place, library)
    let hasChanged = content.hasChanged()
    if hasChanged { reload() }
    // Asking for records that somebody holds takes seconds, which keys must not add up.
    if store == nil, event == .timePassed { openRecords() }
    return session.place != place || (hasChanged && library != before)
  }

  /// Takes a person's action, and looks over what they typed.
  ///
  /// That comes after the text was taken, and whether or not it could be: a disk that is full keeps
  /// nobody from being sent for. The passphrase of people who work here is nobody's words.
  private func take(_ action: Action) {
    let language = session.language
    let (asksForFigures, isAskingStaff) = (asksForFigures, session.isAskingStaff)
    perform(action)
    switch action {
    case .textTyped(let text) where !isAskingStaff:
      // What was taken for a date, a number or an address of another kind is one, and no free text.
      let isFigure = if case .refused = session.notice { false } else { asksForFigures }
      let concern = isFigure ? nil : understanding.concern(text, language)
      if concern != nil || session.hasQuestionWaiting { perform(.textLookedOver(concern)) }
    case .wordsAstray(let words) where !isAskingStaff:
      if let concern = understanding.concern(words, language) { perform(.textLookedOver(concern)) }
    default: break
    }
  }

  /// Whether the page shown takes nothing but a date, a number, a telephone number or an address.
  private var asksForFigures: Bool {
    guard session.overlays.isEmpty,
      case .ask(let kind)? = session.currentStop(in: library)?.stop.step.kind
    else { return false }
    return switch kind {
    case .date, .number, .phone, .email: true
    case .text, .longText: false
    }
  }

  private func perform(_ action: Action) {
    if action.isKey, session.warningSince == nil {
      // A key that only changed what is typed, the most frequent of all.
      _ = session.reduce(action, at: clock.now, in: library)
      return
    }
    if store == nil, !isHarmlessWithoutRecords(action), waitForOpening() == .anotherPage {
      return
    }
    var next = session
    do {
      let effects = next.reduce(action, at: clock.now, in: library)
      let runner = EffectRunner(
        store: store, passphrase: options.passphrase, understanding: understanding,
        clock: clock, chance: options.chance, wipe: { [face] in face.wipe() })
      try runner.run(effects, on: &next, in: library, isEnding: &isEnding)
      session = next
      isInTrouble = false
      retire(after: action)
    } catch {
      isInTrouble = true
      // Whoever pressed a key is there, though it could do nothing.
      if action != .timePassed { _ = session.reduce(.keyPressed, at: clock.now, in: library) }
      _ = session.reduce(.savingFailed, at: clock.now, in: library)
    }
    follow()
  }

  /// Whether an action can be taken before the records and all of the content are there.
  private func isHarmlessWithoutRecords(_ action: Action) -> Bool {
    switch action {
    case .keyPressed, .wordsAstray, .timePassed, .languageAsked, .overlayClosed, .helpAsked,
      .displayAsked, .themeChosen, .textSizeChosen, .staffAsked:
      true
    case .textLookedOver, .allRightChosen, .talkAloneAsked, .topicsAsked, .topicGroupChosen,
      .topicAsked, .teachBackAnswered, .notMeant, .askedAgain:
      true
    case .languageChosen: session.overlays.last == .language
    case .textTyped: session.isAskingStaff || session.isAsking
    default: false
    }
  }

  /// When a visit has ended, what waited longer than the clinic allows is wiped.
  private func retire(after action: Action) {
    guard session.visit == nil, session.place == .welcome, action != .keyPressed else { return }
    _ = try? store?.wipeExpired(keepUnfinished: library.site.keepUnfinished, at: clock.now)
  }

  /// Goes to the page that the session shows now.
  func follow() {
    page = editors.follow(session, in: library)
    pageNumber += 1
  }

  private var scene: Scene {
    Scene(
      session: session, editors: editors, library: library, themes: themes, page: page,
      pageNumber: pageNumber)
  }

  private func show() { face.show(scene) }
}

extension Action {
  /// Whether it tells of nothing but that somebody is there.
  fileprivate var isKey: Bool {
    switch self {
    case .keyPressed, .wordsAstray: true
    default: false
    }
  }
}
