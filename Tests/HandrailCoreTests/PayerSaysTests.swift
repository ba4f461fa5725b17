import CustomDump
import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct PayerSaysTests {
  private static let library: Library = {
    var library = Fixtures.library
    let payers = [
      Payer(
        id: "harbour", words: LocalText(everywhere: "Harbour"), kind: .medicareAdvantage,
        services: ["imaging": .usuallyYes, "equipment": .usuallyYes]),
      Payer(
        id: "lakeside", words: LocalText(everywhere: "Lakeside"), kind: .employer,
        services: ["imaging": .usuallyYes, "equipment": .usuallyNo]),
    ]
    library.site.lists["payers"] = payers.map(\.siteEntry)
    library.flows["needed"] = flow
    return library
  }()

  /// A page stands between the two questions, so that what was chosen has to be remembered.
  private static let flow = Flow(
    id: "needed", start: "plan",
    derived: ["needed": .payerSays([ValueName("plan"), ValueName("service")])],
    steps: Fixtures.steps([
      Step(
        id: "plan", kind: .oneOf([.siteList("payers"), .option("another-plan")]), save: "plan",
        instead: ["not-sure"], next: [Branch(go: "between")]),
      Step(id: "between", kind: .message, next: [Branch(go: "service")]),
      Step(
        id: "service",
        kind: .oneOf([.option("imaging"), .option("equipment"), .option("something-else")]),
        save: "service", instead: ["rather-not-say"],
        next: [
          Branch(when: Fixtures.condition("needed", .isOption("usually-yes")), go: "yes"),
          Branch(when: Fixtures.condition("needed", .isOption("usually-no")), go: "no"),
          Branch(when: Fixtures.condition("needed", .isOption("ask")), go: "ask"),
          Branch(go: "nothing"),
        ]),
    ]),
    endings: [
      "yes": Ending(id: "yes", receipt: .arrival), "no": Ending(id: "no", receipt: .arrival),
      "ask": Ending(id: "ask", receipt: .arrival),
      "nothing": Ending(id: "nothing", receipt: .arrival),
    ])

  private static func journey(_ plan: Answer?, _ service: Answer?) -> Journey {
    var answers = AnswerBook()
    for (step, answer) in [("plan", plan), ("between", .seen), ("service", service)] {
      let step = StepID(step)
      answers[AnswerPath(step)] = answer.map { AnswerBook.StoredAnswer($0) }
    }
    return Journey(of: flow, answers: answers, today: Fixtures.today, library: library)
  }

  @Test(
    arguments: [
      (Answer.option("harbour"), Answer.option("imaging"), "yes"),
      (.option("harbour"), .option("equipment"), "yes"),
      (.option("lakeside"), .option("imaging"), "yes"),
      (.option("lakeside"), .option("equipment"), "no"),
      (.option("lakeside"), .option("something-else"), "ask"),
      (.option("another-plan"), .option("imaging"), "ask"),
      (.instead("not-sure"), .option("imaging"), "ask"),
      (.option("harbour"), .instead("rather-not-say"), "ask"),
      (.instead("not-sure"), .instead("rather-not-say"), "ask"),
    ] as [(Answer, Answer, StepID)])
  func `What the plan says of the service decides, and what is unknown has to be asked`(
    plan: Answer, service: Answer, ending: StepID
  ) {
    let end = Self.journey(plan, service).end
    expectNoDifference(end, .ending(Ending(id: ending, receipt: .arrival)))
  }

  @Test func `Nothing is said before anything was answered`() {
    #expect(Self.journey(nil, nil).scope["needed"] == nil)
    #expect(Self.journey(.option("harbour"), nil).scope["needed"] == .found("ask"))
    #expect(
      Self.journey(.option("lakeside"), .option("equipment")).scope["needed"]
        == .found("usually-no"))
  }

  @Test(arguments: [
    (Condition.Test.isOption("usually-no"), true), (.isOption("ask"), false),
    (.isNotOption("ask"), true), (.isOneOf(["usually-yes", "usually-no"]), true),
    (.isAnswered, true), (.atLeast(1), false),
  ])
  func `What was found is read as an option`(test: Condition.Test, holds: Bool) {
    let scope = Self.journey(.option("lakeside"), .option("equipment")).scope
    let condition = Fixtures.condition("needed", test)
    #expect(condition.holds(in: scope, library: Self.library) == holds)
  }

  @Test func `A choice of no list of the clinic says nothing`() {
    let said = StepKind.oneOf([.option("harbour")])
      .payerAnswer(of: "harbour", to: "imaging", in: Self.library)
    #expect(said == "ask")
    #expect(
      StepKind.message.payerAnswer(of: "harbour", to: "imaging", in: Self.library) == "ask")
  }

  @Test func `The explorer meets all that can be said, though the answers lie apart`() {
    let explorer = FlowExplorer(Self.flow, library: Self.library)
    let endings = explorer.states.compactMap {
      $0.session.currentEnding(in: Self.library)?.ending.id
    }
    expectNoDifference(Set(endings), ["yes", "no", "ask"])
    expectNoDifference(explorer.problems.map(\.kind), [])
    // Another plan and none that somebody is sure of are one and the same to what follows.
    let after = explorer.states.filter {
      $0.session.currentStop(in: Self.library)?.stop.step.id == "between"
    }
    #expect(after.count == 3)
  }

  @Test func `Both questions are read by what is said`() {
    let tests = ReadTests(Self.library)
    let plan = tests.tests(of: StepReference("needed", "plan"))
    #expect(plan.contains(.answer(.isOneOf(["lakeside"]))))
    #expect(plan.contains(.answer(.isOneOf(["harbour", "lakeside"]))))
    let service = tests.tests(of: StepReference("needed", "service"))
    #expect(service.contains(.answer(.isOneOf(["equipment"]))))
    #expect(service.contains(.answer(.isOneOf(["imaging", "equipment"]))))
  }

  @Test func `A walk can show what was said`() {
    let stored = Scope.Value.found("usually-no")
    #expect(WalkPlayer.matches(.single("usually-no"), stored))
    #expect(!WalkPlayer.matches(.single("ask"), stored))
  }

  @Test func `A plan is an entry of a list, with its kind and all it says as facts`() {
    let payer = Payer(
      id: "x", words: LocalText(everywhere: "X"), kind: .chip, services: ["imaging": .ask])
    expectNoDifference(
      payer.siteEntry,
      SiteEntry(
        id: "x", words: LocalText(everywhere: "X"),
        attributes: ["kind": "chip", "imaging": "ask"]))
  }
}
