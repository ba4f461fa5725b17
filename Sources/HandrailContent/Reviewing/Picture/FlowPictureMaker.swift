import HandrailCore

extension FlowPicture {
  /// Draws a flow or a shared flow, broken ones too: a target that nothing has is shown as lost.
  public init(of source: FlowSource, in sources: ContentSources) {
    var maker = FlowPictureMaker(sources: sources)
    name = source.flow.id
    items = maker.whole(source)
  }
}

/// Puts the picture of a flow together.
struct FlowPictureMaker {
  /// One flow at its place in the picture.
  private struct Place {
    let source: FlowSource
    /// The step around it; empty for the flow itself.
    let path: AnswerPath
    /// Where `done` arrives; nil in a flow that has endings.
    let done: FlowPicture.ID?
    /// What is called `done` there.
    let doneWords: String
    /// The flows around it, itself included.
    let within: [FlowID]
  }

  let sources: ContentSources
  private var lost: [FlowPicture.Node] = []

  init(sources: ContentSources) {
    self.sources = sources
  }

  /// Everything in the picture of a flow.
  mutating func whole(_ source: FlowSource) -> [FlowPicture.Item] {
    let flow = source.flow
    let done = flow.isShared ? FlowPicture.ID.end(AnswerPath(Flow.done)) : nil
    let place = Place(
      source: source, path: AnswerPath(), done: done, doneWords: Flow.done.rawValue,
      within: [flow.id])
    let start = FlowPicture.Node(
      id: .start, words: "start", look: .start,
      arrows: [arrow(to: flow.start, BranchWords(), at: place)])
    let steps = flow.isShared ? items(of: place) : sections(of: place)
    let ends = flow.endings.keys.map { ending in
      node(.end(AnswerPath(ending)), ending.rawValue, .ending)
    }
    let back = done.map { [node($0, Flow.done.rawValue, .done)] } ?? []
    return [.node(start)] + steps + (ends + back + lost).map { .node($0) }
  }

  /// The steps in boxes by section; those without a known section stand outside.
  private mutating func sections(of place: Place) -> [FlowPicture.Item] {
    let flow = place.source.flow
    var drawn: [FlowPicture.Item] = []
    for section in flow.sections {
      let items = items(of: place) { $0.section == section }
      guard !items.isEmpty else { continue }
      drawn.append(
        .box(FlowPicture.Box(id: .section(section), words: section.rawValue, items: items)))
    }
    return drawn
      + items(of: place) { step in
        step.section.map { !flow.sections.contains($0) } ?? true
      }
  }

  private mutating func items(
    of place: Place, where isWanted: (Step) -> Bool = { _ in true }
  ) -> [FlowPicture.Item] {
    place.source.flow.steps.values.filter(isWanted).map { item(for: $0, at: place) }
  }

  private mutating func item(for step: Step, at place: Place) -> FlowPicture.Item {
    let path = place.path.appending(step.id)
    let arrows = step.next.indices.map { index in
      arrow(
        to: step.next[index].target, place.source.words(of: step, branch: index), at: place)
    }
    guard let words = step.kind.wordsOfUse else {
      return .node(node(.step(path), step.id.rawValue, step.kind.look, arrows))
    }
    let title = "\(step.id): \(words)"
    guard let shared = inside(step, at: place) else {
      return .node(node(.step(path), title, .closedBox, arrows))
    }
    let isRepeat = step.kind.isRepeat
    let inner = Place(
      source: shared, path: path, done: isRepeat ? .step(path) : .end(path.appending(Flow.done)),
      doneWords: isRepeat ? step.id.rawValue : Flow.done.rawValue,
      within: place.within + [shared.flow.id])
    var exit = node(
      inner.done ?? .step(path), inner.doneWords, isRepeat ? .summary : .done, arrows)
    if isRepeat {
      let more = BranchWords(name: "add")
      exit.arrows.insert(arrow(to: shared.flow.start, more, at: inner), at: 0)
    }
    let box = FlowPicture.Box(
      id: .box(path), words: title, items: items(of: inner) + [.node(exit)])
    return .box(box)
  }

  /// The shared flow that is drawn inside a step; nil where there is none, or it is around it.
  private func inside(_ step: Step, at place: Place) -> FlowSource? {
    guard let id = step.kind.usedFlow, !place.within.contains(id) else { return nil }
    return sources.sharedFlow(id)
  }

  private mutating func arrow(
    to target: StepID, _ when: BranchWords, at place: Place
  ) -> FlowPicture.Arrow {
    if target == Flow.done, let done = place.done {
      return FlowPicture.Arrow(when: when, target: place.doneWords, arrival: done)
    }
    return FlowPicture.Arrow(
      when: when, target: target.rawValue, arrival: arrival(at: target, in: place))
  }

  /// The node at which a way to a step arrives: for a shared flow, the first one in it.
  private mutating func arrival(at target: StepID, in place: Place) -> FlowPicture.ID {
    let path = place.path.appending(target)
    guard let step = place.source.flow.steps[target] else {
      if place.source.flow.endings[target] != nil { return .end(path) }
      let missing = node(.lost(path), target.rawValue, .lost)
      if !lost.contains(missing) { lost.append(missing) }
      return missing.id
    }
    guard let shared = inside(step, at: place) else { return .step(path) }
    let inner = Place(
      source: shared, path: path, done: nil, doneWords: "",
      within: place.within + [shared.flow.id])
    return arrival(at: shared.flow.start, in: inner)
  }

  private func node(
    _ id: FlowPicture.ID, _ words: String, _ look: FlowPicture.Node.Look,
    _ arrows: [FlowPicture.Arrow] = []
  ) -> FlowPicture.Node {
    FlowPicture.Node(id: id, words: words, look: look, arrows: arrows)
  }
}

extension StepKind {
  /// What a step does with a shared flow, in the words of `flow.yaml`; nil for another step.
  fileprivate var wordsOfUse: String? {
    switch self {
    case .use(let flow, _): "use \(flow)"
    case .repeatGroup(let flow, let most): "repeat \(flow), at most \(most)"
    default: nil
    }
  }

  /// Whether the step goes through a shared flow once for each item.
  var isRepeat: Bool {
    if case .repeatGroup = self { true } else { false }
  }

  fileprivate var look: FlowPicture.Node.Look {
    switch self {
    case .ask, .oneOf, .manyOf: .question
    case .message, .returnCode, .findCase, .timeline, .letter: .message
    case .review: .review
    case .use, .repeatGroup: .closedBox
    }
  }
}
