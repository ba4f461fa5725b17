extension FlowExplorer {
  /// What no visit ever meets: steps, choices, ways on, endings, conditions and voices.
  ///
  /// Only the first cause is told: a step that nobody reaches has no choices and ways of its own,
  /// and a way that is never taken tells of its condition.
  public var unmet: [FlowProblem] {
    let flows = [flow] + usedFlows
    return flows.flatMap { used in
      used.steps.values.flatMap { unmet($0, in: used) }
    } + unmetEndings + unmetVoices
  }

  /// The shared flows that the flow uses, deeper ones included, each once.
  public var usedFlows: [Flow] {
    var found: [Flow] = []
    var open = [flow]
    while let next = open.popLast() {
      for step in next.steps.values {
        guard let id = step.kind.usedFlow, let shared = library.sharedFlows[id],
          !found.contains(where: { $0.id == id })
        else { continue }
        found.append(shared)
        open.append(shared)
      }
    }
    return found
  }

  private func unmet(_ step: Step, in flow: Flow) -> [FlowProblem] {
    let reference = StepReference(flow.id, step.id)
    guard coverage.steps.contains(reference) else {
      return [FlowProblem(.stepNotReached, at: reference)]
    }
    var problems = choices(of: step).filter {
      !(coverage.choices[reference] ?? []).contains($0)
    }.map { FlowProblem(.choiceNotTaken($0), at: reference) }
    for (index, branch) in step.next.enumerated() {
      let way = FlowCoverage.Way(step: reference, branch: index)
      let truths = coverage.conditions[way] ?? []
      if branch.condition != nil, truths == .held {
        problems.append(asked(.conditionAlwaysTrue(index), at: reference))
        // What stands behind it is never asked.
        break
      }
      if branch.condition != nil, truths == .failed {
        problems.append(asked(.conditionNeverTrue(index), at: reference))
      }
    }
    return problems
  }

  /// A problem with the ways on from a step, and a way to it.
  private func asked(_ kind: FlowProblem.Kind, at step: StepReference) -> FlowProblem {
    let number = states.indices.first { number in
      guard let path = page(of: number)?.path else { return false }
      return told.frames(of: path, in: flow.id).contains { $0.step == step }
    }
    return FlowProblem(kind, at: step, witness: witness(to: number))
  }

  private func choices(of step: Step) -> [OptionID] {
    switch step.kind {
    case .oneOf(let sources), .manyOf(let sources): library.options(sources) + step.instead
    case .findCase: CaseStanding.allCases.map { OptionID($0.rawValue) }
    default: step.instead
    }
  }

  private var unmetEndings: [FlowProblem] {
    flow.endings.keys.filter { !coverage.endings.contains($0) }.map {
      FlowProblem(.endingNotReached, at: StepReference(flow.id, $0))
    }
  }

  private var unmetVoices: [FlowProblem] {
    flow.voices.keys.compactMap { voice in
      let step = StepReference(flow.id, flow.start)
      switch coverage.voices[voice] {
      case [.held]?: return FlowProblem(.voiceAlwaysSpeaks(voice), at: step)
      case [.failed]?, nil: return FlowProblem(.voiceNeverSpeaks(voice), at: step)
      default: return nil
      }
    }
  }
}
