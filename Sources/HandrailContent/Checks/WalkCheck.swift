import HandrailCore

/// A walk does not go as its author wrote, or the walks together leave something out.
///
/// The walks of a flow are played only where the flow itself is sound: what follows from a broken
/// flow is not told again. What no walk meets is told only once each walk goes as it is written.
enum WalkCheck: ContentCheck {
  /// None of its own: the kinds of mistake have them, and hold the words.
  static let codes: [String] = []

  /// The checks that say whether flows can be walked.
  private static let flowChecks: [any ContentCheck.Type] =
    meaningMistakes + wholeFlowMistakes + [UnknownHeading.self, UnknownVoice.self]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    let broken = brokenFiles(sources, library)
    guard !sources.sharedFlows.contains(where: { broken.contains($0.file) }) else { return [] }
    let played = sources.playedWalks.flatMap { walks in
      walks.difference(from: library).map { (walks: walks, difference: $0) }
    }
    var findings: [ContentFinding] = []
    var met: Set<Met> = []
    var isComplete = true
    for source in sources.flows {
      guard !broken.contains(source.file), library.flows[source.flow.id] != nil else {
        isComplete = false
        continue
      }
      let walks = sources.walks.filter { $0.flow == source.flow.id }
      let found = play(walks, source, sources, met: &met) { walk in
        played.flatMap { walks, difference in
          walks.outcome(of: walk, flow: source.flow.id, past: difference)
        }
          ?? WalkPlayer.play(walk, flow: source.flow.id, library: library)
      }
      findings += found
      if !found.isEmpty { isComplete = false }
    }
    return isComplete ? findings + unmet(met, sources) : findings
  }

  /// A step or an ending that some walk met.
  private struct Met: Hashable {
    let flow: FlowID
    let id: StepID
  }

  private static func brokenFiles(_ sources: ContentSources, _ library: Library) -> Set<String> {
    let errors = flowChecks.flatMap { $0.findings(in: sources, library: library) }
      .filter { $0.severity == .error }
    let files = Set(errors.map(\.place.file))
    // The voices in which words are written decide what is asked anew.
    return files.union(
      sources.flowWords.filter { files.contains($0.file.file) }.map(\.flow.file))
  }

  private static func play(
    _ files: [WalksSource], _ source: FlowSource, _ sources: ContentSources,
    met: inout Set<Met>, outcomeOf: (Walk) -> WalkOutcome
  ) -> [ContentFinding] {
    var findings: [ContentFinding] = []
    var told: Set<WalkProblem> = []
    for file in files {
      for (walk, places) in file.walks {
        let names = WalkNames(walk, flow: source, sources: sources).unknown
        if !names.isEmpty {
          findings += names.map {
            UnknownNameInWalk.finding(
              $0.name, known: $0.known, at: places.place(of: $0.part, in: file))
          }
          continue
        }
        let outcome = outcomeOf(walk)
        if let lacking = outcome.problems.first(where: { $0.isOfClinic(sources) }) {
          if !lacking.isOfUsualAnswers || told.insert(lacking).inserted {
            findings.append(
              WalkForOtherClinic.finding(walk, at: places.place(of: lacking.part, in: file)))
          }
          continue
        }
        met.formUnion(outcome.stops.map { Met(flow: $0.flow, id: $0.step) })
        if let ending = outcome.ending { met.insert(Met(flow: source.flow.id, id: ending)) }
        // One wrong turn is often missed in many places; two are enough to find it.
        for problem in outcome.problems.prefix(2) {
          // The usual answers are the same in each walk, and so are those that they lack.
          guard !problem.isOfUsualAnswers || told.insert(problem).inserted else { continue }
          findings.append(
            problem.finding(in: walk, places: places, of: file, flow: source.flow))
        }
      }
    }
    if files.allSatisfy(\.walks.isEmpty) {
      findings.append(FlowWithoutWalks.finding(source))
    }
    return findings
  }

  private static func unmet(_ met: Set<Met>, _ sources: ContentSources) -> [ContentFinding] {
    let used = Set(sources.allFlows.flatMap { $0.flow.steps.values.compactMap(\.kind.usedFlow) })
    let flows = sources.flows + sources.sharedFlows.filter { used.contains($0.flow.id) }
    return flows.flatMap { source -> [ContentFinding] in
      let steps = source.flow.steps.values.filter {
        $0.kind.hasPage && !met.contains(Met(flow: source.flow.id, id: $0.id))
      }
      let endings = source.flow.endings.keys.filter {
        !met.contains(Met(flow: source.flow.id, id: $0))
      }
      return steps.map {
        StepWithoutWalk.finding($0.id, at: source.place(of: "steps/\($0.id)"))
      }
        + endings.map { EndingWithoutWalk.finding($0, at: source.place(of: "endings/\($0)")) }
    }
  }
}

extension WalkProblem {
  /// Whether the walk needs a language or an entry of a list that this clinic does not have.
  fileprivate func isOfClinic(_ sources: ContentSources) -> Bool {
    switch kind {
    case .languageNotOffered: return true
    case .refused(let path, _), .answerDoesNotFit(let path):
      guard let id = path.lastStep else { return false }
      return sources.allFlows.contains { $0.flow.steps[id]?.kind.usesSiteList ?? false }
    default: return false
    }
  }

  /// Whether the walk's own answers have nothing to do with it.
  fileprivate var isOfUsualAnswers: Bool {
    if case .askedWithoutAnswer = kind { return true }
    return part.hasPrefix("usual")
  }
}

extension StepKind {
  fileprivate var usesSiteList: Bool {
    guard case .oneOf(let sources) = self else { return false }
    return sources.contains { if case .siteList = $0 { true } else { false } }
  }
}
