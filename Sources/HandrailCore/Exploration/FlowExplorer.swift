import OrderedCollections

// Theory of operation
//
// A flow is explored breadth first with the real session. A state is a page together with what
// the rest of the journey can still read of the answers so far (`FlowState`); two sessions in one
// state go on alike, so one of them, the first that was met and so one with the shortest way to
// it, stands for both. On each page every sample is answered (`AnswerSampler`): each option, and
// for typed answers one of each class that rules and conditions tell apart, refused ones included.
//
// What the exploration proves holds for every visit as far as two things are true, and both are
// held by tests of their own: a condition reads nothing that `ReadFlow` does not name, and two
// answers of one class are told apart by no rule and no condition.
//
// Proofs about single states (Back, panels, time-outs) run over `states` afterwards, and those
// about changes at the review over whole visits (`ChangeExplorer`).

/// Visits every state of a flow.
public struct FlowExplorer: Sendable {
  /// A state that was met.
  public struct State: Sendable {
    /// The session that stands for it, with no panel open.
    public let session: Session
    /// The state from which it was met first; nil for the first page.
    public let previous: Int?
    /// What was answered there.
    public let answered: String
    /// The states that one answer leads to.
    public internal(set) var successors: [Int] = []
  }

  /// The flow.
  public let flow: Flow
  /// The content.
  public let library: Library
  /// When the visits take place.
  public let moment: Moment
  /// The language the pages are read in.
  public let language: LanguageTag
  /// Every state, in the order in which it was met.
  public private(set) var states: [State] = []
  /// How many answers were given, refused ones included.
  public private(set) var edgeCount = 0
  /// What was met.
  public private(set) var coverage = FlowCoverage()
  /// What was found on the way.
  public private(set) var problems: [FlowProblem] = []
  /// Sessions that show why an answer was not taken, one for each page, reason and speaker.
  public var refused: [Session] { Array(refusals.values) }

  let sampler: AnswerSampler
  let told: FlowStates
  private var numbers: [FlowState: Int] = [:]
  private var refusals: OrderedDictionary<RefusedPage, Session> = [:]

  private struct RefusedPage: Hashable {
    let path: AnswerPath
    let refusal: Refusal
    let voices: [VoiceID]
  }

  /// Explores a flow; its targets must exist, and it must have no circle.
  public init(
    _ flow: Flow, library: Library, at moment: Moment = WalkPlayer.usualMoment,
    sampler: AnswerSampler? = nil
  ) {
    self.flow = flow
    self.library = library
    self.moment = moment
    language = library.firstLanguage
    let today = moment.civilDate
    self.sampler =
      sampler ?? AnswerSampler(library: library, tests: ReadTests(library), today: today)
    told = FlowStates(library: library, today: today)
    explore()
  }

  private mutating func explore() {
    add(firstSession, from: nil, answered: "")
    var next = 0
    while next < states.count {
      expand(next)
      next += 1
    }
  }

  /// A visit that just began.
  private var firstSession: Session {
    var session = Session(flow: flow.id, language: language, at: moment)
    session.answer(.languageChosen(language), at: moment, in: library)
    return session
  }

  /// The number of a session's state; nil where it shows no page.
  @discardableResult
  private mutating func add(_ session: Session, from previous: Int?, answered: String) -> Int? {
    guard let key = told.state(of: session) else {
      let step = StepReference(flow.id, flow.start)
      problems.append(FlowProblem(.noPage, at: step, witness: witness(to: previous, answered)))
      return nil
    }
    if let known = numbers[key] { return known }
    numbers[key] = states.count
    states.append(State(session: session, previous: previous, answered: answered))
    coverage.noteStop(told, session: session)
    return states.count - 1
  }

  /// Answers everything that can be answered in a state.
  private mutating func expand(_ number: Int) {
    let session = states[number].session
    guard let (stop, _) = session.currentStop(in: library) else { return }
    for sample in samples(on: stop, of: session) {
      edgeCount += 1
      var next = session
      next.answer(sample.action, at: moment, in: library)
      let name = "\(stop.path): \(sample.name)"
      guard check(next, after: sample, on: stop, from: number, name) else { continue }
      if let answer = sample.answer {
        coverage.noteAnswer(answer, at: stop.path, after: next, told)
        if let target = add(next, from: number, answered: name),
          !states[number].successors.contains(target)
        {
          states[number].successors.append(target)
        }
      }
    }
  }

  /// What can be answered on a page.
  func samples(on stop: Journey.Stop, of session: Session) -> [AnswerSample] {
    guard case .repeatGroup(_, let most) = stop.step.kind, let visit = session.visit else {
      return sampler.samples(of: stop.step, in: stop.flow)
    }
    let numbers = session.itemNumbers(of: stop, in: visit)
    var samples = [
      AnswerSample(.wentOn, .accepted(.items(numbers, finished: true)), name: "these are all")
    ]
    if numbers.count < most {
      samples.append(
        AnswerSample(
          .itemAdded, .accepted(.items(numbers + [(numbers.max() ?? 0) + 1], finished: false)),
          name: "one more"))
    }
    return samples
  }

  /// Notes where an answer was not taken, or not refused, as it must be; false where it is no
  /// answer to go on from.
  private mutating func check(
    _ next: Session, after sample: AnswerSample, on stop: Journey.Stop, from number: Int,
    _ name: String
  ) -> Bool {
    let step = StepReference(stop.flow, stop.step.id)
    switch sample.outcome {
    case .accepted(let answer):
      if next.visit?.answers[stop.path]?.answer == answer, next.notice == nil { return true }
      problems.append(
        FlowProblem(
          .answerRefused(sample: sample.name), at: step, witness: witness(to: number, name)))
      return false
    case .refused(let refusal):
      let before = states[number].session
      if next.notice == .refused(refusal), next.visit?.answers == before.visit?.answers {
        let voices = before.visit?.journey(in: library)?.voices(at: stop) ?? []
        refusals[RefusedPage(path: stop.path, refusal: refusal, voices: voices)] = next
        return false
      }
      problems.append(
        FlowProblem(
          .refusalMissing(sample: sample.name), at: step, witness: witness(to: number, name)))
      return false
    }
  }

  /// The shortest way to a state, and what is answered there.
  public func witness(to number: Int?, _ last: String? = nil) -> [String] {
    var way = last.map { [$0] } ?? []
    var current = number
    while let state = current {
      if !states[state].answered.isEmpty { way.append(states[state].answered) }
      current = states[state].previous
    }
    return way.reversed()
  }
}

/// Takes an action; the proofs use that of `Session`, and their own tests put faults into it.
public typealias Reducer =
  @Sendable (
    _ session: inout Session, _ action: Action, _ moment: Moment, _ library: Library
  ) -> [Effect]

extension Session {
  /// The reducer that the program runs.
  public static let reducer: Reducer = { session, action, moment, library in
    session.reduce(action, at: moment, in: library)
  }
}

extension FlowExplorer {
  /// The page that a state shows; nil at an ending.
  public func page(of number: Int) -> Journey.Stop? {
    states[number].session.currentStop(in: library)?.stop
  }

  /// The step, or the ending, that a session shows.
  public func reference(to session: Session) -> StepReference {
    if let (stop, _) = session.currentStop(in: library) {
      return StepReference(stop.flow, stop.step.id)
    }
    return StepReference(
      flow.id, session.currentEnding(in: library)?.ending.id ?? flow.start)
  }

  /// A problem of what a session shows, with the way to its state.
  public func problem(
    _ kind: FlowProblem.Kind, at session: Session, from number: Int? = nil
  ) -> FlowProblem {
    FlowProblem(kind, at: reference(to: session), witness: witness(to: number))
  }
}

extension Session {
  /// Takes an action, with a world that carries out every effect at once.
  @discardableResult
  mutating func answer(
    _ action: Action, at moment: Moment, in library: Library,
    by reducer: Reducer = Session.reducer
  ) -> [Effect] {
    var effects = reducer(&self, action, moment, library)
    for effect in effects {
      switch effect {
      case .beginVisit:
        let code = ReturnCode(words: ["apple", "river", "stone"])
        effects += answer(.visitBegan(VisitID(1), code), at: moment, in: library, by: reducer)
      case .finishVisit:
        let finished = Action.visitFinished(arrivalNumber: "1")
        effects += answer(finished, at: moment, in: library, by: reducer)
      case .keepCase(_, let draft):
        let kept = Action.caseKept(draft.existing ?? .sample)
        effects += answer(kept, at: moment, in: library, by: reducer)
      default: break
      }
    }
    return effects
  }
}
