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

  static let brokenSites = [
    BrokenFile(
      site.replacing("warning-seconds: 30", with: "warning-seconds: 19"), "6:20: error H211:",
      fix: "20"),
    BrokenFile(site.replacing("region: US", with: "region: ../x"), "2:9: error H120:", fix: "US"),
    BrokenFile(
      site.replacing("[en-US, es]", with: "[english]"), "3:13: error H120:", fix: "en-US"),
    BrokenFile(
      site.replacing("languages", with: "langauges"), "3:1: error H112:",
      fix: "\"languages\""),
    BrokenFile(
      site.replacing("    es: la", with: "    Spanish: la"), "13:5: error H120:", fix: "es"),
    BrokenFile(
      site.replacing("words: Harbour Health", with: "word: Harbour"), "18:7: error H112:",
      fix: "\"words\""),
    BrokenFile(
      site.replacing("phone: 555-0142", with: "phone: ext #2"), "14:14: error H115:", fix: "\""),
  ]

  @Test(arguments: brokenSites)
  func `a mistake in a clinic is told where it stands`(file: BrokenFile) {
    expect(file, in: "site.yaml")
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

  static let brokenRegions = [
    BrokenFile(
      region.replacing("month-day-year", with: "month-day"), "2:13: error H201:",
      fix: "month-day-year"),
    BrokenFile(
      region.replacing("2022-07-16", with: "16.7.2022"), "6:13: error H211:",
      fix: "1962-03-14"),
    BrokenFile(region.replacing("2030", with: "2020"), "7:14: error H211:", fix: "2022-07-16"),
    BrokenFile(
      region.replacing("source: A", with: "sources: A"), "8:7: error H112:",
      fix: "\"source\""),
    BrokenFile(
      region.replacing("region: US", with: "region: GB"), "1:9: error H208:",
      fix: "region: US"),
  ]

  @Test(arguments: brokenRegions)
  func `a mistake in a region is told where it stands`(file: BrokenFile) {
    expect(file, in: "regions/US.yaml")
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

  static let brokenWalks = [
    BrokenFile(walks.replacing("  ends: registered", with: ""), "4:3: error H206:", fix: "ends"),
    BrokenFile(
      walks.replacing("does-not-see", with: "does-not-sees"), "10:3: error H112:",
      fix: "does-not-see"),
    BrokenFile(
      walks.replacing("name/full, ", with: "name//full, "), "9:10: error H120:",
      fix: "step/sub-step"),
    BrokenFile(walks.replacing("#1", with: "#0"), "9:21: error H120:", fix: "#1"),
    BrokenFile(walks.replacing("{plan: y}]", with: "y]"), "8:24: error H213:", fix: "[a, b]"),
    BrokenFile(walks.replacing("remove: 1", with: "remove: one"), "15:15: error H211:", fix: "1"),
    BrokenFile(walks.replacing("      remove: 1\n", with: ""), "14:7: error H209:", fix: "to"),
    BrokenFile(walks + "\n- usual:\n    right-now: yes\n", "25:3: error H209:", fix: "top"),
  ]

  @Test(arguments: brokenWalks)
  func `a mistake in a walk is told where it stands`(file: BrokenFile) {
    expect(file, in: "flows/visit/walks.yaml")
  }

  private func expect(_ file: BrokenFile, in name: String) {
    let lines = Reading.collect(Array(file.text.utf8), as: name).findings.sortedByPlace()
      .map(\.description)
    #expect(lines.count == file.starts.count, "\(lines)")
    for (line, start) in zip(lines, file.starts) {
      #expect(line.hasPrefix("\(name):\(start)"), "\(line)")
    }
    #expect(lines.first?.contains(file.fix) == true, "\(lines)")
  }
}
