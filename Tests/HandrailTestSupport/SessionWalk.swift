import CustomDump

@testable import HandrailCore

/// A person at a kiosk, as a test sees it: every change and every effect has to be named.
///
/// Time passes only by `pass`. `send` compares the whole session with what the test says it is
/// after the action, and leaves the effects to the test; `play` stands in for the world.
public struct SessionWalk {
  /// The session as it stands.
  public private(set) var session: Session
  /// The content that pages are read from; a test may change it between two actions.
  public var library: Library
  /// The time on the manual clock.
  public private(set) var now: Moment

  /// Stands before the welcome page of a flow.
  public init(
    library: Library = Fixtures.library, flow: FlowID? = Fixtures.flowID,
    at moment: Moment = Fixtures.moment
  ) {
    self.library = library
    now = moment
    session = Session(flow: flow, language: library.firstLanguage, at: moment)
  }

  /// Lets time pass; nobody is told.
  public mutating func pass(_ duration: Duration) {
    now = now + duration
  }

  /// Sends an action and demands the exact effects and the exact session after it.
  ///
  /// The change makes the session that is expected from the one before. That a key was pressed
  /// now is understood, and that the warning goes away with it; the message, too, unless the
  /// action is only about a panel.
  public mutating func send(
    _ action: Action, effects: [Effect] = [], fileID: StaticString = #fileID,
    filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column,
    changes change: (inout Session) -> Void = { _ in }
  ) {
    var expected = session
    switch action {
    case .timePassed, .savingFailed, .contentRefused, .contentAccepted: break
    case .keyPressed, .wordsAstray, .languageChosen, .otherLanguagesAsked, .otherLanguagePointedAt,
      .helpAsked,
      .languageAsked, .personAsked, .leaveAsked, .displayAsked, .themeChosen, .textSizeChosen,
      .staffAsked, .overlayClosed, .topicsAsked, .topicGroupChosen, .topicAsked,
      .teachBackAnswered, .askAsked, .askedAgain, .notMeant, .allRightChosen, .talkAloneAsked,
      .textLookedOver, .lookedUp:
      expected.lastKey = now
      expected.isTouched = true
      expected.warningSince = nil
    default:
      expected.lastKey = now
      expected.isTouched = true
      expected.warningSince = nil
      expected.notice = nil
    }
    change(&expected)
    // Nobody is there once the screen was wiped for the next person.
    if effects.contains(.wipeScreen), expected.visit == nil {
      switch expected.place {
      case .welcome, .outOfOrder: expected.isTouched = false
      case .menu, .comingBack, .visit, .kept, .forgotten: break
      }
    }
    let found = session.reduce(action, at: now, in: library)
    expectNoDifference(
      session, expected, "the session after \(action)", fileID: fileID,
      filePath: filePath, line: line, column: column)
    expectNoDifference(
      found, effects, "the effects of \(action)", fileID: fileID, filePath: filePath,
      line: line, column: column)
  }

  /// Sends an answer to the page that is shown and demands that it is written down and nothing
  /// else happens.
  public mutating func answer(
    _ action: Action, _ answer: Answer, voice: VoiceID? = nil, fileID: StaticString = #fileID,
    filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
  ) {
    let entry = Fixtures.entry(page, answer, in: session.language, voice: voice)
    send(
      action, effects: [.record(Fixtures.visitID, entry)], fileID: fileID, filePath: filePath,
      line: line, column: column
    ) { $0.visit?.hold(entry) }
  }

  /// Takes actions as the kiosk would, with records that always answer; demands nothing.
  public mutating func play(_ actions: Action...) {
    for action in actions { play(action) }
  }

  private mutating func play(_ action: Action) {
    for effect in session.reduce(action, at: now, in: library) {
      switch effect {
      case .beginVisit: play(.visitBegan(Fixtures.visitID, Fixtures.code))
      case .keepCase(_, let draft): play(.caseKept(draft.existing ?? .sample))
      case .finishVisit: play(.visitFinished(arrivalNumber: Fixtures.arrivalNumber))
      default: break
      }
    }
  }

  /// Begins a visit where there is none, and answers pages until one is shown.
  ///
  /// A page is named by its path, such as `home/street`, or is the `receipt`. The actions are
  /// what is done on pages where it differs from `Fixtures.usualActions`.
  public mutating func go(
    to page: String, _ actions: [String: Action] = [:], fileID: StaticString = #fileID,
    filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
  ) {
    if session.place == .welcome { play(.languageChosen(library.firstLanguage)) }
    let actions = Fixtures.usualActions.merging(actions) { _, other in other }
    for _ in 0..<100 where self.page != page {
      guard let action = actions[self.page] else { break }
      play(action)
    }
    expectNoDifference(
      self.page, page, "the page", fileID: fileID, filePath: filePath, line: line,
      column: column)
  }

  /// The page that is shown, without its panels: a path, `receipt`, or the name of a place.
  public var page: String {
    if let (stop, _) = session.currentStop(in: library) { return stop.path.description }
    if session.currentEnding(in: library) != nil { return "receipt" }
    return switch session.place {
    case .welcome: "welcome"
    case .menu: "menu"
    case .comingBack: "coming back"
    case .visit: "nothing"
    case .kept: "kept"
    case .forgotten: "forgotten"
    case .outOfOrder: "out of order"
    }
  }

  /// The pages that were answered, on the way to the one that waits.
  public var answered: [String] {
    session.visit?.journey(in: library)?.stops.map(\.path.description) ?? []
  }
}
