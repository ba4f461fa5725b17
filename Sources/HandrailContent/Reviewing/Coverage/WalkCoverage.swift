import HandrailCore

/// What the authors' own walks take of each flow, and what none of them does.
///
/// The walks are played as `handrail walk` plays them, with their changes at the review. A shared
/// flow is counted for each of its uses and as a whole.
public struct WalkCoverage: Hashable, Sendable {
  /// What is counted.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A step that is met.
    case step
    /// A way on from a step.
    case branch
    /// An option of a choice, one of the clinic's lists, or another honest answer.
    case answer
    /// An ending of a flow.
    case ending
  }

  /// Something that a walk can take.
  public struct Item: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// What it is called.
    public var words: String
    /// Where it stands.
    public var place: ContentPlace
  }

  /// A flow, or a shared flow in one of its uses or as a whole.
  public struct Part: Hashable, Sendable {
    /// The flow.
    public var flow: FlowID
    /// The step that uses it, such as `plans/holder-name`; nil for a flow as a whole.
    public var use: AnswerPath?
    /// The flow in which that step stands; nil for a flow as a whole.
    public var user: FlowID?
    /// Everything in it, in the order of the file.
    public var items: [Item]
    /// What no walk takes, in the order of the file.
    public var missed: [Item]

    /// How many of a kind there are.
    public func count(_ kind: Kind) -> Int { items.count { $0.kind == kind } }

    /// How many of a kind some walk takes.
    public func taken(_ kind: Kind) -> Int {
      count(kind) - missed.count { $0.kind == kind }
    }
  }

  /// The flows and then the shared flows, each as a whole before its uses.
  public var parts: [Part]
  /// How many walks were played.
  public var walks: Int
  /// How many of them do not go as they are written; they count as far as they go.
  public var strayed: Int
}

extension WalkCoverage {
  /// Plays every walk and counts.
  public init(of sources: ContentSources, library: Library) {
    var (walks, strayed) = (0, 0)
    var parts: [Part] = []
    var uses: [FlowID: [(part: Part, taken: Set<ReviewKey>)]] = [:]
    for source in sources.flows {
      var trail = WalkTrail(flow: source.flow, library: library)
      for file in sources.walks where file.flow == source.flow.id {
        for (walk, _) in file.walks {
          walks += 1
          if !trail.add(walk) { strayed += 1 }
        }
      }
      for use in source.uses(in: sources) {
        let taken = trail.taken[use.path] ?? []
        var part = use.source.part(taken)
        guard !use.path.components.isEmpty else {
          parts.append(part)
          continue
        }
        part.use = use.path
        part.user = source.flow.id
        uses[use.source.flow.id, default: []].append((part, taken))
      }
    }
    for source in sources.sharedFlows {
      guard let used = uses[source.flow.id] else { continue }
      let taken = used.reduce(into: Set<ReviewKey>()) { $0.formUnion($1.taken) }
      parts += [source.part(taken)] + used.map(\.part)
    }
    self.parts = parts
    self.walks = walks
    self.strayed = strayed
  }
}

/// Names something in a flow by the key of its place in the file, such as `steps/phone/next/0`.
typealias ReviewKey = String

extension FlowSource {
  /// The flow and each shared flow in it, by the steps around it; no flow inside itself.
  fileprivate func uses(
    in sources: ContentSources
  ) -> [(source: FlowSource, path: AnswerPath)] {
    uses(in: sources, at: AnswerPath(), within: [flow.id])
  }

  private func uses(
    in sources: ContentSources, at path: AnswerPath, within: [FlowID]
  ) -> [(source: FlowSource, path: AnswerPath)] {
    [(self, path)]
      + flow.steps.values.flatMap { step -> [(source: FlowSource, path: AnswerPath)] in
        guard let id = step.kind.usedFlow, !within.contains(id),
          let shared = sources.sharedFlow(id)
        else { return [] }
        return shared.uses(in: sources, at: path.appending(step.id), within: within + [id])
      }
  }

  /// What there is in the flow, and what of it was not taken.
  fileprivate func part(_ taken: Set<ReviewKey>) -> WalkCoverage.Part {
    var part = WalkCoverage.Part(flow: flow.id, items: [], missed: [])
    for (key, kind, words) in whatCanBeTaken {
      let item = WalkCoverage.Item(kind: kind, words: words, place: place(of: key))
      part.items.append(item)
      if !taken.contains(key) { part.missed.append(item) }
    }
    return part
  }

  /// Everything a walk can take, in the order of the file.
  private var whatCanBeTaken: [(key: ReviewKey, kind: WalkCoverage.Kind, words: String)] {
    flow.steps.values.flatMap { step in
      let key = "steps/\(step.id)"
      let options = step.kind.optionSources.enumerated().map { index, source in
        let words =
          switch source {
          case .option(let option): "\(step.id): \(option)"
          case .siteList(let list): "\(step.id): any of site.\(list)"
          }
        return ("\(key)/options/\(index)", WalkCoverage.Kind.answer, words)
      }
      let others = step.instead.enumerated().map { index, option in
        ("\(key)/instead/\(index)", WalkCoverage.Kind.answer, "\(step.id): \(option)")
      }
      let branches = step.next.indices.map { index in
        let words = "\(step.id) -> \(step.next[index].target)"
        let when = self.words(of: step, branch: index).whole
        return ("\(key)/next/\(index)", WalkCoverage.Kind.branch, words + when)
      }
      return [(key, .step, step.id.rawValue)] + options + others + branches
    } + flow.endings.keys.map { ("endings/\($0)", .ending, $0.rawValue) }
  }
}
