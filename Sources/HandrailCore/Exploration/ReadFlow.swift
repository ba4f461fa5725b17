import OrderedCollections

/// A flow prepared for asking, again and again, what the rest of a journey can still read.
///
/// Steps are numbered in the order of the file, so that sets of them are cheap.
struct ReadFlow: Sendable {
  /// A comparison with what it depends on.
  struct Comparison: Sendable {
    let comparison: Condition.Comparison
    /// The steps of this flow whose answers it rests on.
    let askers: Set<Int>
    /// What tells, for a computed value, answers given so far apart.
    let probes: [ReadProbe]
  }

  /// A way on.
  struct Way: Sendable {
    let comparisons: [Comparison]
    /// The number of the step it leads to; numbers behind the last step stand for endings.
    let target: Int
  }

  let numbers: [StepID: Int]
  /// The ways on of each step.
  let ways: [[Way]]
  /// The condition of each voice.
  let voices: [[Comparison]]
  /// The steps that can come after each step, the step itself included.
  let reach: [Set<Int>]

  init(_ flow: Flow, library: Library) {
    var numbers: [StepID: Int] = [:]
    let targets = flow.steps.values.flatMap { $0.next.map(\.target) }
    for id in Array(flow.steps.keys) + targets where numbers[id] == nil {
      numbers[id] = numbers.count
    }
    self.numbers = numbers
    let comparison = { (comparison: Condition.Comparison) in
      Comparison(
        comparison: comparison,
        askers: Set(flow.askers(of: comparison.subject.name).compactMap { numbers[$0] }),
        probes: ReadProbe.probes(of: comparison, in: flow, library: library))
    }
    ways = flow.steps.values.map { step in
      step.next.map { branch in
        Way(
          comparisons: (branch.condition?.comparisons ?? []).map(comparison),
          target: numbers[branch.target] ?? -1)
      }
    }
    voices = flow.voices.values.map { $0.comparisons.map(comparison) }
    reach = flow.steps.keys.map { start in
      Set(flow.reachable(from: start).compactMap { numbers[$0] })
    }
  }
}

/// One thing that is read of the answers so far.
enum ReadProbe: Hashable, Sendable {
  /// Whether a comparison holds.
  case holds(Condition.Comparison)
  /// Whether one source of a computed value gives it a value.
  case gives(Derivation)
  /// Whether a test holds for the value that one source gives.
  case test(Condition.Test, of: Derivation)

  /// What a comparison reads; a computed value can change while its sources are answered, so each
  /// source is read.
  static func probes(
    of comparison: Condition.Comparison, in flow: Flow, library: Library, depth: Int = 0
  ) -> [ReadProbe] {
    guard comparison.subject.part == nil, depth < 8,
      flow.step(saving: comparison.subject.name) == nil,
      let derivation = flow.derived[comparison.subject.name]
    else { return [.holds(comparison)] }
    if case .payerSays(let names) = derivation {
      // Each source is read as what it makes of the value once the other one is answered.
      let reading = PayerReading(names, in: flow, library: library)
      let tests = [reading.testsOfPlan(comparison.test), reading.testsOfService(comparison.test)]
      return [.gives(derivation), .test(comparison.test, of: derivation)]
        + zip(names, tests).flatMap { name, tests in
          tests.map { .holds(Condition.Comparison(subject: name, test: $0)) }
        }
    }
    return derivation.sources.flatMap { source -> [ReadProbe] in
      let single = derivation.of(source)
      let deeper =
        source.part == nil && flow.derived[source.name] != nil
        ? probes(
          of: Condition.Comparison(subject: source, test: comparison.test), in: flow,
          library: library, depth: depth + 1) : []
      return [.gives(single), .test(comparison.test, of: single)] + deeper
    }
  }

  /// What it reads in a scope.
  func reads(in scope: Scope, library: Library, today: CivilDate) -> Bool {
    switch self {
    case .holds(let comparison):
      return comparison.holds(in: scope, library: library)
    case .gives(let derivation):
      return derivation.value(in: scope, today: today, library: library) != nil
    case .test(let test, let derivation):
      switch derivation.value(in: scope, today: today, library: library) {
      case .derived(let number)?: return test.holds(for: .number(number))
      case .found(let option)?: return test.holds(for: .option(option))
      case .answer(let answer, _)?: return test.holds(for: answer)
      default: return false
      }
    }
  }
}

extension Derivation {
  /// The same rule with one source only.
  fileprivate func of(_ source: ValueName) -> Derivation {
    switch self {
    case .ageInYears: .ageInYears([source])
    case .firstOf: .firstOf([source])
    case .payerSays(let names): .payerSays(names)
    }
  }
}

extension Flow {
  /// Every step from one on, the step itself included, whatever the conditions on the way.
  func reachable(from start: StepID) -> OrderedSet<StepID> {
    var found: OrderedSet<StepID> = []
    var open = [start]
    while let next = open.popLast() {
      guard let step = steps[next], found.append(next).inserted else { continue }
      open += step.next.map(\.target)
    }
    return found
  }

  /// The steps that give a name its value, those behind a computed one included.
  func askers(of name: SaveName, depth: Int = 0) -> [StepID] {
    if let step = step(saving: name) { return [step.id] }
    guard depth < 8, let derivation = derived[name] else { return [] }
    return derivation.sources.flatMap { askers(of: $0.name, depth: depth + 1) }
  }
}
