import CustomDump
import HandrailCore
import OrderedCollections
import Testing

/// The flow that these tests walk: a choice, a shared flow, a repeat group and a review.
private enum Fixture {
  static let address = Flow(
    id: "address", isShared: true, start: "fixed",
    steps: steps(
      Step(
        id: "fixed", kind: .oneOf([.option("yes"), .option("no")]), save: "fixed",
        next: [Branch(when: comparing("fixed", "yes"), go: "street"), Branch(go: Flow.done)]),
      Step(
        id: "street", kind: .ask(.text), save: "street", rules: [.atMost(characters: 12)],
        next: [Branch(go: Flow.done)])),
    results: ["fixed", "street"])

  static let plan = Flow(
    id: "plan", isShared: true, start: "plan-name",
    steps: steps(
      Step(id: "plan-name", kind: .ask(.text), save: "plan", next: [Branch(go: Flow.done)])),
    results: ["plan"])

  static let flow = Flow(
    id: "visit", start: "name", sections: ["about"],
    steps: steps(
      Step(
        id: "name", section: "about", kind: .ask(.text), save: "name", rules: [.required],
        next: [Branch(go: "born")]),
      Step(
        id: "born", section: "about", kind: .ask(.date), save: "born",
        rules: [.notAfter(.today)], instead: ["not-known"], next: [Branch(go: "home")]),
      Step(
        id: "home", section: "about", kind: .use("address", voice: nil), save: "home",
        next: [Branch(go: "paying")]),
      Step(
        id: "paying", section: "about", kind: .oneOf([.option("plan"), .option("none")]),
        save: "paying",
        next: [Branch(when: comparing("paying", "plan"), go: "plans"), Branch(go: "costs")]),
      Step(
        id: "plans", section: "about", kind: .repeatGroup("plan", atMost: 3), save: "plans",
        next: [Branch(go: "needs")]),
      Step(id: "costs", section: "about", kind: .message, next: [Branch(go: "counsel")]),
      Step(
        id: "counsel", section: "about", kind: .oneOf([.option("yes"), .option("no")]),
        save: "counsel", next: [Branch(go: "needs")]),
      Step(
        id: "needs", section: "about", kind: .manyOf([.option("ramp"), .option("print")]),
        save: "needs", instead: ["nothing"], next: [Branch(go: "review")]),
      Step(
        id: "review", section: "about",
        kind: .review(of: ["name", "born", "home", "paying", "plans", "counsel", "needs"]),
        next: [Branch(go: "registered")])),
    endings: [
      "registered": Ending(id: "registered", receipt: .arrival),
      "elsewhere": Ending(id: "elsewhere", receipt: .arrival),
    ])

  static let library = Library(
    site: Site(name: "Clinic", region: "US", languages: ["en", "es"]),
    region: Region(id: "US", dateOrder: .monthDayYear),
    flows: ["visit": flow], sharedFlows: ["address": address, "plan": plan])

  static let usual: OrderedDictionary<StepID, Walk.Value> = [
    "name": .single("Ana"), "born": .single("1962-03-14"),
    "home": .group(["fixed": .single("yes"), "street": .single("14 Hill")]),
    "paying": .single("none"), "counsel": .single("no"),
    "plans": .items([["plan-name": .single("Harbour")]]), "needs": .list(["ramp"]),
  ]

  static func walk(_ change: (inout Walk) -> Void = { _ in }) -> Walk {
    var walk = Walk(name: "A walk", ends: "registered", usual: usual)
    change(&walk)
    return walk
  }

  static func play(_ change: (inout Walk) -> Void) -> [WalkProblem] {
    WalkPlayer.play(walk(change), flow: "visit", library: library).problems
  }

  static func comparing(_ name: SaveName, _ option: OptionID) -> Condition {
    Condition([.init(subject: ValueName(name), test: .isOption(option))])
  }

  private static func steps(_ steps: Step...) -> OrderedDictionary<StepID, Step> {
    OrderedDictionary(uniqueKeysWithValues: steps.map { ($0.id, $0) })
  }
}

private func path(_ text: String) -> AnswerPath {
  AnswerPath(parsing: text) ?? AnswerPath()
}

@Suite struct WalkPlayerTests {
  @Test func `a walk meets its pages in order and comes to its ending`() {
    let outcome = WalkPlayer.play(Fixture.walk(), flow: "visit", library: Fixture.library)
    expectNoDifference(outcome.problems, [])
    expectNoDifference(
      outcome.stops.map(\.path.description),
      [
        "name", "born", "home/fixed", "home/street", "paying", "costs", "counsel", "needs",
        "review",
      ])
    expectNoDifference(outcome.stops[3].flow, "address")
    #expect(outcome.ending == "registered")
    #expect(outcome.session.visit?.arrivalNumber == "1")
  }

  @Test func `an answer inside a shared flow may say less than the usual one`() {
    let problems = Fixture.play {
      $0.answers = ["home": .group(["fixed": .single("no")])]
      $0.doesNotSee = [path("home/street")]
      $0.reviewShows = ["home": .group(["fixed": .single("no")])]
    }
    expectNoDifference(problems, [])
  }

  @Test func `each item of a repeat group is asked for and shown`() {
    let problems = Fixture.play {
      $0.answers = [
        "paying": .single("plan"),
        "plans": .items([["plan-name": .single("One")], ["plan-name": .single("Two")]]),
      ]
      $0.sees = [path("plans/#2/plan-name"), path("plans")]
      $0.reviewShows = ["plans": .list(["One", "Two"]), "needs": .list(["ramp"])]
      $0.reviewLeavesOut = ["counsel"]
    }
    expectNoDifference(problems, [])
  }

  @Test func `items are removed by their position and added with their answers`() {
    let problems = Fixture.play {
      $0.answers = [
        "paying": .single("plan"),
        "plans": .items([["plan-name": .single("One")], ["plan-name": .single("Two")]]),
      ]
      $0.then = [
        Walk.Change(step: "plans", kind: .remove(1), asks: []),
        Walk.Change(step: "plans", kind: .add(["plan-name": .single("Three")]), asks: []),
        Walk.Change(step: "plans", kind: .remove(1)),
      ]
      $0.reviewShows = ["plans": .list(["Three"])]
    }
    expectNoDifference(problems, [])
  }

  @Test func `a change at the review asks what is new and nothing else`() {
    let problems = Fixture.play {
      $0.then = [
        Walk.Change(
          step: "paying", kind: .to(.single("plan")), asks: [path("plans")],
          answers: ["plans": .items([["plan-name": .single("New")]])]),
        Walk.Change(step: "name", kind: .to(.single("Bea")), asks: []),
      ]
      $0.reviewShows = ["plans": .list(["New"]), "name": .single("Bea")]
      $0.reviewLeavesOut = ["counsel"]
    }
    expectNoDifference(problems, [])
  }

  @Test func `a page that only shows something need not be named among the newly asked`() {
    let problems = Fixture.play {
      $0.answers = ["paying": .single("plan")]
      $0.then = [
        Walk.Change(step: "paying", kind: .to(.single("none")), asks: [path("counsel")])
      ]
    }
    expectNoDifference(problems, [])
  }

  @Test func `the language can be switched on a page and the answers stay`() {
    let walk = Fixture.walk {
      $0.switches = [path("paying"): "es"]
      $0.reviewShows = ["name": .single("Ana")]
    }
    let outcome = WalkPlayer.play(walk, flow: "visit", library: Fixture.library)
    expectNoDifference(outcome.problems, [])
    #expect(outcome.session.language == "es")
  }

  @Test func `an answer that must be refused is tried before the real one`() {
    let problems = Fixture.play {
      $0.refuses = [
        path("name"): .single("left-empty"), path("born"): .single("2099-01-01"),
        path("home/street"): .single("longer than twelve"), path("paying"): .single("cash"),
        path("needs"): .list([]),
      ]
    }
    expectNoDifference(problems, [])
  }

  @Test func `a page can be left empty and a way around a question taken`() {
    let problems = Fixture.play {
      $0.answers = [
        "home": .group(["street": .single("left-empty")]), "born": .single("not-known"),
        "needs": .single("nothing"),
      ]
      $0.reviewShows = ["born": .single("not-known"), "needs": .single("nothing")]
    }
    expectNoDifference(problems, [])
  }

  @Test func `the session stands before a page, and before the receipt`() {
    let library = Fixture.library
    let session = WalkPlayer.session(
      at: path("home/street"), in: Fixture.walk(), flow: "visit", library: library)
    #expect(session?.currentStop(in: library)?.stop.path == path("home/street"))
    let receipt = WalkPlayer.session(
      at: path("registered"), in: Fixture.walk(), flow: "visit", library: library)
    #expect(receipt?.currentEnding(in: library)?.ending.id == "registered")
    let never = WalkPlayer.session(
      at: path("plans"), in: Fixture.walk(), flow: "visit", library: library)
    #expect(never == nil)
  }
}

@Suite struct WalkProblemTests {
  /// A walk that goes wrong in one way, and what is told of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let problems: [WalkProblem]
    let change: @Sendable (inout Walk) -> Void

    init(
      _ name: String, _ problems: [WalkProblem], _ change: @escaping @Sendable (inout Walk) -> Void
    ) {
      testDescription = name
      self.problems = problems
      self.change = change
    }
  }

  static let cases: [Case] = [
    Case("no answer", [WalkProblem(.askedWithoutAnswer(path("counsel")), at: "answers/counsel")]) {
      $0.usual["counsel"] = nil
    },
    Case("never asked", [WalkProblem(.answerNeverAsked(path("plans")), at: "answers/plans")]) {
      $0.answers = ["plans": .items([["plan-name": .single("One")]])]
    },
    Case(
      "one part never asked",
      [WalkProblem(.answerNeverAsked(path("home/street")), at: "answers/home/street")]
    ) { $0.answers = ["home": .group(["fixed": .single("no"), "street": .single("x")])] },
    Case(
      "too many items", [WalkProblem(.answerNeverAsked(path("plans/#4")), at: "answers/plans/3")]
    ) {
      let item: OrderedDictionary<StepID, Walk.Value> = ["plan-name": .single("One")]
      $0.answers = ["paying": .single("plan"), "plans": .items([item, item, item, item])]
    },
    Case("a rule", [WalkProblem(.refused(path("name"), .rule("required")), at: "answers/name")]) {
      $0.answers = ["name": .single("left-empty")]
    },
    Case("no option", [WalkProblem(.refused(path("paying"), .chooseOne), at: "answers/paying")]) {
      $0.answers = ["paying": .single("cash")]
    },
    Case("no tick", [WalkProblem(.refused(path("needs"), .chooseOne), at: "answers/needs")]) {
      $0.answers = ["needs": .list(["ramp", "boat"])]
    },
    Case("a form", [WalkProblem(.answerDoesNotFit(path("name")), at: "answers/name")]) {
      $0.answers = ["name": .list(["Ana"])]
    },
    Case("taken", [WalkProblem(.notRefused(path("name")), at: "refuses/name")]) {
      $0.refuses = [path("name"): .single("Bea")]
    },
    Case("not seen", [WalkProblem(.notSeen(path("plans")), at: "sees/1")]) {
      $0.sees = [path("home"), path("plans")]
    },
    Case("not seen to refuse", [WalkProblem(.notSeen(path("plans")), at: "refuses/plans")]) {
      $0.refuses = [path("plans"): .single("x")]
    },
    Case("seen", [WalkProblem(.seen(path("costs")), at: "does-not-see/0")]) {
      $0.doesNotSee = [path("costs")]
    },
    Case("ending", [WalkProblem(.otherEnding(reached: "registered"), at: "ends")]) {
      $0.ends = "elsewhere"
    },
    Case("review", [WalkProblem(.reviewDoesNotShow("name"), at: "review-shows/name")]) {
      $0.reviewShows = ["name": .single("Bea"), "born": .single("1962-03-14")]
    },
    Case("left out", [WalkProblem(.reviewShows("counsel"), at: "review-leaves-out/0")]) {
      $0.reviewLeavesOut = ["counsel"]
    },
    Case(
      "asks",
      [
        WalkProblem(
          .otherPagesAsked([path("plans/#1/plan-name"), path("plans")]), at: "then/0/asks")
      ]
    ) {
      $0.then = [Walk.Change(step: "paying", kind: .to(.single("plan")), asks: [])]
    },
    Case("asks too much", [WalkProblem(.otherPagesAsked([]), at: "then/0/asks")]) {
      $0.then = [Walk.Change(step: "name", kind: .to(.single("Bea")), asks: [path("born")])]
    },
    Case("no such item", [WalkProblem(.changeImpossible("plans"), at: "then/0")]) {
      $0.answers = ["paying": .single("plan")]
      $0.then = [Walk.Change(step: "plans", kind: .remove(2))]
    },
    Case("not on the way", [WalkProblem(.changeImpossible("plans"), at: "then/0")]) {
      $0.then = [Walk.Change(step: "plans", kind: .remove(1))]
    },
    Case("language", [WalkProblem(.languageNotOffered("fr"), at: "language")]) {
      $0.language = "fr"
    },
    Case("switch", [WalkProblem(.languageNotOffered("fr"), at: "switches/born")]) {
      $0.switches = [path("born"): "fr"]
    },
  ]

  @Test(arguments: cases)
  func `a walk that goes otherwise is told once, at its part`(_ example: Case) {
    expectNoDifference(Fixture.play(example.change), example.problems)
  }

  @Test func `a circle stops the walk`() {
    var library = Fixture.library
    library.flows["visit"]?.steps["needs"]?.next = [Branch(go: "name")]
    let outcome = WalkPlayer.play(Fixture.walk(), flow: "visit", library: library)
    expectNoDifference(
      outcome.problems, [WalkProblem(.noProgress(path("name")), at: "usual/name")])
  }

  @Test func `a flow that is not there stops the walk`() {
    let outcome = WalkPlayer.play(Fixture.walk(), flow: "other", library: Fixture.library)
    expectNoDifference(outcome.problems, [WalkProblem(.noProgress(nil), at: "walk")])
  }

  @Test func `changes need a review`() {
    var library = Fixture.library
    library.flows["visit"]?.steps["needs"]?.next = [Branch(go: "registered")]
    let walk = Fixture.walk { $0.reviewShows = ["name": .single("Ana")] }
    let outcome = WalkPlayer.play(walk, flow: "visit", library: library)
    expectNoDifference(outcome.problems, [WalkProblem(.noReview, at: "review-shows")])
  }
}
