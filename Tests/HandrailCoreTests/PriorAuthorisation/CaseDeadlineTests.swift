import CustomDump
import HandrailCore
import Testing

@Suite struct CaseDeadlineTests {
  private static let bound: Set<PlanKind> = [
    .medicareAdvantage, .medicaid, .medicaidManagedCare, .chip,
  ]

  private static func rule(
    _ length: ClockRule.Length, binds: Set<PlanKind> = bound, from: String = "2026-01-01",
    until: String? = nil, excludesDrugs: Bool = true, source: String = "the rule"
  ) throws -> ClockRule {
    ClockRule(
      length: length, binds: binds, excludesDrugs: excludesDrugs,
      from: try #require(CivilDate(iso: from)), until: until.flatMap { CivilDate(iso: $0) },
      source: source)
  }

  private static func clocks() throws -> [ClockName: [ClockRule]] {
    [
      .standardDecision: [try rule(.days(7))], .expeditedDecision: [try rule(.hours(72))],
      .internalAppeal: [try rule(.days(180), binds: [.employer], excludesDrugs: false)],
      .appealDecision: [try rule(.days(30))], .expeditedAppealDecision: [try rule(.hours(72))],
    ]
  }

  /// New York: five hours behind UTC, four from 8 March to 1 November 2026, at 2 o'clock.
  private static func newYork(_ milliseconds: Int64) -> Int {
    let isSummer = (1_772_953_200_000..<1_793_512_800_000).contains(milliseconds)
    return isSummer ? -4 * 3600 : -5 * 3600
  }

  private static func utc(_: Int64) -> Int { 0 }

  private static func request(
    receivedAt milliseconds: Int64?, expedited: Bool = false
  ) -> PriorAuthorisation {
    var request = CaseFixtures.request(.pended)
    request.receivedByPlan = milliseconds.map { Moment(epochMilliseconds: $0) }
    request.isExpedited = expedited
    return request
  }

  @Test(
    arguments: [
      // 6 March 2026, 12:00 in New York: the hour that is lost on 8 March makes it 13:00.
      (1_772_816_400_000, -5, "2026-03-09", 13, -4),
      // 30 October 2026, 12:00: the hour that is won on 1 November makes it 11:00.
      (1_793_376_000_000, -4, "2026-11-02", 11, -5),
      // 3 March 2026, 12:00: no change between.
      (1_772_557_200_000, -5, "2026-03-06", 12, -5),
      // 31 October 2026, 23:30, ends on the wall at 22:30 on 3 November.
      (1_793_503_800_000, -4, "2026-11-03", 22, -5),
    ] as [(Int64, Int, String, Int, Int)])
  func `72 hours are 72 hours, whatever clocks on the wall do`(
    start: Int64, offset: Int, day: String, hour: Int, offsetAtEnd: Int
  ) throws {
    #expect(Self.newYork(start) == offset * 3600)
    let deadline = Self.request(receivedAt: start, expedited: true).deadline(
      at: Moment(epochMilliseconds: start), clocks: try Self.clocks(), offset: Self.newYork)
    let end = start + 72 * 3_600_000
    let moment = Moment(epochMilliseconds: end, utcOffsetSeconds: offsetAtEnd * 3600)
    expectNoDifference(
      deadline, CaseDeadline(whose: .plan, by: .moment(moment), basis: .rule(source: "the rule")))
    #expect(moment.civilDate.description == day)
    let secondsOfDay = (end / 1000 + Int64(offsetAtEnd) * 3600) % 86_400
    #expect(secondsOfDay / 3600 == Int64(hour))
  }

  @Test(
    arguments: [
      // 22 February 2028, noon UTC: a leap year has a 29th.
      (1_834_833_600_000, 0, "2028-02-29"), (1_834_920_000_000, 0, "2028-03-01"),
      // 22 February 2027: it has none.
      (1_803_297_600_000, 0, "2027-03-01"),
      // 31 December 2026, 23:30 UTC is next year in Kiritimati and not yet in Honolulu.
      (1_798_759_800_000, 0, "2027-01-07"), (1_798_759_800_000, 14, "2027-01-08"),
      (1_798_759_800_000, -10, "2027-01-07"),
      // The last and the first millisecond of a day.
      (1_772_582_399_999, 0, "2026-03-10"), (1_772_582_400_000, 0, "2026-03-11"),
      // The same instants five hours to the west.
      (1_772_582_400_000, -5, "2026-03-10"),
    ] as [(Int64, Int, String)])
  func `Seven days are counted on the calendar of the wall`(
    start: Int64, offset: Int, day: String
  ) throws {
    let deadline = Self.request(receivedAt: start).deadline(
      at: Moment(epochMilliseconds: start), clocks: try Self.clocks(),
      offset: { _ in offset * 3600 })
    let date = try #require(CivilDate(iso: day))
    expectNoDifference(
      deadline, CaseDeadline(whose: .plan, by: .day(date), basis: .rule(source: "the rule")))
  }

  @Test(arguments: [
    ("2026-03-10", 0, -1, false), ("2026-03-10", 0, 0, false), ("2026-03-10", 0, 1, true),
    ("2026-03-10", -5, 0, false), ("2026-03-10", -5, 1, true), ("2026-03-10", 9, 1, true),
    ("2026-03-10", 9, 0, false),
  ])
  func `A day is past when it has ended on the wall`(
    day: String, offset: Int, after: Int64, isPast: Bool
  ) throws {
    var request = CaseFixtures.request(.informationNeeded)
    request.informationDue = CivilDate(iso: day)
    let endOfDay: Int64 = 1_773_187_199_999 - Int64(offset) * 3_600_000
    let deadline = request.deadline(
      at: Moment(epochMilliseconds: endOfDay + after), clocks: [:],
      offset: { _ in offset * 3600 })
    #expect(deadline.isPast == isPast)
    #expect(deadline.by == .day(try #require(CivilDate(iso: day))))
    #expect(deadline.basis == .planSaid)
    #expect(deadline.whose == .clinic)
  }

  @Test func `An instant is past after it, and its time stays told`() throws {
    let request = Self.request(receivedAt: 0, expedited: true)
    let rule = try Self.rule(.hours(72), from: "1970-01-01")
    for (now, isPast) in [(259_200_000, false), (259_200_001, true)] as [(Int64, Bool)] {
      let deadline = request.deadline(
        at: Moment(epochMilliseconds: now), clocks: [.expeditedDecision: [rule]],
        offset: Self.utc)
      #expect(deadline.by == .moment(Moment(epochMilliseconds: 259_200_000)))
      #expect(deadline.isPast == isPast)
    }
  }

  @Test(arguments: PlanKind.allCases)
  func `A plan that the rule does not bind has no known clock`(kind: PlanKind) throws {
    var request = Self.request(receivedAt: CaseFixtures.noon.epochMilliseconds)
    request.coverage.planKind = kind
    let deadline = request.deadline(
      at: CaseFixtures.noon, clocks: try Self.clocks(), offset: Self.utc)
    #expect((deadline.by == .unknown) == !Self.bound.contains(kind))
    #expect((deadline.basis == .unknown) == !Self.bound.contains(kind))
  }

  @Test func `A plan of unknown kind has no known clock, even if a rule names it`() throws {
    var request = Self.request(receivedAt: CaseFixtures.noon.epochMilliseconds)
    request.coverage.planKind = .unknown
    let rule = try Self.rule(.days(7), binds: Set(PlanKind.allCases))
    let deadline = request.deadline(
      at: CaseFixtures.noon, clocks: [.standardDecision: [rule]], offset: Self.utc)
    #expect(deadline.by == .unknown)
  }

  @Test(arguments: [
    ("2025-12-31", false), ("2026-01-01", true), ("2026-06-30", true), ("2026-07-01", false),
  ])
  func `A rule counts from its first day to its last`(day: String, holds: Bool) throws {
    let rule = try Self.rule(.days(7), until: "2026-06-30")
    #expect(rule.holds(on: try #require(CivilDate(iso: day))) == holds)
  }

  @Test func `A rule that came later does not bind what came before`() throws {
    // 31 December 2025, 23:59:59 UTC.
    let request = Self.request(receivedAt: 1_767_225_599_000)
    let deadline = request.deadline(
      at: CaseFixtures.noon, clocks: try Self.clocks(), offset: Self.utc)
    #expect(deadline.by == .unknown)
    let east = request.deadline(
      at: CaseFixtures.noon, clocks: try Self.clocks(), offset: { _ in 3600 })
    #expect(east.by == .day(try #require(CivilDate(iso: "2026-01-08"))))
  }

  @Test(arguments: [true, false])
  func `A rule that leaves out medicines says nothing about a request with one`(
    excludes: Bool
  ) throws {
    var request = Self.request(receivedAt: CaseFixtures.noon.epochMilliseconds)
    request.lines.append(ServiceLine(number: 2, service: "An inhaler", isDrug: true))
    let rule = try Self.rule(.days(7), excludesDrugs: excludes)
    let deadline = request.deadline(
      at: CaseFixtures.noon, clocks: [.standardDecision: [rule]], offset: Self.utc)
    #expect((deadline.by == .unknown) == excludes)
    request.lines = []
    let empty = request.deadline(
      at: CaseFixtures.noon, clocks: [.standardDecision: [rule]], offset: Self.utc)
    #expect((empty.by == .unknown) == excludes)
  }

  @Test func `Rules that differ on one day are a conflict, and rules that agree are not`() throws {
    let request = Self.request(receivedAt: CaseFixtures.noon.epochMilliseconds)
    func deadline(_ rules: [ClockRule]) -> CaseDeadline {
      request.deadline(
        at: CaseFixtures.noon, clocks: [.standardDecision: rules], offset: Self.utc)
    }
    let seven = try Self.rule(.days(7))
    let differs = deadline([seven, try Self.rule(.days(14), source: "another")])
    expectNoDifference(differs, CaseDeadline(whose: .plan, by: .unknown, basis: .conflict))
    let agrees = deadline([seven, try Self.rule(.days(7), source: "another")])
    #expect(agrees.basis == .rule(source: "the rule"))
    let earlier = deadline([try Self.rule(.days(14), until: "2026-03-02"), seven])
    #expect(earlier.basis == .rule(source: "the rule"))
    #expect(earlier.by == .day(try #require(CivilDate(iso: "2026-03-10"))))
  }

  @Test func `Nobody knows when the plan received it, so nobody knows by when`() throws {
    let deadline = Self.request(receivedAt: nil).deadline(
      at: CaseFixtures.noon, clocks: try Self.clocks(), offset: Self.utc)
    expectNoDifference(deadline, CaseDeadline(whose: .plan, by: .unknown, basis: .unknown))
  }

  @Test func `The day on the notice counts more than any rule`() throws {
    var request = CaseFixtures.request(.denied, [.reviewed(.notCertified)])
    request.coverage.planKind = .employer
    func deadline() throws -> CaseDeadline {
      request.deadline(at: CaseFixtures.noon, clocks: try Self.clocks(), offset: Self.utc)
    }
    #expect(try deadline().by == .unknown)
    request.noticeDate = CivilDate(iso: "2026-02-20")
    #expect(try deadline().by == .day(try #require(CivilDate(iso: "2026-08-19"))))
    #expect(try deadline().basis == .rule(source: "the rule"))
    request.appealBy = CivilDate(iso: "2026-04-21")
    #expect(try deadline().by == .day(try #require(CivilDate(iso: "2026-04-21"))))
    #expect(try deadline().basis == .notice)
    #expect(try deadline().whose == .patient)
  }

  @Test func `After a refusal that stays, the clock is that of the review outside`() throws {
    var request = CaseFixtures.request(.denied, [.reviewed(.upheld)])
    request.noticeDate = CivilDate(iso: "2026-02-20")
    request.coverage.planKind = .employer
    let deadline = request.deadline(
      at: CaseFixtures.noon, clocks: try Self.clocks(), offset: Self.utc)
    expectNoDifference(deadline, CaseDeadline(whose: .patient, by: .unknown, basis: .unknown))
    try request.take(.appealDrafted)
    let drafted = request.deadline(
      at: CaseFixtures.noon, clocks: try Self.clocks(), offset: Self.utc)
    #expect(drafted.by == .unknown)
  }

  @Test(arguments: [true, false])
  func `An appeal has a clock of its own, from when it was sent`(isExpedited: Bool) throws {
    var request = CaseFixtures.request(.denied, [.reviewed(.notCertified)])
    request.isExpedited = isExpedited
    try request.take(.appealSent)
    let deadline = request.deadline(
      at: CaseFixtures.noon, clocks: try Self.clocks(), offset: Self.utc)
    #expect(deadline.whose == .plan)
    if isExpedited {
      #expect(deadline.by == .moment(CaseFixtures.noon + .seconds(72 * 3600)))
    } else {
      #expect(deadline.by == .day(try #require(CivilDate(iso: "2026-04-02"))))
    }
  }

  @Test(arguments: RequestState.allCases)
  func `Each state says whose turn it is, and no clock is made up`(state: RequestState) {
    let whose: [RequestState: CaseDeadline.Turn] = [
      .notNeeded: .nobody, .needed: .clinic, .gathering: .clinic, .sent: .plan, .pended: .plan,
      .informationNeeded: .clinic, .approved: .nobody, .partlyApproved: .patient,
      .approvedWithChanges: .patient, .denied: .patient, .cancelled: .nobody,
      .formError: .clinic, .appealDrafted: .patient, .appealSent: .plan,
      .externalReview: .reviewer, .closed: .nobody, .unclear: .person,
    ]
    let deadline = CaseFixtures.request(state).deadline(
      at: CaseFixtures.noon, clocks: [:], offset: Self.utc)
    #expect(deadline.whose == whose[state])
    #expect(deadline.by == .unknown || deadline.by == .none)
    #expect(!deadline.isPast)
  }
}
