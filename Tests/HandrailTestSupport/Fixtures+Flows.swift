import HandrailCore
import OrderedCollections

extension Fixtures {
  /// The flow that is walked; the chart is at `Fixtures`.
  public static let flow = Flow(
    id: flowID, version: 3, start: "who-for", sections: ["about", "paying"],
    voices: [
      "child": condition("visit_for", .isOption("my-child")),
      "with-a-name": condition("called", .isAnswered),
    ],
    asksAnew: ["child"],
    derived: [
      "called": .firstOf([ValueName("name")]),
      "age": .ageInYears([ValueName("date_of_birth")]),
    ],
    steps: steps(aboutSteps + payingSteps),
    endings: ["registered": Ending(id: "registered", receipt: .arrival)])

  /// A shared flow of one to three pages.
  public static let address = Flow(
    id: "address", isShared: true, start: "fixed",
    steps: steps([
      Step(
        id: "fixed", kind: .oneOf(options("yes", "no")), save: "fixed",
        next: [Branch(when: condition("fixed", .isOption("yes")), go: "street"), end]),
      Step(
        id: "street", kind: .ask(.text), save: "street", rules: [.required],
        next: [Branch(go: "town")]),
      Step(id: "town", kind: .ask(.text), save: "town", rules: [.required], next: [end]),
    ]),
    results: ["fixed", "street", "town"])

  /// A shared flow for an item of a repeat group.
  public static let plan = Flow(
    id: "plan", isShared: true, start: "plan",
    steps: steps([
      Step(
        id: "plan", kind: .oneOf([.siteList("site.plans"), .option("other")]), save: "plan",
        next: [
          Branch(when: condition("plan", .isOption("other")), go: "other-name"),
          Branch(when: condition("plan.asks_sex", .isOption("yes")), go: "sex"),
          Branch(go: "number"),
        ]),
      Step(
        id: "other-name", kind: .ask(.text), save: "other_name", rules: [.required],
        next: [Branch(go: "number")]),
      Step(
        id: "sex", kind: .oneOf(options("female", "male", "x")), save: "sex",
        next: [Branch(go: "number")]),
      Step(
        id: "number", kind: .ask(.text), save: "number", rules: [.atMost(characters: 40)],
        next: [end]),
    ]),
    results: ["plan", "other_name", "sex", "number"])

  private static let end = Branch(go: Flow.done)

  private static let aboutSteps = [
    Step(
      id: "who-for", section: "about", kind: .oneOf(options("me", "my-child")),
      save: "visit_for", next: [Branch(go: "name")]),
    Step(
      id: "name", section: "about", kind: .ask(.text), save: "name",
      rules: [.required, .atMost(characters: 200)], next: [Branch(go: "birth-date")]),
    Step(
      id: "birth-date", section: "about", kind: .ask(.date), save: "date_of_birth",
      rules: [.required, .notAfter(.today), .notBefore(.date(day(1900, 1, 1)))],
      instead: ["not-known"], next: [Branch(go: "code")]),
    Step(id: "code", section: "about", kind: .returnCode, next: [Branch(go: "home")]),
    Step(
      id: "home", section: "about", kind: .use("address", voice: nil), save: "home_address",
      next: [Branch(go: "insured")]),
  ]

  private static let payingSteps = [
    Step(
      id: "insured", section: "paying", kind: .oneOf(options("yes", "no")),
      save: "has_insurance", instead: ["talk"], isSensitive: true,
      next: [
        Branch(when: condition("has_insurance", .isOption("yes")), go: "plans"),
        Branch(when: condition("has_insurance", .isOption("talk")), go: "talk"),
        Branch(go: "costs"),
      ]),
    Step(
      id: "plans", section: "paying", kind: .repeatGroup("plan", atMost: 3), save: "plans",
      next: [Branch(go: "needs")]),
    Step(
      id: "talk", section: "paying", kind: .message, callsPerson: true,
      next: [Branch(go: "needs")]),
    Step(id: "costs", section: "paying", kind: .message, next: [Branch(go: "needs")]),
    Step(
      id: "needs", section: "paying", kind: .manyOf(options("steps", "hearing", "sight")),
      save: "needs", instead: ["none"], next: [Branch(go: "agree")]),
    Step(
      id: "agree", section: "paying", kind: .oneOf(options("yes", "no")), save: "agree",
      isAgreement: true, next: [Branch(go: "review")]),
    Step(
      id: "review", section: "paying",
      kind: .review(
        of: [
          "visit_for", "name", "date_of_birth", "home_address", "has_insurance", "plans",
          "needs", "agree",
        ]),
      next: [Branch(go: "goodbye")]),
    Step(
      id: "goodbye", section: "paying", kind: .message, next: [Branch(go: "registered")]),
  ]

  /// Options of a choice, named in the flow.
  public static func options(_ ids: OptionID...) -> [OptionSource] {
    ids.map { .option($0) }
  }

  /// A condition of one comparison; `name` may have a part, as in `plan.asks_sex`.
  public static func condition(_ name: String, _ test: Condition.Test) -> Condition {
    let subject = ValueName(parsing: name) ?? ValueName(SaveName(name))
    return Condition([Condition.Comparison(subject: subject, test: test)])
  }

  /// Steps under their names.
  public static func steps(_ steps: [Step]) -> OrderedDictionary<StepID, Step> {
    OrderedDictionary(steps.map { ($0.id, $0) }) { first, _ in first }
  }
}
