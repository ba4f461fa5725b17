import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingFlowTests {
  static let whole = """
    flow: visit
    version: 2
    start: name
    sections: [about-you]
    voices:
      formal: is-old
      other: who is not me
    derived:
      age: age-in-years of born
      called: first-of name, home.town
    conditions:
      is-old: age at least 60
    steps:
      name:
        section: about-you
        ask: text
        save: name
        rules: [required, at-most 60 characters]
        instead: [not-known]
        next:
          - when: is-old
            go: who
          - when: name is answered
            go: home
          - otherwise: plans
      who:
        section: about-you
        ask: many-of
        options: [me, site.departments]
        save: who
        sensitive: yes
        next: home
      home:
        section: about-you
        use: address
        voice: formal
        save: home
        next: plans
      plans:
        section: about-you
        repeat: plan
        at-most: 3
        save: plans
        next: help
      help:
        section: about-you
        show: message
        call: person
        next: code
      code:
        section: about-you
        show: return-code
        next: agree
      agree:
        section: about-you
        ask: one-of
        options: [yes, no]
        save: agree
        agreement: yes
        next: review
      review:
        section: about-you
        show: review
        of: [name, home]
        next: done-here
    endings:
      done-here:
        receipt: arrival
    """

  @Test func `a flow is read whole`() throws {
    let source = try #require(Reading.flow(Self.whole))
    let flow = source.flow
    expectNoDifference(flow.id, "visit")
    expectNoDifference(flow.version, 2)
    expectNoDifference(flow.start, "name")
    expectNoDifference(flow.sections, ["about-you"])
    let isOld = Condition([.init(subject: ValueName("age"), test: .atLeast(60))])
    expectNoDifference(flow.conditions, ["is-old": isOld])
    expectNoDifference(
      flow.voices,
      [
        "formal": isOld,
        "other": Condition([.init(subject: ValueName("who"), test: .isNotOption("me"))]),
      ])
    expectNoDifference(
      flow.derived,
      [
        "age": .ageInYears([ValueName("born")]),
        "called": .firstOf([ValueName("name"), ValueName("home", part: "town")]),
      ])
    let answered = Condition([.init(subject: ValueName("name"), test: .isAnswered)])
    expectNoDifference(
      Array(flow.steps.values),
      [
        Step(
          id: "name", section: "about-you", kind: .ask(.text), save: "name",
          rules: [.required, .atMost(characters: 60)], instead: ["not-known"],
          next: [
            Branch(when: isOld, go: "who"), Branch(when: answered, go: "home"), Branch(go: "plans"),
          ]),
        Step(
          id: "who", section: "about-you",
          kind: .manyOf([.option("me"), .siteList("departments")]),
          save: "who", isSensitive: true, next: [Branch(go: "home")]),
        Step(
          id: "home", section: "about-you", kind: .use("address", voice: "formal"), save: "home",
          next: [Branch(go: "plans")]),
        Step(
          id: "plans", section: "about-you", kind: .repeatGroup("plan", atMost: 3), save: "plans",
          next: [Branch(go: "help")]),
        Step(
          id: "help", section: "about-you", kind: .message, callsPerson: true,
          next: [Branch(go: "code")]),
        Step(id: "code", section: "about-you", kind: .returnCode, next: [Branch(go: "agree")]),
        Step(
          id: "agree", section: "about-you", kind: .oneOf([.option("yes"), .option("no")]),
          save: "agree", isAgreement: true, next: [Branch(go: "review")]),
        Step(
          id: "review", section: "about-you", kind: .review(of: ["name", "home"]),
          next: [Branch(go: "done-here")]),
      ])
    expectNoDifference(flow.endings, ["done-here": Ending(id: "done-here", receipt: .arrival)])
    expectNoDifference(Reading.findings(Self.whole, as: "flows/visit/flow.yaml"), [])
  }

  @Test(arguments: [
    ("start", 3, 8), ("sections/0", 4, 12), ("voices/other", 7, 10), ("derived/age", 9, 8),
    ("conditions/is-old", 12, 11), ("steps/name", 14, 3), ("steps/name/save", 17, 11),
    ("steps/name/rules/1", 18, 23), ("steps/name/instead/0", 19, 15), ("steps/name/next", 20, 5),
    ("steps/name/next/0", 21, 9), ("steps/name/next/0/when", 21, 15),
    ("steps/name/next/0/go", 22, 13), ("steps/name/next/2/go", 25, 20),
    ("steps/who/options/1", 29, 19), ("steps/who/next/0/go", 32, 11),
    ("steps/home/voice", 36, 12), ("steps/review/of/1", 64, 16), ("endings/done-here", 67, 3),
    ("steps/home/nothing", 33, 3),
  ])
  func `each part has its place`(key: String, line: Int, column: Int) throws {
    let source = try #require(Reading.flow(Self.whole))
    expectNoDifference(
      source.place(of: key),
      ContentPlace(file: "flows/visit/flow.yaml", line: line, column: column))
  }

  @Test func `branches remember the name of their condition`() throws {
    let source = try #require(Reading.flow(Self.whole))
    expectNoDifference(
      source.namedConditions, ["steps/name/next/0": "is-old", "voices/formal": "is-old"])
  }

  /// A small flow of which one line is replaced.
  private static func flow(_ line: Int, _ text: String) -> String {
    var lines = [
      "flow: visit", "version: 1", "start: a", "conditions:", "  c: x is yes", "steps:", "  a:",
      "    ask: one-of", "    options: [yes, no]", "    save: x", "    next:",
      "      - when: c", "        go: b", "      - otherwise: b", "  b:", "    show: message",
      "    next: end", "endings:", "  end:", "    receipt: arrival",
    ]
    lines[line - 1] = text
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the examples of the kinds of mistake do not show: columns, and two findings of one line.
  static let broken = [
    BrokenFile(flow(8, "    ask: onw-of"), "8:10: error H201:", fix: "\"one-of\""),
    BrokenFile(flow(9, "    options: [yes, No]"), "9:20: error H120:", fix: "small letters"),
    BrokenFile(flow(10, "    save: x\n    label: Name"), "11:5: error H112:", fix: "en.md"),
    BrokenFile(flow(12, "      - when: x iss yes"), "12:15: error H204:", fix: "\"is\""),
    BrokenFile(flow(12, "      - if: c"), "12:9: error H112:", "12:9: error H206:", fix: "when"),
    BrokenFile(
      flow(14, "      - otherwise: b\n      - when: c\n        go: b"),
      "15:9: error H219:", fix: "above"),
    BrokenFile(flow(17, "    next:"), "17:10: error H122:", fix: "behind the colon"),
    BrokenFile("- a\n- b\n", "1:1: error H118:", fix: "flow"),
  ]

  @Test(arguments: broken)
  func `a mistake in a flow is told where it stands`(file: BrokenFile) {
    file.expect(in: "flows/visit/flow.yaml")
  }

  @Test func `what can be read of a broken flow is read`() throws {
    let source = try #require(Reading.flow(Self.flow(8, "    ask: onw-of")))
    expectNoDifference(source.flow.steps.keys, ["b"])
    expectNoDifference(source.flow.endings.count, 1)
  }

  @Test func `a shared flow has results, no sections and no endings`() throws {
    let text = """
      shared: name
      version: 1
      start: a
      results: [x]
      steps:
        a:
          section: about-you
          ask: text
          save: x
          next: done
      endings:
        end:
          receipt: arrival
      """
    let collector = Reading.collect(Array(text.utf8), as: "shared/name/flow.yaml")
    expectNoDifference(
      collector.findings.map { "\($0.code) \($0.place.line)" }.sorted(),
      [
        "H112 11", "H209 7",
      ])
    let flow = try #require(collector.sources.sharedFlows.first?.flow)
    #expect(flow.isShared)
    expectNoDifference(flow.results, ["x"])
    expectNoDifference(flow.steps["a"]?.next, [Branch(go: "done")])
  }
}
