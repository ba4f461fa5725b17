import HandrailCore
import HandrailTestSupport
import Testing

@Suite struct JourneyTests {
  private func walked(to page: String, _ actions: [String: Action] = [:]) -> Journey? {
    var walk = SessionWalk()
    walk.go(to: page, actions)
    return walk.session.visit?.journey(in: walk.library)
  }

  @Test func `Without answers the first page waits`() {
    let journey = Journey(
      of: Fixtures.flow, answers: AnswerBook(), today: Fixtures.today, library: Fixtures.library)
    #expect(journey.stops.isEmpty)
    #expect(journey.waiting?.path == AnswerPath("who-for"))
    #expect(journey.waiting?.section == "about")
  }

  @Test func `The path is walked again from the answers, shared flows and items included`() throws {
    let actions = Fixtures.insuredActions.merging(["plans": .itemAdded]) { _, other in other }
    let journey = try #require(walked(to: "plans/#2/number", actions))
    #expect(
      journey.stops.map(\.path.description) == [
        "who-for", "name", "birth-date", "code", "home/fixed", "home/street", "home/town",
        "insured", "plans/#1/plan", "plans/#1/sex", "plans/#1/number", "plans/#2/plan",
      ])
    #expect(journey.waiting?.path == Fixtures.path("plans/#2/number"))
    #expect(journey.waiting?.flow == "plan")
    #expect(journey.waiting?.section == "paying")
    #expect(journey.stop(at: Fixtures.path("home/street"))?.section == "about")
  }

  @Test func `An ending is reached when every page on the way is answered`() throws {
    let journey = try #require(walked(to: "receipt"))
    #expect(journey.end == .ending(Ending(id: "registered", receipt: .arrival)))
    #expect(journey.waiting == nil)
  }

  @Test func `Answers off the path are set aside and come back with the path`() throws {
    var walk = SessionWalk()
    walk.go(to: "review", Fixtures.insuredActions)
    var visit = try #require(walk.session.visit)
    let before = try #require(visit.journey(in: walk.library))
    visit.hold("insured", .option("no"))
    let without = try #require(visit.journey(in: walk.library))
    #expect(without.waiting?.path == AnswerPath("costs"))
    #expect(without.scope["plans"] == nil)
    #expect(!without.stops.contains { $0.path.isWithin(AnswerPath("plans")) })
    visit.hold("insured", .option("yes"))
    #expect(visit.journey(in: walk.library) == before)
  }

  @Test func `Each scope is that of the page's own flow`() throws {
    let actions = Fixtures.insuredActions.merging(["plans": .itemAdded]) { _, other in other }
    let journey = try #require(walked(to: "plans/#2/number", actions))
    let number = try #require(journey.waiting)
    #expect(journey.scope(at: number).answer(ValueName("plan"))?.answer == .option("lakeside"))
    let first = try #require(journey.stop(at: Fixtures.path("plans/#1/sex")))
    #expect(journey.scope(at: first).answer(ValueName("plan"))?.answer == .option("harbour"))
    let town = try #require(journey.stop(at: Fixtures.path("home/town")))
    #expect(journey.scope(at: town).answer(ValueName("street"))?.answer == .text("Mill Lane 4"))
    #expect(journey.scope(at: town).answer(ValueName("name")) == nil)
    let name = try #require(journey.stop(at: AnswerPath("name")))
    #expect(journey.scope(at: name) == journey.scope)
    #expect(
      journey.scope.answer(ValueName("home_address", part: "town"))?.answer == .text("Riverside"))
  }

  @Test func `Items keep their numbers in the scope`() throws {
    var walk = SessionWalk()
    let actions = Fixtures.insuredActions
    walk.go(to: "plans", actions)
    walk.play(.itemAdded)
    walk.go(to: "plans", actions)
    walk.play(.itemRemoved(1))
    let journey = try #require(walk.session.visit?.journey(in: walk.library))
    guard case .items(let items)? = journey.scope["plans"] else {
      Issue.record("no items")
      return
    }
    #expect(items.map(\.number) == [2])
    #expect(items.first?.scope.answer(ValueName("plan"))?.answer == .option("lakeside"))
  }

  @Test func `Values are derived by named rules from answers on the path`() throws {
    let journey = try #require(walked(to: "code"))
    #expect(journey.scope["age"] == .derived(63))
    #expect(journey.scope.answer(ValueName("called"))?.answer == .text("Ana"))
    let unknown = try #require(walked(to: "code", ["birth-date": .insteadChosen("not-known")]))
    #expect(unknown.scope["age"] == nil)
    let atLeast18 = Fixtures.condition("age", .atLeast(18))
    #expect(atLeast18.holds(in: journey.scope, library: Fixtures.library))
    #expect(!atLeast18.holds(in: unknown.scope, library: Fixtures.library))
  }

  @Test func `The first of several values that was given counts`() throws {
    let ask = { (id: StepID, name: SaveName, next: StepID) in
      Step(id: id, kind: .ask(.number), save: name, next: [Branch(go: next)])
    }
    let flow = Flow(
      id: "ages", start: "one",
      derived: [
        "age": .ageInYears([ValueName("first"), ValueName("second")]),
        "any": .firstOf([ValueName("first"), ValueName("second")]),
      ],
      steps: Fixtures.steps([ask("one", "first", "two"), ask("two", "second", "done")]))
    var answers = AnswerBook()
    answers["one"] = .leftEmpty
    answers["two"] = .number(17)
    let journey = Journey(
      of: flow, answers: answers, today: Fixtures.today, library: Fixtures.library)
    #expect(journey.scope["age"] == .derived(17))
    #expect(journey.scope.answer(ValueName("any"))?.answer == .number(17))
  }

  @Test func `In a circle the page it comes back to waits`() {
    let flow = Flow(
      id: "circle", start: "one",
      steps: Fixtures.steps([
        Step(id: "one", kind: .message, next: [Branch(go: "two")]),
        Step(id: "two", kind: .message, next: [Branch(go: "one")]),
      ]))
    var answers = AnswerBook()
    answers["one"] = .seen
    answers["two"] = .seen
    let journey = Journey(
      of: flow, answers: answers, today: Fixtures.today, library: Fixtures.library)
    #expect(journey.stops.map(\.path.description) == ["one", "two"])
    #expect(journey.waiting?.path == AnswerPath("one"))
  }

  @Test func `A step without a way on waits, as does one whose shared flow is missing`() {
    var flow = Flow(
      id: "broken", start: "one",
      steps: Fixtures.steps([
        Step(
          id: "one", kind: .message,
          next: [Branch(when: Fixtures.condition("x", .isAnswered), go: "two")])
      ]))
    var answers = AnswerBook()
    answers["one"] = .seen
    func waiting() -> AnswerPath? {
      Journey(of: flow, answers: answers, today: Fixtures.today, library: Fixtures.library)
        .waiting?.path
    }
    #expect(waiting() == AnswerPath("one"))
    flow.steps["one"]?.kind = .use("nowhere", voice: nil)
    #expect(waiting() == AnswerPath("one"))
    flow.steps["one"]?.kind = .repeatGroup("nowhere", atMost: 2)
    #expect(waiting() == AnswerPath("one"))
  }
}

extension AnswerBook {
  /// Answers of the outermost flow, given to no particular words.
  fileprivate subscript(page: StepID) -> Answer? {
    get { self[AnswerPath(page)]?.answer }
    set { self[AnswerPath(page)] = newValue.map { StoredAnswer($0) } }
  }
}
