/// What tells one state of a flow from another: the page, and what later conditions can read.
public struct FlowState: Hashable, Sendable {
  /// The page that waits for an answer; the empty path at an ending.
  public let path: AnswerPath
  /// The ending; nil on a page.
  public let ending: StepID?
  /// What of the rest of the journey is settled, and what of the answers so far is still read.
  let future: [Int16]
  /// How many items each repeat group on the way to the page has.
  let itemCounts: [Int]
}

/// Tells the states of a library's flows apart.
///
/// A comparison is *settled* once no step that gives it its value can come any more. Two journeys
/// on one page go on alike if for each step that can still come the ways that are settled lead to
/// the same place, and what the others read of the answers so far is the same.
struct FlowStates: Sendable {
  let library: Library
  let today: CivilDate
  private let flows: [FlowID: ReadFlow]

  init(library: Library, today: CivilDate) {
    self.library = library
    self.today = today
    flows = Dictionary(
      library.allFlows.map { ($0.id, ReadFlow($0, library: library)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The state of a session that goes onward; nil where it shows no page of its visit.
  func state(of session: Session) -> FlowState? {
    guard let visit = session.visit, let journey = visit.journey(in: library) else { return nil }
    switch journey.end {
    case .ending(let ending):
      let voices = (library.flows[visit.flow]?.voices.keys ?? []).map(journey.voices.contains)
      return FlowState(
        path: AnswerPath(), ending: ending.id, future: voices.map { $0 ? 1 : 0 }, itemCounts: [])
    case .stop(let stop):
      var future: [Int16] = []
      var counts: [Int] = []
      for frame in frames(of: stop.path, in: visit.flow) {
        let scope = journey.scope(around: frame.path)
        add(futureFrom: frame.step, scope, to: &future)
        guard case .repeatGroup? = library.step(frame.step)?.kind else { continue }
        if case .items(let numbers, _)? = visit.answers[frame.path]?.answer {
          counts.append(numbers.count)
        } else {
          counts.append(1)
        }
      }
      return FlowState(path: stop.path, ending: nil, future: future, itemCounts: counts)
    }
  }

  /// Whether the settled comparisons of a condition hold, and the others.
  private func judge(
    _ comparisons: [ReadFlow.Comparison], _ scope: Scope, comingSteps: Set<Int>
  ) -> (isImpossible: Bool, open: [ReadFlow.Comparison]) {
    var open: [ReadFlow.Comparison] = []
    for comparison in comparisons {
      if !comparison.askers.isDisjoint(with: comingSteps) {
        open.append(comparison)
      } else if !comparison.comparison.holds(in: scope, library: library) {
        return (true, [])
      }
    }
    return (false, open)
  }

  /// Adds what can still come in one flow from a step on.
  private func add(futureFrom start: StepReference, _ scope: Scope, to future: inout [Int16]) {
    guard let flow = flows[start.flow], let first = flow.numbers[start.step] else { return }
    let coming = flow.reach[first]
    for voice in flow.voices {
      let (isImpossible, open) = judge(voice, scope, comingSteps: coming)
      future.append(isImpossible ? 0 : open.isEmpty ? 1 : 2)
      if !isImpossible { add(readingsOf: open, scope, to: &future) }
    }
    var seen: Set<Int> = [first]
    var steps = [first]
    while let step = steps.popLast() {
      guard step < flow.ways.count else { continue }
      for (index, way) in flow.ways[step].enumerated() {
        let (isImpossible, open) = judge(way.comparisons, scope, comingSteps: coming)
        if isImpossible { continue }
        future.append(Int16(open.isEmpty ? index : -1 - index))
        add(readingsOf: open, scope, to: &future)
        if seen.insert(way.target).inserted { steps.append(way.target) }
        if open.isEmpty { break }
      }
    }
  }

  private func add(
    readingsOf open: [ReadFlow.Comparison], _ scope: Scope, to future: inout [Int16]
  ) {
    for comparison in open {
      for probe in comparison.probes {
        future.append(probe.reads(in: scope, library: library, today: today) ? 1 : 0)
      }
    }
  }

  /// The steps that a path goes through, from the outermost flow inwards.
  func frames(of path: AnswerPath, in flow: FlowID) -> [(path: AnswerPath, step: StepReference)] {
    var frames: [(path: AnswerPath, step: StepReference)] = []
    var current = flow
    var walked = AnswerPath()
    for component in path.components {
      walked.components.append(component)
      guard case .step(let id) = component else { continue }
      let reference = StepReference(current, id)
      frames.append((walked, reference))
      switch library.step(reference)?.kind {
      case .use(let shared, _)?, .repeatGroup(let shared, _)?: current = shared
      default: return frames
      }
    }
    return frames
  }
}

extension Library {
  /// A step of any flow; nil where there is none.
  public func step(_ reference: StepReference) -> Step? {
    (flows[reference.flow] ?? sharedFlows[reference.flow])?.steps[reference.step]
  }
}
