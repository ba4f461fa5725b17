/// What visits are planned from: the pages of a flow with their samples, and which answers decide
/// something together.
struct VisitPlanner {
  /// The samples that are accepted on each page.
  private(set) var samples: [AnswerPath: [AnswerSample]] = [:]
  /// The pages in the order in which they are met.
  private(set) var factors: [CoveringVisits.Factor] = []
  /// For each page the class of each sample.
  private(set) var classNumbers: [AnswerPath: [Int]] = [:]

  /// More items than this are not planned: a third one is asked like the second.
  static let itemLimit = 2

  private let library: Library
  private let tests: ReadTests
  private let today: CivilDate

  init(_ explorer: FlowExplorer, library: Library) {
    self.library = library
    today = explorer.moment.civilDate
    tests = ReadTests(library)
    let decisions = Decisions(explorer.flow, library: library)
    for state in explorer.states {
      guard let (stop, _) = state.session.currentStop(in: explorer.library),
        samples[stop.path] == nil, !stop.path.hasLateItem
      else { continue }
      add(stop, decisions)
    }
  }

  private mutating func add(_ stop: Journey.Stop, _ decisions: Decisions) {
    if case .repeatGroup(_, let most) = stop.step.kind {
      // The samples of a group's page are how many items there are to be.
      samples[stop.path] = []
      factors.append(
        CoveringVisits.Factor(
          path: stop.path, sampleCount: min(most, Self.itemLimit), classes: [], decisions: []))
      return
    }
    let sampler = AnswerSampler(
      library: library, tests: tests, today: today, marker: "q\(samples.count)z")
    let accepted = sampler.samples(of: stop.step, in: stop.flow).filter { $0.answer != nil }
    samples[stop.path] = accepted
    let reference = StepReference(stop.flow, stop.step.id)
    let read = tests.tests(of: reference)
    var numbers: [[Bool]: Int] = [:]
    var classes: [[Int]] = []
    for (index, sample) in accepted.enumerated() {
      guard let answer = sample.answer else { continue }
      let truths = read.map { $0.holds(for: answer, today: today) }
      let number = numbers[truths] ?? classes.count
      numbers[truths] = number
      if number == classes.count { classes.append([]) }
      classes[number].append(index)
      classNumbers[stop.path, default: []].append(number)
    }
    factors.append(
      CoveringVisits.Factor(
        path: stop.path, sampleCount: accepted.count, classes: classes,
        decisions: decisions.reading(reference)))
  }

  /// For each page the others whose answers decide something together with its answer.
  var neighbours: [AnswerPath: [AnswerPath]] {
    var found: [AnswerPath: [AnswerPath]] = [:]
    for factor in factors where !factor.decisions.isEmpty {
      found[factor.path] = factors.filter { other in
        other.path != factor.path && !other.decisions.isDisjoint(with: factor.decisions)
      }.map(\.path)
    }
    return found
  }
}

/// Which steps' answers are read by one decision: the ways on from a step, or a voice.
struct Decisions {
  private var decisions: [StepReference: Set<Int>] = [:]

  /// Looks at a flow and at every shared flow.
  init(_ flow: Flow, library: Library) {
    var count = 0
    for flow in [flow] + library.sharedFlows.values {
      let conditions =
        flow.steps.values.map { $0.next.compactMap(\.condition) }
        + flow.steps.values.map { $0.kind.letterParts.compactMap(\.condition) }
        + flow.voices.values.map { [$0] }
      for group in conditions where !group.isEmpty {
        for name in group.flatMap(\.comparisons).map(\.subject) {
          for step in library.askers(of: name, in: flow) {
            decisions[step, default: []].insert(count)
          }
        }
        count += 1
      }
    }
  }

  /// The numbers of the decisions that read a step's answer.
  func reading(_ step: StepReference) -> Set<Int> { decisions[step] ?? [] }
}

extension Library {
  /// The steps that give a value its name, those inside a shared flow and behind computed ones
  /// included.
  func askers(of name: ValueName, in flow: Flow, depth: Int = 0) -> [StepReference] {
    guard depth < 8 else { return [] }
    if let step = flow.step(saving: name.name) {
      if let part = name.part, case .use(let id, _) = step.kind, let shared = sharedFlows[id] {
        return askers(of: ValueName(part), in: shared, depth: depth + 1)
      }
      return [StepReference(flow.id, step.id)]
    }
    return (flow.derived[name.name]?.sources ?? []).flatMap {
      askers(of: $0, in: flow, depth: depth + 1)
    }
  }
}

extension AnswerPath {
  /// Whether the path lies in an item that is not planned.
  var hasLateItem: Bool {
    components.contains {
      if case .item(let number) = $0 { number > VisitPlanner.itemLimit } else { false }
    }
  }
}
