import OrderedCollections

/// Tells apart what can be answered about a plan and a service by what the plan says then.
struct PayerReading {
  private let plan: Step?
  private let plans: [OptionID]
  private let services: [OptionID]
  private let library: Library

  /// Looks up the two questions; a name that stands for no choice has no options.
  init(_ names: [ValueName], in flow: Flow, library: Library) {
    func step(_ index: Int) -> Step? {
      guard names.indices.contains(index),
        let asker = library.askers(of: names[index], in: flow).first
      else { return nil }
      return library.step(asker)
    }
    func options(_ step: Step?) -> [OptionID] {
      guard let step, case .oneOf(let sources) = step.kind else { return [] }
      return library.options(sources) + step.instead
    }
    plan = step(0)
    plans = options(plan)
    services = options(step(1))
    self.library = library
  }

  /// For each service, which plans make the test hold.
  func testsOfPlan(_ test: Condition.Test) -> [Condition.Test] {
    Self.tests(
      services.map { service in plans.filter { holds(test, plan: $0, service: service) } })
  }

  /// For each plan, which services make the test hold.
  func testsOfService(_ test: Condition.Test) -> [Condition.Test] {
    Self.tests(
      plans.map { plan in services.filter { holds(test, plan: plan, service: $0) } })
  }

  private func holds(_ test: Condition.Test, plan entry: OptionID, service: OptionID) -> Bool {
    let answer = plan?.kind.payerAnswer(of: entry, to: service, in: library)
    return test.holds(for: .option(answer ?? Derivation.unknownPayerAnswer))
  }

  private static func tests(_ groups: [[OptionID]]) -> [Condition.Test] {
    OrderedSet(groups.map(Condition.Test.isOneOf)).elements
  }
}
