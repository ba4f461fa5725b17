/// What the exploration of a flow met.
public struct FlowCoverage: Sendable {
  /// One way on from a step.
  public struct Way: Hashable, Sendable {
    /// The step.
    public let step: StepReference
    /// The number of the way, from 0.
    public let branch: Int
  }

  /// The truths a condition had whenever it was asked.
  public struct Truths: OptionSet, Hashable, Sendable {
    /// The truths as bits.
    public let rawValue: Int
    /// Makes a set.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// It held.
    public static let held = Truths(rawValue: 1)
    /// It did not hold.
    public static let failed = Truths(rawValue: 2)
  }

  /// The steps whose page was shown or gone through.
  public internal(set) var steps: Set<StepReference> = []
  /// The answers that were taken.
  public internal(set) var choices: [StepReference: Set<OptionID>] = [:]
  /// The ways on that were taken.
  public internal(set) var ways: Set<Way> = []
  /// What the condition of each way on was when it was asked.
  public internal(set) var conditions: [Way: Truths] = [:]
  /// What the condition of each voice was, page by page.
  public internal(set) var voices: [VoiceID: Truths] = [:]
  /// The endings that were reached.
  public internal(set) var endings: Set<StepID> = []

  /// Makes an empty one.
  public init() {}

  /// Notes what a page shows and which way led to it.
  mutating func noteStop(_ states: FlowStates, session: Session) {
    guard let visit = session.visit, let journey = visit.journey(in: states.library) else { return }
    if case .ending(let ending) = journey.end { endings.insert(ending.id) }
    if let stop = journey.waiting {
      for frame in states.frames(of: stop.path, in: visit.flow) { steps.insert(frame.step) }
    }
    for voice in states.library.flows[visit.flow]?.voices.keys ?? [] {
      voices[voice, default: []].insert(journey.voices.contains(voice) ? .held : .failed)
    }
  }

  /// Notes the ways on that were taken when a page was answered.
  mutating func noteAnswer(
    _ answer: Answer, at path: AnswerPath, after session: Session, _ states: FlowStates
  ) {
    guard let visit = session.visit, let journey = visit.journey(in: states.library) else { return }
    let frames = states.frames(of: path, in: visit.flow)
    if let asked = frames.last {
      switch answer {
      case .option(let option), .instead(let option):
        choices[asked.step, default: []].insert(option)
      case .options(let ticked): choices[asked.step, default: []].formUnion(ticked)
      default: break
      }
    }
    for (index, frame) in frames.enumerated().reversed() {
      guard let step = states.library.step(frame.step) else { return }
      if case .repeatGroup = step.kind {
        // Items end at the group's own page, which is left by an answer of its own.
        guard index == frames.count - 1, case .items(_, finished: true) = answer else { return }
      }
      guard let target = noteWay(from: step, frame.step, journey.scope(around: frame.path), states)
      else { return }
      let flow =
        states.library.flows[frame.step.flow] ?? states.library.sharedFlows[frame.step.flow]
      guard flow?.steps[target] == nil else { return }
    }
  }

  /// Notes which way on a step's answers take; its target.
  private mutating func noteWay(
    from step: Step, _ reference: StepReference, _ scope: Scope, _ states: FlowStates
  ) -> StepID? {
    for (index, branch) in step.next.enumerated() {
      let way = Way(step: reference, branch: index)
      let holds = branch.condition?.holds(in: scope, library: states.library) ?? true
      conditions[way, default: []].insert(holds ? .held : .failed)
      if holds {
        ways.insert(way)
        return branch.target
      }
    }
    return nil
  }
}
