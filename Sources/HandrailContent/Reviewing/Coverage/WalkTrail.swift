import HandrailCore

/// What walks take of a flow and of the shared flows in it.
struct WalkTrail {
  /// What was taken, by the steps around the flow it belongs to; empty for the flow itself.
  private(set) var taken: [AnswerPath: Set<ReviewKey>] = [:]

  private let flow: Flow
  private let library: Library

  init(flow: Flow, library: Library) {
    self.flow = flow
    self.library = library
  }

  /// Plays a walk and notes what it takes; false where it does not go as it is written.
  mutating func add(_ walk: Walk) -> Bool {
    let outcome = WalkPlayer.play(walk, flow: flow.id, library: library)
    for stop in outcome.stops {
      note("steps/\(stop.step)", around: stop.path.withoutItems.parent)
    }
    if let ending = outcome.ending { note("endings/\(ending)", around: AnswerPath()) }
    note(outcome)
    // A change at the review covers what was there before; so each stage of the walk is played.
    var earlier = walk
    while earlier.then.popLast() != nil {
      note(WalkPlayer.play(earlier, flow: flow.id, library: library))
    }
    return outcome.isAsWritten
  }

  /// Notes the way that the answers at the end of a walk lead along.
  private mutating func note(_ outcome: WalkOutcome) {
    guard let visit = outcome.session.visit else { return }
    let journey = Journey(
      of: flow, answers: visit.answers, today: visit.began, library: library)
    for passage in journey.passages {
      let path = passage.path.withoutItems
      guard let step = path.lastStep else { continue }
      note("steps/\(step)", around: path.parent)
      note("steps/\(step)/next/\(passage.branch)", around: path.parent)
    }
    for stop in journey.stops {
      guard let answer = visit.answers[stop.path]?.answer else { continue }
      for key in keys(of: answer, to: stop.step) {
        note(key, around: stop.path.withoutItems.parent)
      }
    }
  }

  private mutating func note(_ key: ReviewKey, around path: AnswerPath) {
    taken[path, default: []].insert(key)
  }

  private func keys(of answer: Answer, to step: Step) -> [ReviewKey] {
    let chosen: [OptionID]
    switch answer {
    case .instead(let option):
      return step.instead.firstIndex(of: option).map { ["steps/\(step.id)/instead/\($0)"] } ?? []
    case .option(let option): chosen = [option]
    case .options(let ticked): chosen = ticked
    default: return []
    }
    return chosen.compactMap { option in
      step.kind.optionSources.firstIndex { library.options([$0]).contains(option) }
        .map { "steps/\(step.id)/options/\($0)" }
    }
  }
}

extension AnswerPath {
  /// The steps of the path: the same for each item of a repeat.
  var withoutItems: AnswerPath {
    AnswerPath(components.filter { if case .step = $0 { true } else { false } })
  }
}
