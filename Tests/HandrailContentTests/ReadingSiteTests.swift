import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingSiteTests {
  static let site = """
    site: Riverside Clinic
    region: US
    languages: [en-US, es]
    times:
      idle-seconds: 100
      warning-seconds: 30
      receipt-seconds: 40
      keep-unfinished-hours: 2
    desk-answers-calls: yes
    facts:
      desk:
        en: the front desk
        es: la recepción
      phone: 555-0142
    lists:
      plans:
        - id: harbour
          words: Harbour Health
          attributes: {asks_sex: yes}
    """

  @Test func `a clinic is read whole`() throws {
    let collector = Reading.collect(Array(Self.site.utf8), as: "site.yaml")
    expectNoDifference(collector.findings, [])
    let source = try #require(collector.sources.site)
    expectNoDifference(
      source.site,
      Site(
        name: "Riverside Clinic", region: "US", languages: ["en-US", "es"],
        facts: [
          "desk": LocalText(["en": "the front desk", "es": "la recepción"]),
          "phone": LocalText(everywhere: "555-0142"),
        ],
        lists: [
          "plans": [
            SiteEntry(
              id: "harbour", words: LocalText(everywhere: "Harbour Health"),
              attributes: ["asks_sex": "yes"])
          ]
        ], idle: .seconds(100), warning: .seconds(30), receipt: .seconds(40),
        keepUnfinished: .seconds(7200), deskAnswersCalls: true))
    expectNoDifference(source.places["languages/1"]?.column, 20)
    expectNoDifference(source.places["facts/desk"]?.line, 11)
    expectNoDifference(source.places["lists/plans/0"]?.line, 17)
  }

  static let region = """
    region: US
    date-order: month-day-year
    facts:
      crisis_line:
        - value: 988
          from: 2022-07-16
          until: 2030-12-31
          source: A law
    """

  @Test func `a region is read whole`() throws {
    let collector = Reading.collect(Array(Self.region.utf8), as: "regions/US.yaml")
    expectNoDifference(collector.findings, [])
    let from = try #require(CivilDate(iso: "2022-07-16"))
    let until = try #require(CivilDate(iso: "2030-12-31"))
    expectNoDifference(
      collector.sources.region?.region,
      Region(
        id: "US", dateOrder: .monthDayYear,
        facts: [
          "crisis_line": [DatedFact(value: "988", from: from, until: until, source: "A law")]
        ]))
  }

  static let walks = """
    - usual:
        right-now: no
        name: {full: Ana}
    - walk: Three plans, one removed
      language: es
      answers:
        help: [a, b]
        plans: [{plan: x}, {plan: y}]
      sees: [name/full, plans/#1/plan]
      does-not-see: [costs]
      refuses: {born: 2999-01-01}
      switches: {name/full: es}
      then:
        - change: plans
          remove: 1
        - change: right-now
          to: yes
          asks: [help]
          answers: {help: [c]}
        - change: plans
          add: {plan: z}
      review-shows: {plans: [y, z]}
      review-leaves-out: [costs]
      ends: registered
    """

  @Test func `walks are read whole`() throws {
    let collector = Reading.collect(Array(Self.walks.utf8), as: "flows/visit/walks.yaml")
    expectNoDifference(collector.findings, [])
    let source = try #require(collector.sources.walks.first)
    expectNoDifference(source.walks.count, 1)
    let read = try #require(source.walks.first)
    expectNoDifference(
      read.walk,
      Walk(
        name: "Three plans, one removed", ends: "registered", language: "es",
        answers: [
          "help": .list(["a", "b"]),
          "plans": .items([["plan": .single("x")], ["plan": .single("y")]]),
        ],
        usual: ["right-now": .single("no"), "name": .group(["full": .single("Ana")])],
        sees: [
          AnswerPath([.step("name"), .step("full")]),
          AnswerPath([.step("plans"), .item(1), .step("plan")]),
        ],
        doesNotSee: [AnswerPath("costs")],
        refuses: [AnswerPath("born"): .single("2999-01-01")],
        switches: [AnswerPath([.step("name"), .step("full")]): "es"],
        then: [
          Walk.Change(step: "plans", kind: .remove(1)),
          Walk.Change(
            step: "right-now", kind: .to(.single("yes")), asks: [AnswerPath("help")],
            answers: ["help": .list(["c"])]),
          Walk.Change(step: "plans", kind: .add(["plan": .single("z")])),
        ],
        reviewShows: ["plans": .list(["y", "z"])], reviewLeavesOut: ["costs"]))
    let lines = read.places.mapValues(\.line)
    for (key, line) in [
      ("walk", 4), ("answers/help", 7), ("answers/plans/1/plan", 8), ("sees/1", 9), ("then/1", 16),
      ("then/1/asks/0", 18), ("review-shows/plans", 22), ("ends", 24), ("usual/name/full", 3),
    ] {
      #expect(lines[key] == line, "\(key)")
    }
  }

  /// What the examples of the kinds of mistake do not show: columns within brackets.
  static let brokenWalks = [
    BrokenFile(
      walks.replacing("name/full, ", with: "name//full, "), "9:10: error H142:",
      fix: "step/sub-step"),
    BrokenFile(walks.replacing("#1", with: "#0"), "9:21: error H142:", fix: "#1"),
    BrokenFile(walks.replacing("{plan: y}]", with: "y]"), "8:24: error H213:", fix: "[a, b]"),
  ]

  @Test(arguments: brokenWalks)
  func `a mistake in a walk is told where it stands`(file: BrokenFile) {
    file.expect(in: "flows/visit/walks.yaml")
  }
}
