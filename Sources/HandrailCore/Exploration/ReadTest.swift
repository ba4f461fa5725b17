import OrderedCollections

/// What some condition asks about the answer of one step, so that answers can be told apart by it.
public enum ReadTest: Hashable, Sendable {
  /// The answer itself is tested.
  case answer(Condition.Test)
  /// The age that follows from the answer is tested.
  case age(Condition.Test)

  /// Whether it holds for an answer that was given on `today`.
  func holds(for answer: Answer, today: CivilDate) -> Bool {
    switch self {
    case .answer(let test): return test.holds(for: answer)
    case .age(let test):
      switch answer {
      case .date(let birth):
        return birth.ageInYears(on: today).map { test.holds(for: .number($0)) } ?? false
      case .number: return test.holds(for: answer)
      default: return false
      }
    }
  }
}

/// Names a step in the whole library, whichever flow uses its flow.
public struct StepReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The flow or shared flow the step stands in.
  public let flow: FlowID
  /// The step.
  public let step: StepID

  /// Makes a reference.
  public init(_ flow: FlowID, _ step: StepID) {
    self.flow = flow
    self.step = step
  }

  /// The reference as `flow/step`.
  public var description: String { "\(flow)/\(step)" }

  /// Orders references by flow and step.
  public static func < (left: Self, right: Self) -> Bool {
    (left.flow, left.step) < (right.flow, right.step)
  }
}

/// Which step's answers the conditions of a library read, and what they ask about them.
public struct ReadTests: Sendable {
  private let library: Library
  private var tests: [StepReference: OrderedSet<ReadTest>] = [:]

  /// Looks through the conditions of every flow.
  public init(_ library: Library) {
    self.library = library
    for flow in library.allFlows {
      for comparison in flow.comparisons {
        note(comparison.test, of: comparison.subject, in: flow, isAge: false, depth: 0)
      }
    }
  }

  /// What is asked about the answer of a step; nothing where no condition reads it.
  public func tests(of step: StepReference) -> [ReadTest] {
    tests[step].map { Array($0) } ?? []
  }

  /// Follows a name to the steps that give it its value.
  ///
  /// A name that goes through computed names for ever is cut off; the checks tell of it.
  private mutating func note(
    _ test: Condition.Test, of name: ValueName, in flow: Flow, isAge: Bool, depth: Int
  ) {
    guard depth < 8 else { return }
    if let step = flow.step(saving: name.name) {
      if let part = name.part, case .use(let id, _) = step.kind,
        let shared = library.sharedFlows[id]
      {
        note(test, of: ValueName(part), in: shared, isAge: isAge, depth: depth + 1)
      } else {
        let reference = StepReference(flow.id, step.id)
        let test = name.part.map { self.test(test, ofFact: $0, about: step) } ?? test
        tests[reference, default: []].append(isAge ? .age(test) : .answer(test))
      }
    } else if let derivation = flow.derived[name.name] {
      var isAge = isAge
      if case .ageInYears = derivation { isAge = true }
      if case .payerSays(let names) = derivation {
        let reading = PayerReading(names, in: flow, library: library)
        for (source, tests) in zip(
          names, [reading.testsOfPlan(test), reading.testsOfService(test)])
        {
          for told in tests + [.isAnswered] {
            note(told, of: source, in: flow, isAge: false, depth: depth + 1)
          }
        }
        return
      }
      for source in derivation.sources {
        note(test, of: source, in: flow, isAge: isAge, depth: depth + 1)
        note(.isAnswered, of: source, in: flow, isAge: false, depth: depth + 1)
      }
    }
  }
}

extension ReadTests {
  /// A test of a fact about a chosen entry, as a test of the choice itself.
  private func test(
    _ test: Condition.Test, ofFact fact: SaveName, about step: Step
  ) -> Condition.Test {
    guard case .oneOf(let sources) = step.kind else { return test }
    let options = library.options(sources).filter { option in
      library.siteEntry(option, in: sources)?.attributes[fact].map {
        test.holds(for: .option($0))
      } ?? false
    }
    return .isOneOf(options)
  }
}

extension Library {
  /// Every flow, shared ones included.
  public var allFlows: [Flow] { Array(flows.values) + Array(sharedFlows.values) }
}

extension Flow {
  /// Every comparison that a way on or a voice of the flow makes.
  var comparisons: [Condition.Comparison] {
    steps.values.flatMap { $0.next.flatMap { $0.condition?.comparisons ?? [] } }
      + voices.values.flatMap(\.comparisons)
  }
}

extension Derivation {
  /// The names the value is computed from, in the order in which they count.
  public var sources: [ValueName] {
    switch self {
    case .ageInYears(let names), .firstOf(let names), .payerSays(let names): names
    }
  }
}
