import HandrailCore

/// Which step of a flow leads to which, whatever the conditions on the way.
struct FlowGraph {
  /// The flow with its places.
  let source: FlowSource
  /// Where it can end.
  let ends: [StepID]

  /// Makes the graph of a flow.
  init(_ source: FlowSource) {
    self.source = source
    ends = source.flow.isShared ? [Flow.done] : Array(source.flow.endings.keys)
  }

  /// The flow.
  var flow: Flow { source.flow }

  /// Where a step can lead, each once, in the order of the file; nowhere for an ending.
  func successors(of step: StepID) -> [StepID] {
    var targets: [StepID] = []
    for branch in flow.steps[step]?.next ?? [] where !targets.contains(branch.target) {
      targets.append(branch.target)
    }
    return targets
  }

  /// Everything that comes after a step on some path; the step itself only where a circle
  /// leads back to it.
  func after(_ step: StepID) -> Set<StepID> {
    var found: Set<StepID> = []
    var open = successors(of: step)
    while let next = open.popLast() {
      if found.insert(next).inserted { open += successors(of: next) }
    }
    return found
  }

  /// The steps and endings that nobody can meet.
  var lost: Set<StepID> {
    Set(Array(flow.steps.keys) + ends).subtracting(reached())
  }

  /// Everything a patient can meet; `avoided` is never entered.
  func reached(avoiding avoided: StepID? = nil) -> Set<StepID> {
    var found: Set<StepID> = []
    var open = flow.start == avoided ? [] : [flow.start]
    while let next = open.popLast() {
      if found.insert(next).inserted {
        open += successors(of: next).filter { $0 != avoided }
      }
    }
    return found
  }

  /// Whether each path from the first step to a target passes a step.
  func isSure(_ step: StepID, before target: StepID) -> Bool {
    step != target && reached().contains(target) && !reached(avoiding: step).contains(target)
  }

  /// The shortest way from one step to another, both included; nil where there is none.
  func way(from start: StepID, to target: StepID) -> [StepID]? {
    var previous: [StepID: StepID] = [:]
    var row = [start]
    var seen: Set<StepID> = [start]
    while !row.isEmpty, !seen.contains(target) {
      var next: [StepID] = []
      for step in row {
        for other in successors(of: step) where seen.insert(other).inserted {
          previous[other] = step
          next.append(other)
        }
      }
      row = next
    }
    guard seen.contains(target) else { return nil }
    var way = [target]
    while way[0] != start, let step = previous[way[0]] { way.insert(step, at: 0) }
    return way
  }

  /// Whether every target and the first step exist, so that the whole flow can be judged.
  var isWhole: Bool {
    let known = Set(flow.steps.keys).union(ends)
    return flow.steps[flow.start] != nil
      && flow.steps.values.allSatisfy { $0.next.allSatisfy { known.contains($0.target) } }
  }
}
