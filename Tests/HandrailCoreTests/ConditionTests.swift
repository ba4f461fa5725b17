import HandrailCore
import HandrailTestSupport
import Testing

@Suite struct ConditionTests {
  private func holds(_ test: Condition.Test, for answer: Answer) -> Bool {
    var scope = Scope(flow: "visit")
    scope["name"] = .answer(answer, of: Step(id: "name", kind: .ask(.text), next: []))
    return Fixtures.condition("name", test).holds(in: scope, library: Fixtures.library)
  }

  private static let day = Fixtures.day(2008, 1, 1)

  @Test(
    arguments: [
      (.isOption("a"), .option("a"), true), (.isOption("a"), .option("b"), false),
      (.isOption("a"), .instead("a"), true), (.isOption("a"), .options(["a"]), false),
      (.isOption("a"), .text("a"), false), (.isNotOption("a"), .option("b"), true),
      (.isNotOption("a"), .option("a"), false), (.isNotOption("a"), .instead("b"), true),
      (.isNotOption("a"), .leftEmpty, false), (.isNotOption("a"), .text("b"), false),
      (.isOneOf(["a", "b"]), .option("b"), true), (.isOneOf(["a", "b"]), .option("c"), false),
      (.isOneOf([]), .option("a"), false), (.includes("a"), .options(["b", "a"]), true),
      (.includes("a"), .options(["b"]), false), (.includes("a"), .option("a"), false),
      (.atLeast(18), .number(18), true), (.atLeast(18), .number(17), false),
      (.atMost(17), .number(17), true), (.atMost(17), .number(18), false),
      (.atLeast(0), .text("18"), false), (.atMost(99), .leftEmpty, false),
      (.before(day), .date(Fixtures.day(2007, 12, 31)), true), (.before(day), .date(day), false),
      (.after(day), .date(Fixtures.day(2008, 1, 2)), true), (.after(day), .date(day), false),
      (.after(day), .instead("not-known"), false),
    ] as [(Condition.Test, Answer, Bool)])
  func `A test holds for the answers it speaks of`(
    test: Condition.Test, answer: Answer, holds: Bool
  ) {
    #expect(self.holds(test, for: answer) == holds)
  }

  @Test(
    arguments: [
      (.text("Ana"), true), (.option("a"), true), (.options(["a"]), true), (.number(0), true),
      (.date(day), true), (.options([]), false), (.instead("not-known"), false),
      (.leftEmpty, false), (.seen, false),
    ] as [(Answer, Bool)])
  func `Answered means that the information itself was given`(answer: Answer, isGiven: Bool) {
    #expect(holds(.isAnswered, for: answer) == isGiven)
  }

  @Test(
    arguments: [
      .isOption("a"), .isNotOption("a"), .isOneOf(["a"]), .includes("a"), .isAnswered, .atLeast(0),
      .atMost(9), .before(day), .after(day),
    ] as [Condition.Test])
  func `No test holds for an answer that was not given`(test: Condition.Test) {
    let scope = Scope(flow: "visit")
    for name in ["name", "home.town", "plan.asks_sex"] {
      let condition = Fixtures.condition(name, test)
      #expect(!condition.holds(in: scope, library: Fixtures.library))
    }
  }

  @Test func `All comparisons of a condition must hold`() {
    var scope = Scope(flow: "visit")
    let step = Step(id: "page", kind: .oneOf([]), next: [])
    scope["a"] = .answer(.option("yes"), of: step)
    scope["b"] = .answer(.option("no"), of: step)
    let first = Fixtures.condition("a", .isOption("yes")).comparisons
    let second = Fixtures.condition("b", .isOption("yes")).comparisons
    #expect(Condition(first).holds(in: scope, library: Fixtures.library))
    #expect(!Condition(first + second).holds(in: scope, library: Fixtures.library))
    #expect(Condition([]).holds(in: scope, library: Fixtures.library))
  }

  @Test func `A part reads the results of a shared flow`() {
    var inner = Scope(flow: "address")
    inner["town"] = .answer(.text("Riverside"), of: Step(id: "town", kind: .ask(.text), next: []))
    var scope = Scope(flow: "visit")
    scope["home"] = .group(inner)
    func isAnswered(_ name: String) -> Bool {
      Fixtures.condition(name, .isAnswered).holds(in: scope, library: Fixtures.library)
    }
    #expect(isAnswered("home.town"))
    #expect(!isAnswered("home.street"))
    #expect(!isAnswered("town"))
  }

  @Test(arguments: [("harbour", true), ("lakeside", false), ("other", false)])
  func `A part of a choice reads the fact that the clinic gave`(option: String, holds: Bool) {
    var scope = Scope(flow: "plan")
    scope["plan"] = .answer(
      .option(OptionID(option)),
      of: Step(id: "plan", kind: .oneOf([.siteList("site.plans"), .option("other")]), next: []))
    let condition = Fixtures.condition("plan.asks_sex", .isOption("yes"))
    #expect(condition.holds(in: scope, library: Fixtures.library) == holds)
  }

  @Test(
    arguments: [
      ("plan", "plan"), ("home.town", "home.town"), ("", nil), (".", nil), ("a.", nil), (".a", nil),
      ("a.b.c", nil),
    ] as [(String, String?)])
  func `A value has a name and at most one part`(text: String, name: String?) {
    #expect(ValueName(parsing: text)?.description == name)
  }
}
