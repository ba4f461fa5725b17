import HandrailCore

/// A step of a flow that a walk met.
struct WalkedStep: Hashable {
  let flow: FlowID
  let step: StepID

  init(_ stop: WalkOutcome.Stop) {
    flow = stop.flow
    step = stop.step
  }

  /// Where the step stands.
  func place(in sources: ContentSources) -> ContentPlace? {
    sources.allFlows.first { $0.flow.id == flow }?.place(of: "steps/\(step)")
  }
}

extension SeedBed {
  /// The steps that one walk alone meets, for each walk of a file in its order.
  ///
  /// A step of a shared flow may be met in another flow as well.
  func stepsMetAlone(in file: WalksSource) -> [Set<WalkedStep>] {
    func met(_ walk: Walk, _ flow: FlowID) -> Set<WalkedStep> {
      Set((sources.playedWalks?.stops(of: walk, flow: flow) ?? []).map(WalkedStep.init))
    }
    let elsewhere = sources.walks.filter { $0.file != file.file }
      .flatMap { other in other.walks.map { met($0.walk, other.flow) } }
      .reduce(into: Set<WalkedStep>()) { $0.formUnion($1) }
    let here = file.walks.map { met($0.walk, file.flow) }
    var counts: [WalkedStep: Int] = [:]
    for step in here.joined() { counts[step, default: 0] += 1 }
    return here.map { steps in
      steps.filter { counts[$0] == 1 && !elsewhere.contains($0) }
    }
  }
}
