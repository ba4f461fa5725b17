import CustomDump
import HandrailTestSupport
import OrderedCollections
import Testing

@testable import HandrailCore

@Suite struct FlowExplorerTests {
  @Test func `a sound flow has no problem, and all of it is met`() {
    let explorer = FlowExplorer(Fixtures.flow, library: Fixtures.library)
    expectNoDifference(explorer.problems, [])
    expectNoDifference(explorer.unmet, [])
    #expect(explorer.states.count > 50)
    #expect(explorer.edgeCount > explorer.states.count)
  }

  @Test func `the way to a state is a way that leads there`() throws {
    let explorer = FlowExplorer(Fixtures.flow, library: Fixtures.library)
    for number in explorer.states.indices {
      var session = Session(flow: Fixtures.flowID, language: "en", at: explorer.moment)
      session.answer(.languageChosen("en"), at: explorer.moment, in: Fixtures.library)
      for step in explorer.witness(to: number) {
        let stop = try #require(session.currentStop(in: Fixtures.library)?.stop)
        let sample = try #require(
          explorer.samples(on: stop, of: session).first { "\(stop.path): \($0.name)" == step })
        session.answer(sample.action, at: explorer.moment, in: Fixtures.library)
      }
      let stop = session.currentStop(in: Fixtures.library)?.stop
      #expect(stop == explorer.page(of: number))
    }
  }

  /// A flow whose answers are all read somewhere later, drawn from a seed.
  private static func random(_ seed: UInt64) -> Flow {
    var chance = Seeded(seed)
    let count = 6
    var steps: OrderedDictionary<StepID, Step> = [:]
    for number in 0..<count {
      var next: [Branch] = []
      for _ in 0..<Int.random(in: 0...2, using: &chance) {
        let tests: [Condition.Test] = [
          .isOption("a"), .isNotOption("b"), .isOneOf(["a", "c"]), .isAnswered,
        ]
        let comparisons = (0..<Int.random(in: 1...2, using: &chance)).map { _ in
          Condition.Comparison(
            subject: ValueName(
              SaveName(chance.pick(["s0", "s1", "s2", "s3", "first", "s\(number)"]))),
            test: chance.pick(tests))
        }
        let target = Int.random(in: (number + 1)...count, using: &chance)
        next.append(Branch(when: Condition(comparisons), go: StepID("step\(target)")))
      }
      next.append(Branch(go: StepID("step\(number + 1)")))
      let id = StepID("step\(number)")
      steps[id] = Step(
        id: id, kind: .oneOf([.option("a"), .option("b"), .option("c")]),
        save: SaveName("s\(number)"), instead: ["none"], next: next)
    }
    return Flow(
      id: "random", start: "step0",
      voices: ["loud": Fixtures.condition("first", .isAnswered)],
      derived: ["first": .firstOf([ValueName("s2"), ValueName("s0")])], steps: steps,
      endings: ["step6": Ending(id: "step6", receipt: .arrival)])
  }

  /// Everything that every single sequence of answers meets, without telling states apart.
  private struct Everything {
    var ways: Set<FlowCoverage.Way> = []
    var conditions: [FlowCoverage.Way: FlowCoverage.Truths] = [:]
    var steps: Set<StepReference> = []
    var visits = 0

    init(_ explorer: FlowExplorer) {
      guard let first = explorer.states.first?.session else { return }
      var open = [first]
      while let session = open.popLast() {
        var coverage = FlowCoverage()
        coverage.noteStop(explorer.told, session: session)
        steps.formUnion(coverage.steps)
        guard let stop = session.currentStop(in: explorer.library)?.stop else {
          visits += 1
          continue
        }
        for sample in explorer.samples(on: stop, of: session) {
          guard let answer = sample.answer else { continue }
          var next = session
          next.answer(sample.action, at: explorer.moment, in: explorer.library)
          coverage.noteAnswer(answer, at: stop.path, after: next, explorer.told)
          open.append(next)
        }
        ways.formUnion(coverage.ways)
        for (way, truths) in coverage.conditions { conditions[way, default: []].formUnion(truths) }
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `telling states apart loses nothing that any sequence of answers meets`(seed: UInt64) {
    let flow = Self.random(seed)
    var library = Fixtures.library
    library.flows["random"] = flow
    let explorer = FlowExplorer(flow, library: library)
    let everything = Everything(explorer)
    #expect(everything.visits > 200)
    #expect(explorer.states.count < everything.visits)
    expectNoDifference(explorer.coverage.ways, everything.ways)
    expectNoDifference(explorer.coverage.conditions, everything.conditions)
    expectNoDifference(explorer.coverage.steps, everything.steps)
  }

  @Test(arguments: mistakes)
  func `a mistake that only a walk can see is told`(_ mistake: Mistake) {
    var flow = Fixtures.flow
    mistake.change(&flow)
    var library = Fixtures.library
    library.flows[Fixtures.flowID] = flow
    let kinds = FlowExplorer(flow, library: library).unmet.map(\.kind)
    #expect(kinds.contains(mistake.kind), "\(kinds)")
  }

  /// A change of the fixture flow, and what must be told of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let kind: FlowProblem.Kind
    let change: @Sendable (inout Flow) -> Void

    var testDescription: String { "\(kind)" }
  }

  private static func lead(
    _ step: StepID, _ tests: (String, Condition.Test)..., to target: StepID, in flow: inout Flow
  ) {
    let condition = Condition(
      tests.map { Condition.Comparison(subject: ValueName(SaveName($0.0)), test: $0.1) })
    flow.steps[step]?.next.insert(Branch(when: condition, go: target), at: 0)
  }

  static let mistakes: [Mistake] = [
    Mistake(kind: .conditionNeverTrue(0)) {
      lead(
        "name", ("visit_for", .isOption("me")), ("visit_for", .isOption("my-child")),
        to: "code", in: &$0)
    },
    Mistake(kind: .conditionAlwaysTrue(0)) {
      lead("code", ("visit_for", .isOneOf(["me", "my-child"])), to: "home", in: &$0)
    },
    Mistake(kind: .stepNotReached) {
      lead("code", ("visit_for", .isOneOf(["me", "my-child"])), to: "insured", in: &$0)
    },
    Mistake(kind: .voiceNeverSpeaks("odd")) {
      $0.voices["odd"] = Fixtures.condition("visit_for", .isOption("nobody"))
    },
    Mistake(kind: .conditionNeverTrue(1)) {
      lead("code", ("visit_for", .isOption("me")), to: "home", in: &$0)
      lead("code", ("visit_for", .isOption("me")), to: "insured", in: &$0)
    },
    Mistake(kind: .conditionAlwaysTrue(1)) {
      lead("code", ("visit_for", .isOption("me")), to: "home", in: &$0)
      lead("code", ("visit_for", .isOption("my-child")), to: "insured", in: &$0)
    },
    Mistake(kind: .endingNotReached) {
      $0.endings["elsewhere"] = Ending(id: "elsewhere", receipt: .arrival)
    },
  ]
}
