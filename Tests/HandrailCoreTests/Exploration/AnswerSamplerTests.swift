import CustomDump
import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct AnswerSamplerTests {
  private static let today = Fixtures.moment.civilDate

  private func samples(
    _ kind: StepKind, rules: [Rule] = [], instead: [OptionID] = [], tests: [Condition.Test] = [],
    age: [Condition.Test] = []
  ) -> [AnswerSample] {
    let step = Step(
      id: "asked", kind: kind, save: "asked", rules: rules, instead: instead,
      next: [Branch(go: "end")])
    let read =
      tests.map { Branch(when: Fixtures.condition("asked", $0), go: "end") }
      + age.map { Branch(when: Fixtures.condition("age", $0), go: "end") }
    let flow = Flow(
      id: "tested", start: "asked", derived: ["age": .ageInYears([ValueName("asked")])],
      steps: [
        "asked": step,
        "decide": Step(id: "decide", kind: .message, next: read + [Branch(go: "end")]),
      ], endings: ["end": Ending(id: "end", receipt: .arrival)])
    var library = Fixtures.library
    library.flows["tested"] = flow
    return AnswerSampler(library: library, tests: ReadTests(library), today: Self.today)
      .samples(of: step, in: "tested")
  }

  static let rules: [(TypedKind, Rule)] = [
    (.text, .required), (.text, .atMost(characters: 60)), (.longText, .atMost(characters: 1)),
    (.date, .required), (.date, .notAfter(.today)), (.date, .notBefore(.today)),
    (.date, .notBefore(.date(today))), (.number, .required), (.number, .from(5)),
    (.number, .upTo(125)), (.phone, .required), (.email, .required),
  ]

  @Test(arguments: rules)
  func `each rule has an answer that meets it and one that does not`(kind: TypedKind, rule: Rule) {
    let samples = samples(.ask(kind), rules: [rule])
    #expect(samples.contains { $0.answer != nil })
    #expect(samples.contains { $0.outcome == .refused(.rule(rule.name)) })
  }

  @Test(arguments: rules)
  func `what a sample says of its answer is what the page says`(kind: TypedKind, rule: Rule) {
    let step = Step(id: "asked", kind: .ask(kind), rules: [rule], next: [])
    let reader = AnswerReader(library: Fixtures.library, language: "en", today: Self.today)
    for sample in samples(.ask(kind), rules: [rule]) {
      guard case .textTyped(let text) = sample.action else { continue }
      do throws(Refusal) {
        let answer = try reader.read(text, for: step)
        expectNoDifference(sample.outcome, .accepted(answer))
      } catch {
        expectNoDifference(sample.outcome, .refused(error))
      }
    }
  }

  @Test func `dates are split where an age is compared, on the very birthday`() {
    let samples = samples(
      .ask(.date), rules: [.notAfter(.today)], age: [.atLeast(18), .atMost(17), .atMost(64)])
    let ages = samples.compactMap { sample in
      if case .date(let date)? = sample.answer { date.ageInYears(on: Self.today) } else { nil }
    }
    #expect(ages.contains { $0 < 18 })
    #expect(ages.contains { (18...64).contains($0) })
    #expect(ages.contains { $0 > 64 })
    #expect(ages.count == 3)
  }

  @Test func `numbers and dates are split where conditions compare them`() {
    let day = Self.today.dayBefore
    expectNoDifference(
      samples(.ask(.number), rules: [.required], tests: [.atLeast(10), .atMost(20)])
        .compactMap(\.answer),
      [.number(1), .number(10), .number(21)])
    let dates = samples(.ask(.date), rules: [.required], tests: [.before(day), .after(day)])
      .compactMap(\.answer)
    #expect(dates.count == 3)
    #expect(dates.contains(.date(day)))
  }

  @Test func `ticks are met alone, all together, and as far as conditions read them in each way`() {
    let options: [OptionID] = ["a", "b", "c", "d"]
    let sets = samples(
      .manyOf(options.map { .option($0) }), instead: ["none"],
      tests: [.includes("a"), .includes("c")]
    ).compactMap { sample in
      if case .options(let ticked)? = sample.answer { ticked } else { nil }
    }
    for option in options { #expect(sets.contains([option])) }
    #expect(sets.contains(options))
    let read = Set(sets.map { [$0.contains("a"), $0.contains("c")] })
    #expect(read.count == 4)
    #expect(Set(sets).count == sets.count)
  }

  @Test func `every option and every other honest answer is a sample of its own`() {
    expectNoDifference(
      samples(.oneOf([.option("yes"), .siteList("site.plans")]), instead: ["talk"])
        .map(\.action),
      [.optionChosen("yes")]
        + Fixtures.library.options([.siteList("site.plans")]).map { .optionChosen($0) }
        + [.insteadChosen("talk")])
  }

  @Test func `the days around a date follow the calendar`() throws {
    for text in ["2024-02-29", "2023-03-01", "2024-01-01", "2023-12-31", "2024-07-31"] {
      let day = try #require(CivilDate(iso: text))
      expectNoDifference(day.dayBefore.dayAfter, day)
      expectNoDifference(day.dayAfter.dayBefore, day)
      #expect(day.dayBefore < day && day < day.dayAfter)
    }
    let leap = try #require(CivilDate(iso: "2024-02-29"))
    expectNoDifference(leap.yearsBefore(18).description, "2006-03-01")
    expectNoDifference(leap.yearsBefore(4).description, "2020-02-29")
  }
}
