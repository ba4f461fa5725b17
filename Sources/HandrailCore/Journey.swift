/// The path through a flow that the answers on hand lead along.
///
/// A journey is computed from the flow and the answers whenever it is needed, and never stored:
/// the steps are walked from the first one until one has no answer that still holds. Answers the
/// walk does not meet are set aside; nothing can read them through a journey.
public struct Journey: Hashable, Sendable {
  /// A page on the path.
  public struct Stop: Hashable, Sendable {
    /// Where its answer is kept.
    public let path: AnswerPath
    /// The flow or shared flow whose words it has.
    public let flow: FlowID
    /// The step.
    public let step: Step
    /// The section it stands in.
    public let section: SectionID?
    /// The voice that the use of a shared flow asks for.
    public let useVoice: VoiceID?
  }

  /// A step that the path passed, and by which of its ways on.
  public struct Passage: Hashable, Sendable {
    /// The step, or the use of a shared flow, by its place.
    public let path: AnswerPath
    /// The way on, by its place in the step's `next`.
    public let branch: Int
  }

  /// Where the path ends for now.
  public enum End: Hashable, Sendable {
    /// At the first page without an answer that holds.
    case stop(Stop)
    /// At an ending of the flow.
    case ending(Ending)
  }

  /// The answered pages, in order.
  public private(set) var stops: [Stop] = []
  /// The steps that were passed, in order, those around a shared flow behind it.
  public let passages: [Passage]
  /// The first page that waits for an answer, or the ending.
  public private(set) var end: End
  /// The answers on the path.
  public private(set) var scope: Scope
  /// The voices that hold, in the flow's order.
  public let voices: [VoiceID]
  /// The voices that held on the way to each page.
  private let spoken: [Spoken]

  /// The voices that held on the way to one page.
  struct Spoken: Hashable, Sendable {
    let path: AnswerPath
    let voices: [VoiceID]
  }

  /// Walks a flow with the answers on hand.
  /// - Parameters:
  ///   - flow: The flow to walk; its `next:` targets must exist.
  ///   - answers: Every answer of the visit, set-aside ones included.
  ///   - today: The day of the visit.
  ///   - library: The content; words are read only to see whether agreements still hold.
  public init(
    of flow: Flow, answers: AnswerBook, today: CivilDate, library: Library
  ) {
    var walker = JourneyWalker(answers: answers, today: today, library: library)
    let result = walker.walk(flow, prefix: AnswerPath(), section: nil, voice: nil)
    stops = walker.stops
    passages = walker.passages
    spoken = walker.spoken
    scope = result.scope
    switch result.outcome {
    case .waiting(let stop): end = .stop(stop)
    case .ended(let target):
      end = .ending(flow.endings[target] ?? Ending(id: target, receipt: .arrival))
    }
    voices = flow.voices(in: result.scope, library: library)
  }

  /// The page that waits for an answer; nil at an ending.
  public var waiting: Stop? {
    if case .stop(let stop) = end { stop } else { nil }
  }

  /// The page at a path, answered or waiting; nil where the path is not on the journey.
  public func stop(at path: AnswerPath) -> Stop? {
    stops.first { $0.path == path } ?? (waiting?.path == path ? waiting : nil)
  }

  /// The voices in which a page's words are looked up, best first.
  ///
  /// They follow from the answers before the page, so that a page asks the same thing when
  /// somebody goes back to it.
  public func voices(at stop: Stop) -> [VoiceID] {
    stop.useVoice.map { [$0] } ?? spoken.last { $0.path == stop.path }?.voices ?? voices
  }

  /// The scope a page's placeholders read: that of its own flow, else the whole flow's.
  public func scope(at stop: Stop) -> Scope { scope(around: stop.path) }

  /// The scope of the flow in which a path's last step stands.
  func scope(around path: AnswerPath) -> Scope {
    var current = scope
    var flowPath = path.components.dropLast()
    while let component = flowPath.popFirst() {
      guard case .step(let step) = component,
        let value = current.underWay[step]
      else { break }
      switch value {
      case .group(let inner): current = inner
      case .items(let items):
        guard case .item(let number)? = flowPath.popFirst(),
          let item = items.first(where: { $0.number == number })
        else { return current }
        current = item.scope
      case .answer, .derived, .found: return current
      }
    }
    return current
  }
}
