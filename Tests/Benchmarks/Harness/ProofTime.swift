import HandrailContent
import HandrailCore
import OrderedCollections

/// How long it takes to prove every flow, and how that grows with a flow's length.
struct ProofTime {
  /// The folder of content.
  let content: String

  /// What one proof looked at, and how long it took.
  struct Outcome {
    let name: String
    let figures: FlowProof.Figures
    let seconds: Double
    let isProven: Bool
  }

  /// Proves each flow of the content.
  func proveContent() throws -> [Outcome] {
    guard let library = ContentDirectory(content).loadChecked().library else {
      throw BenchError("There are mistakes in \(content).")
    }
    return library.flows.values.map { Self.prove($0, library, name: $0.id.rawValue) }
  }

  /// Proves a generated flow of each length.
  func proveGenerated(steps lengths: [Int]) throws -> [Outcome] {
    guard var library = ContentDirectory(content).load().library else {
      throw BenchError("There are mistakes in \(content).")
    }
    return lengths.map { length in
      let flow = Self.generated(steps: length)
      library.flows = [flow.id: flow]
      return Self.prove(flow, library, name: "generated, \(length) steps")
    }
  }

  private static func prove(_ flow: Flow, _ library: Library, name: String) -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    let proof = FlowProof(flow, library: library)
    let seconds = (clock.now - start) / .seconds(1)
    return Outcome(
      name: name, figures: proof.figures, seconds: seconds, isProven: proof.isProven)
  }

  /// A flow in which every fourth question leads past the next one, by what was answered two
  /// questions before, with a review at its end.
  private static func generated(steps count: Int) -> Flow {
    func id(_ number: Int) -> StepID { number < count ? StepID("step-\(number)") : "review" }
    var steps: OrderedDictionary<StepID, Step> = [:]
    for number in 0..<count {
      var next = [Branch(go: id(number + 1))]
      if number % 4 == 3 {
        let isYes = Condition.Comparison(
          subject: ValueName(SaveName("answer_\(number - 2)")), test: .isOption("yes"))
        next.insert(Branch(when: Condition([isYes]), go: id(number + 2)), at: 0)
      }
      steps[id(number)] = Step(
        id: id(number), kind: .oneOf([.option("yes"), .option("no")]),
        save: SaveName("answer_\(number)"), instead: ["not-sure"], next: next)
    }
    let names = (0..<count).map { SaveName("answer_\($0)") }
    steps["review"] = Step(id: "review", kind: .review(of: names), next: [Branch(go: "end")])
    return Flow(
      id: "generated", start: id(0), steps: steps,
      endings: ["end": Ending(id: "end", receipt: .arrival)])
  }

  /// The outcomes as lines, each with the time in relation to the one before.
  static func lines(_ outcomes: [Outcome]) -> [String] {
    outcomes.enumerated().map { index, outcome in
      let figures = outcome.figures
      let growth =
        index == 0
        ? "" : ", \((outcome.seconds / outcomes[index - 1].seconds).figure) times as long"
      return "\(outcome.name): \(figures.states) states, \(figures.edges) edges, "
        + "\(figures.changes) changes, \(figures.pages) pages (\(figures.screens) screens), "
        + "\(outcome.seconds.figure) s\(growth)\(outcome.isProven ? "" : ", NOT proven")"
    }
  }
}
