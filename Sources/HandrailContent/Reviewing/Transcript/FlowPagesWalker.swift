import HandrailCore

/// Collects the pages of a flow for `FlowPages`.
struct FlowPagesWalker {
  /// One flow at its place.
  struct Place {
    let source: FlowSource
    /// The steps around it.
    var path = AnswerPath()
    var section: SectionID?
    var useVoice: VoiceID?
    /// The ways that are taken where the shared flow is done.
    var after: [FlowPages.Way] = []
    /// The flows around it, itself included.
    var within: [FlowID]

    init(source: FlowSource) {
      self.source = source
      within = [source.flow.id]
    }
  }

  /// A shared flow with the voice that speaks in it: its pages are said once.
  private struct Said: Hashable {
    let flow: FlowID
    let voice: VoiceID?
  }

  private(set) var pages: [FlowPages.Page] = []
  /// The flows gone through, by the steps around them.
  private var places: [AnswerPath: Place] = [:]
  private let sources: ContentSources
  private var said: [Said: AnswerPath] = [:]

  init(sources: ContentSources) {
    self.sources = sources
  }

  /// Collects the pages of a flow.
  mutating func walk(_ place: Place) {
    places[place.path] = place
    for step in FlowGraph(place.source).readingOrder.compactMap({ place.source.flow.steps[$0] }) {
      let path = place.path.appending(step.id)
      var ways = ways(on: step, in: place)
      if let inner = inside(step, at: path, ways: ways, in: place) {
        enter(inner)
        if step.kind.isRepeat { ways = again(inner) + ways }
      }
      guard step.kind.hasPage else { continue }
      pages.append(
        FlowPages.Page(
          path: path, flow: place.source.flow.id, step: step,
          section: step.section ?? place.section, useVoice: place.useVoice, ways: ways,
          letterTests: step.kind.letterParts.map { part in
            part.condition.map { tests(of: $0, in: place) } ?? []
          }))
    }
  }

  /// The way from the summary of a repeat to one more item.
  private func again(_ inner: Place) -> [FlowPages.Way] {
    guard let start = arrival(at: inner.source.flow.start, in: inner) else { return [] }
    let more = FlowPages.Test(subject: .answer([inner.path]), test: .isOption("add"))
    return [FlowPages.Way(tests: [more], target: .page(start))]
  }

  /// Goes through a shared flow, or says where its pages were said before.
  private mutating func enter(_ inner: Place) {
    let key = Said(flow: inner.source.flow.id, voice: inner.useVoice)
    guard let before = said[key] else {
      said[key] = inner.path
      return walk(inner)
    }
    let start = inner.source.flow.start
    guard let path = arrival(at: start, in: inner), let step = step(at: path, in: inner) else {
      return
    }
    pages.append(
      FlowPages.Page(
        path: path, flow: step.flow, step: step.step, section: inner.section,
        useVoice: inner.useVoice, ways: inner.after,
        again: AnswerPath(before.components + path.components[inner.path.components.count...])))
  }

  /// The shared flow inside a step; nil for another step, and for a flow inside itself.
  private func inside(
    _ step: Step, at path: AnswerPath, ways: [FlowPages.Way], in place: Place
  ) -> Place? {
    guard let id = step.kind.usedFlow, !place.within.contains(id),
      let shared = sources.sharedFlow(id)
    else { return nil }
    var inner = Place(source: shared)
    inner.path = path
    inner.section = step.section ?? place.section
    inner.useVoice = place.useVoice
    inner.within = place.within + [id]
    if case .use(_, let voice?) = step.kind { inner.useVoice = voice }
    inner.after = step.kind.isRepeat ? [FlowPages.Way(tests: [], target: .page(path))] : ways
    return inner
  }

  /// The ways on from a step, those behind a shared flow that is done included.
  private func ways(on step: Step, in place: Place) -> [FlowPages.Way] {
    step.next.flatMap { branch -> [FlowPages.Way] in
      let tests = branch.condition.map { self.tests(of: $0, in: place) } ?? []
      if branch.target == Flow.done, place.source.flow.isShared {
        return place.after.map { FlowPages.Way(tests: tests + $0.tests, target: $0.target) }
      }
      if place.source.flow.endings[branch.target] != nil {
        return [FlowPages.Way(tests: tests, target: .ending(branch.target))]
      }
      return arrival(at: branch.target, in: place)
        .map { [FlowPages.Way(tests: tests, target: .page($0))] } ?? []
    }
  }

  /// The page at which a way to a step arrives: for a shared flow, the first one in it.
  func arrival(at target: StepID, in place: Place) -> AnswerPath? {
    guard let step = place.source.flow.steps[target] else { return nil }
    let path = place.path.appending(target)
    guard let inner = inside(step, at: path, ways: [], in: place) else {
      return step.kind.hasPage ? path : nil
    }
    return arrival(at: inner.source.flow.start, in: inner)
  }

  private func step(
    at path: AnswerPath, in place: Place
  ) -> (step: Step, flow: FlowID)? {
    let rest = AnswerPath(Array(path.components.dropFirst(place.path.components.count)))
    var source: FlowSource? = place.source
    for case .step(let id) in rest.components.dropLast() {
      source = source?.flow.steps[id]?.kind.usedFlow.flatMap { sources.sharedFlow($0) }
    }
    guard let source, let id = rest.lastStep, let step = source.flow.steps[id] else { return nil }
    return (step, source.flow.id)
  }

  /// What a condition asks, with the pages that it asks about.
  func tests(of condition: Condition, in place: Place) -> [FlowPages.Test] {
    condition.comparisons.map { comparison in
      var test = comparison.test
      if comparison.subject.part != nil,
        case .fact = sources.meaning(of: comparison.subject, in: place.source)
      {
        test = factTest(comparison, in: place.source)
      }
      return FlowPages.Test(subject: subject(comparison.subject, in: place), test: test)
    }
  }

  /// A fact about the clinic's entries, as the entries for which it holds.
  private func factTest(
    _ comparison: Condition.Comparison, in source: FlowSource
  ) -> Condition.Test {
    guard let part = comparison.subject.part,
      let step = source.flow.step(saving: comparison.subject.name)
    else { return comparison.test }
    let entries = step.kind.optionSources.flatMap { source -> [SiteEntry] in
      guard case .siteList(let list) = source else { return [] }
      return sources.site?.site.lists[list] ?? []
    }
    return .isOneOf(
      entries.filter { entry in
        entry.attributes[part].map { comparison.test.holds(for: .option($0)) } ?? false
      }.map(\.id))
  }

  /// What a placeholder on a page stands for: a value of its own flow, else of the outermost one;
  /// nil where it is no value of either.
  func subject(_ name: ValueName, on page: AnswerPath) -> FlowPages.Test.Subject? {
    [places[page.parent], places[AnswerPath()]].compactMap(\.self)
      .map { subject(name, in: $0) }.first { !$0.pages.isEmpty }
  }

  private func subject(_ name: ValueName, in place: Place) -> FlowPages.Test.Subject {
    if name.part == nil, let derivation = place.source.flow.derived[name.name] {
      switch derivation {
      case .ageInYears(let names): return .age(names.flatMap { pages(of: $0, in: place) })
      case .firstOf(let names): return .answer(names.flatMap { pages(of: $0, in: place) })
      case .payerSays(let names):
        return .payerSays(names.flatMap { pages(of: $0, in: place) })
      }
    }
    return .answer(pages(of: name, in: place))
  }

  /// The pages whose answer a name stands for.
  private func pages(of name: ValueName, in place: Place) -> [AnswerPath] {
    guard let step = place.source.flow.step(saving: name.name) else { return [] }
    let path = place.path.appending(step.id)
    guard let part = name.part, let inner = inside(step, at: path, ways: [], in: place) else {
      return [path]
    }
    guard case .answer(let paths) = subject(ValueName(part), in: inner) else { return [path] }
    return paths
  }
}

extension FlowPages.Test.Subject {
  /// The pages whose answers it reads.
  var pages: [AnswerPath] {
    switch self {
    case .answer(let pages), .age(let pages), .payerSays(let pages): pages
    }
  }
}

extension FlowGraph {
  /// The steps that can be met, each behind all that lead to it; where a circle keeps that from
  /// being possible, and where there is a choice, in the order of the file.
  var readingOrder: [StepID] {
    let reached = reached()
    var waiting = flow.steps.keys.filter { reached.contains($0) }
    var order: [StepID] = []
    while !waiting.isEmpty {
      let targets = Set(waiting.flatMap { step in successors(of: step).filter { $0 != step } })
      let index = waiting.firstIndex { !targets.contains($0) } ?? 0
      order.append(waiting.remove(at: index))
    }
    return order
  }
}
