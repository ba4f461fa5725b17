import OrderedCollections

/// Plays an author's walk with the real session, as a person at a kiosk would.
///
/// The player presses the keys and answers the effects; it decides nothing about the flow. It
/// stops at the first thing that keeps it from going on, so that one mistake is told once.
public struct WalkPlayer {
  /// When walks are played unless somebody says otherwise: 15 January 2026, 10:00 UTC.
  public static let usualMoment = Moment(epochMilliseconds: 1_768_471_200_000)

  /// The value that leaves a page empty.
  static let leftEmpty = "left-empty"
  /// More actions than any walk that ends can need.
  static let actionLimit = 2000

  let walk: Walk
  let library: Library
  let moment: Moment
  /// The page at which to stand still; nil to walk to the end.
  let destination: AnswerPath?

  var answers: WalkAnswers
  var outcome: WalkOutcome
  var actionCount = 0
  var hasArrived = false
  var isStuck = false
  var refusalsTried: Set<AnswerPath> = []
  var languagesSwitched: Set<AnswerPath> = []
  var changesMade = 0
  var change: ChangeUnderWay?
  var hasMetReview = false

  init(
    _ walk: Walk, flow: FlowID, library: Library, moment: Moment, destination: AnswerPath? = nil
  ) {
    self.walk = walk
    self.library = library
    self.moment = moment
    self.destination = destination
    answers = WalkAnswers(walk)
    outcome = WalkOutcome(
      session: Session(flow: flow, language: library.firstLanguage, at: moment))
  }

  /// Plays a walk from the welcome page to an ending, or as far as it goes.
  /// - Parameters:
  ///   - walk: The walk; it may be broken in any way.
  ///   - flow: The flow it walks.
  ///   - library: The content.
  ///   - moment: When the visit takes place; its day is "today" in rules.
  /// - Returns: The pages that were met, the ending, and what went otherwise than written.
  public static func play(
    _ walk: Walk, flow: FlowID, library: Library, at moment: Moment = usualMoment
  ) -> WalkOutcome {
    var player = WalkPlayer(walk, flow: flow, library: library, moment: moment)
    player.begin()
    player.goOn()
    if !player.isStuck { player.lookBack() }
    return player.outcome
  }

  /// The session as it stands before a page of a walk.
  /// - Parameters:
  ///   - path: The page, or the name of an ending for its receipt.
  ///   - walk: The walk that leads there.
  ///   - flow: The flow it walks.
  ///   - library: The content.
  ///   - moment: When the visit takes place.
  /// - Returns: The session, or nil where the walk does not come there.
  public static func session(
    at path: AnswerPath, in walk: Walk, flow: FlowID, library: Library,
    at moment: Moment = usualMoment
  ) -> Session? {
    var player = WalkPlayer(
      walk, flow: flow, library: library, moment: moment, destination: path)
    player.begin()
    player.goOn()
    let isThere = player.hasArrived || player.outcome.ending.map { AnswerPath($0) } == path
    return isThere ? player.outcome.session : nil
  }

  /// Chooses the language on the welcome page, which begins the visit.
  private mutating func begin() {
    let language = walk.language ?? library.firstLanguage
    guard library.site.languages.contains(language) else {
      return stop(.languageNotOffered(language), at: "language")
    }
    send(.languageChosen(language))
    if outcome.session.visit == nil { stop(.noProgress(nil), at: "walk") }
  }

  /// Answers page after page until an ending, the destination or something in the way.
  private mutating func goOn() {
    while !isStuck && !hasArrived {
      if let (stop, journey) = outcome.session.currentStop(in: library) {
        meet(stop, on: journey)
      } else if let (ending, _) = outcome.session.currentEnding(in: library) {
        finishChange()
        outcome.ending = ending.id
        return
      } else {
        stop(.noProgress(outcome.stops.last?.path), at: "walk")
      }
    }
  }

  private mutating func meet(_ page: Journey.Stop, on journey: Journey) {
    if outcome.stops.last?.path != page.path {
      outcome.stops.append(
        WalkOutcome.Stop(path: page.path, flow: page.flow, step: page.step.id))
      noteForChange(page, on: journey)
    }
    guard page.path != destination else {
      hasArrived = true
      return
    }
    if switchLanguage(on: page) { return }
    if tryRefusal(on: page) { return }
    if page.step.kind.isReview {
      finishChange()
      if isStuck { return }
      hasMetReview = true
      if changesMade < walk.then.count { return makeNextChange() }
      checkReview(page, on: journey)
    }
    answer(page)
  }

  /// Changes the language where the walk says so; true when it did.
  private mutating func switchLanguage(on page: Journey.Stop) -> Bool {
    guard let language = walk.switches[page.path],
      languagesSwitched.insert(page.path).inserted
    else { return false }
    guard library.site.languages.contains(language) else {
      stop(.languageNotOffered(language), at: "switches/\(page.path)")
      return true
    }
    send(.languageAsked)
    send(.languageChosen(language))
    return true
  }

  /// Takes one action and lets the world answer its effects.
  mutating func send(_ action: Action) {
    actionCount += 1
    guard actionCount <= Self.actionLimit else {
      return stop(.noProgress(outcome.stops.last?.path), at: "walk")
    }
    for effect in outcome.session.reduce(action, at: moment, in: library) {
      switch effect {
      case .beginVisit:
        let code = ReturnCode(words: ["apple", "river", "stone"])
        send(.visitBegan(VisitID(1), code))
      case .finishVisit:
        send(.visitFinished(arrivalNumber: "1"))
      case .keepCase(_, let draft):
        send(.caseKept(draft.existing ?? .sample))
      default: break
      }
    }
  }

  /// Notes something that keeps the walk from going on.
  mutating func stop(_ kind: WalkProblem.Kind, at part: String) {
    isStuck = true
    note(kind, at: part)
  }

  /// Notes something that went otherwise.
  mutating func note(_ kind: WalkProblem.Kind, at part: String) {
    outcome.problems.append(WalkProblem(kind, at: part))
  }
}
