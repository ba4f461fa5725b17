/// Walks everything that can be laid over one page, with time as an event.
///
/// The panels over a page, the idle warning and the language are one small machine beside the
/// flow. It is walked to its end from a session: each event in each state, up to a number of
/// panels one over the other.
public struct ShellProof: Sendable {
  /// What the walk met.
  public struct Outcome: Sendable {
    /// How many states the shell has over this page.
    public var stateCount = 0
    /// How many events were tried.
    public var eventCount = 0
    /// What is wrong: the events that lead there.
    public var faults: [Fault] = []
  }

  /// Something wrong, with the events that lead to it.
  public struct Fault: Hashable, Sendable {
    /// What is wrong.
    public let what: String
    /// The events, in order.
    public let events: [String]
  }

  private static let worldEvents: [(name: String, action: Action)] = [
    ("close", .overlayClosed), ("a key", .keyPressed), ("time passes", .timePassed),
    ("saving fails", .savingFailed), ("concern", .textLookedOver(.medical)),
    ("all right", .allRightChosen), ("types", .textTyped("what")),
    ("looked over", .textLookedOver(nil)), ("nothing found", .lookedUp(.unknown)),
    ("not meant", .notMeant), ("asks again", .askedAgain),
  ]

  private let base: Session
  private let library: Library
  private let moment: Moment
  private let depth: Int
  private let reducer: Reducer

  /// Prepares the walk over a session without panels; `depth` panels may lie over each other.
  public init(
    over base: Session, library: Library, at moment: Moment, depth: Int,
    reducer: @escaping Reducer = Session.reducer
  ) {
    self.reducer = reducer
    self.base = base
    self.library = library
    self.moment = moment
    self.depth = depth
  }

  /// Walks it.
  public func walk() -> Outcome {
    var outcome = Outcome()
    var seen: Set<Key> = [Key(base)]
    var open: [(session: Session, events: [String])] = [(base, [])]
    var events = StateProof.panelEvents(in: library) + Self.worldEvents
    events += library.site.languages.map { ("language \($0)", .languageChosen($0)) }
    if let other = library.otherLanguages.first {
      events.append(("points at a language", .otherLanguagePointedAt(other.tag)))
    }
    while let (session, way) = open.popLast() {
      outcome.stateCount += 1
      for event in events where isPossible(event.action, in: session) {
        outcome.eventCount += 1
        var next = session
        let when = event.action == .timePassed ? session.nextDeadline(in: library) : moment
        let effects = reducer(&next, event.action, when ?? moment, library)
        let names = way + [event.name]
        if let what = fault(from: session, event.action, to: next, effects) {
          outcome.faults.append(Fault(what: what, events: names))
          continue
        }
        guard isHere(next), next.overlays.count <= depth, seen.insert(Key(next)).inserted else {
          continue
        }
        open.append((next, names))
      }
    }
    return outcome
  }

  /// What of a session can tell two states of the shell apart.
  private struct Key: Hashable {
    let overlays: [Session.Overlay]
    let language: LanguageTag
    let isWarned: Bool
    let isTouched: Bool
    let notice: Session.Notice?
    let concerns: Set<Concern>

    init(_ session: Session) {
      overlays = session.overlays
      language = session.language
      isWarned = session.warningSince != nil
      isTouched = session.isTouched
      notice = session.notice
      concerns = Set(session.concernCalls.keys)
    }
  }

  /// Whether a session still stands where the walk began.
  private func isHere(_ session: Session) -> Bool {
    session.place == base.place && session.visit?.answers == base.visit?.answers
      && session.visit?.look == base.visit?.look
  }

  /// Whether the edge would ever say it: a warning takes every key for itself, and a language is
  /// chosen on its own panel, or on the first page.
  private func isPossible(_ action: Action, in session: Session) -> Bool {
    switch action {
    case .timePassed: return session.nextDeadline(in: library) != nil
    case .savingFailed: return session.warningSince == nil
    case .keyPressed: return true
    case .languageChosen: return session.overlays.last == .language
    case .otherLanguagePointedAt: return session.overlays.last == .otherLanguages
    case .overlayClosed: return session.warningSince == nil && !session.overlays.isEmpty
    case .textTyped: return session.warningSince == nil && session.isAsking
    case .askedAgain, .notMeant, .textLookedOver(nil), .lookedUp:
      guard case .ask? = session.overlays.last else { return false }
      return session.warningSince == nil
    // On these pages leaving goes at once, with nothing to ask first.
    case .leaveAsked: return session.warningSince == nil && base.isLeftByAsking(in: library)
    default: return session.warningSince == nil
    }
  }

  private func fault(
    from session: Session, _ action: Action, to next: Session, _ effects: [Effect]
  ) -> String? {
    let calls = effects.count { if case .callPerson = $0 { true } else { false } }
    switch action {
    case .timePassed:
      if isHere(next), next.warningSince != nil {
        return effects.isEmpty && next.overlays == session.overlays ? nil : "the warning disturbs"
      }
      let isWelcome = next.place == .welcome && next.visit == nil && next.overlays.isEmpty
      let isStill = isHere(next) && next.overlays.isEmpty
      guard isWelcome || isStill, next.language == library.firstLanguage,
        effects.contains(.wipeScreen)
      else { return "the time-out does not wipe" }
      return nil
    case .personAsked:
      let isNew = !session.overlays.contains(.person)
      if calls != (isNew ? 1 : 0) { return "a person is called \(calls) times" }
    case .textLookedOver(let concern?):
      let isCalled = session.concernCalls[concern] == nil
      if calls != (isCalled ? 1 : 0) { return "somebody is sent for \(calls) times" }
      if next.overlays.last != .concern(concern) { return "the page about a concern is hidden" }
    case .textTyped:
      if !effects.isEmpty { return "a question is looked up before it was looked over" }
    case .otherLanguagePointedAt:
      if calls != 1 { return "an interpreter is called \(calls) times" }
    default:
      if calls != 0 { return "a person is called unasked" }
    }
    guard isHere(next) else { return "the page below is another" }
    if effects.contains(where: \.isEnd) { return "the visit ends" }
    return closed(next) ? nil : "closing the panels does not lead back"
  }

  /// Whether closing every panel leads to the page, with nothing over it.
  private func closed(_ session: Session) -> Bool {
    var session = session
    _ = reducer(&session, .keyPressed, moment, library)
    for _ in session.overlays { _ = reducer(&session, .overlayClosed, moment, library) }
    return session.overlays.isEmpty && session.warningSince == nil && isHere(session)
  }
}

extension Session {
  /// Whether leaving opens a panel that asks first.
  fileprivate func isLeftByAsking(in library: Library) -> Bool {
    place == .visit && currentEnding(in: library) == nil
  }
}

extension Effect {
  /// Whether the visit is over with it.
  fileprivate var isEnd: Bool {
    switch self {
    case .setAside, .forget, .endProgram: true
    default: false
    }
  }
}
