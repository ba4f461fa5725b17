import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingPayerTests {
  static let payer = """
    id: harbour
    name: {en: Harbour Health, es: Salud del Puerto}
    kind: medicare-advantage
    phone: 555-0161
    appeal-to:
      - Harbour Health, Appeals
      - 12 Pier Street
    services:
      imaging: usually-yes
      test-blood: usually-no
      something-else: ask
    """

  @Test func `a plan is read whole`() throws {
    let collector = Reading.collect(Array(Self.payer.utf8), as: "payers/harbour.yaml")
    expectNoDifference(collector.findings, [])
    let source = try #require(collector.sources.payers.first)
    expectNoDifference(
      source.payer,
      Payer(
        id: "harbour", words: LocalText(["en": "Harbour Health", "es": "Salud del Puerto"]),
        kind: .medicareAdvantage, phone: "555-0161",
        appealTo: ["Harbour Health, Appeals", "12 Pier Street"],
        services: ["imaging": .usuallyYes, "test-blood": .usuallyNo, "something-else": .ask]))
    expectNoDifference(source.places["services/test-blood"]?.line, 10)
  }

  @Test func `a plan without a phone and an address is a plan`() throws {
    let text = "id: x\nname: X\nkind: unknown\nservices: {imaging: ask}\n"
    let collector = Reading.collect(Array(text.utf8), as: "payers/x.yaml")
    expectNoDifference(collector.findings, [])
    let payer = try #require(collector.sources.payers.first?.payer)
    #expect(payer.phone == nil)
    #expect(payer.appealTo.isEmpty)
  }

  static let broken = [
    BrokenFile(
      payer.replacing("imaging: usually-yes", with: "imaging: yes"), "9:12: error H228:",
      fix: "usually-yes"),
    BrokenFile(
      payer.replacing("kind: medicare-advantage", with: "kind: medicare"), "3:7: error H225:",
      fix: "medicaid"),
    BrokenFile(
      payer.replacing("id: harbour", with: "id: haven"), "1:5: error H208:", fix: "id: harbour"),
  ]

  @Test(arguments: broken)
  func `a mistake in a plan's file is told where it stands`(file: BrokenFile) {
    let found = Reading.findings(file.text, as: "payers/harbour.yaml")
    #expect(found.count == file.starts.count, "\(found)")
    for (finding, start) in zip(found, file.starts) {
      #expect(finding.hasPrefix("payers/harbour.yaml:\(start)"), "\(finding)")
      #expect(finding.contains(file.fix), "\(finding)")
    }
  }

  static let region = """
    region: US
    date-order: month-day-year
    clocks:
      standard-decision:
        - days: 7
          binds: [medicare-advantage, chip]
          excludes-drugs: yes
          from: 2026-01-01
          until: 2027-12-31
          source: A rule
        - days: 14
          binds: [medicare-advantage]
          from: 2028-01-01
          source: A later rule
      expedited-decision:
        - hours: 72
          binds: [chip]
          from: 2026-01-01
          source: A rule
    """

  @Test func `a region's clocks are read whole`() throws {
    let collector = Reading.collect(Array(Self.region.utf8), as: "regions/US.yaml")
    expectNoDifference(collector.findings, [])
    let start = try #require(CivilDate(iso: "2026-01-01"))
    expectNoDifference(
      collector.sources.region?.region.clocks,
      [
        .standardDecision: [
          ClockRule(
            length: .days(7), binds: [.medicareAdvantage, .chip], excludesDrugs: true,
            from: start, until: CivilDate(iso: "2027-12-31"), source: "A rule"),
          ClockRule(
            length: .days(14), binds: [.medicareAdvantage],
            from: try #require(CivilDate(iso: "2028-01-01")), source: "A later rule"),
        ],
        .expeditedDecision: [
          ClockRule(length: .hours(72), binds: [.chip], from: start, source: "A rule")
        ],
      ])
  }

  @Test func `a region without clocks has none`() {
    let collector = Reading.collect(Array(ReadingSiteTests.region.utf8), as: "regions/US.yaml")
    expectNoDifference(collector.sources.region?.region.clocks, [:])
  }

  @Test func `the plans are a list of the clinic, with what they say as facts`() throws {
    let library = try #require(
      ContentLoader(files: TinyContent.sound).load(
        site: TinyContent.site, everything: true
      ).library)
    expectNoDifference(library.payers.keys.elements, ["harbour"])
    expectNoDifference(
      library.site.lists["payers"],
      [
        SiteEntry(
          id: "harbour", words: LocalText(everywhere: "Harbour"),
          attributes: ["kind": "employer", "imaging": "usually-yes"])
      ])
  }

  /// The invented plans have to be what they were made for.
  @Test func `each plan of the real content says something of the same services`() throws {
    let directory = ContentDirectory(Reading.realContent)
    let library = try #require(directory.load(site: "site.yaml").library)
    let plans = library.site.lists["plans"]?.map(\.id) ?? []
    #expect(library.payers.keys.allSatisfy(plans.contains))
    #expect(library.payers.count == 3)
    let services = Set(library.payers.values.map { Set($0.services.keys) })
    #expect(services.count == 1)
    #expect(services.first?.count == 10)
    #expect(library.payers.values.allSatisfy { $0.phone?.hasPrefix("555-01") == true })
    #expect(library.payers.values.allSatisfy { !$0.appealTo.isEmpty })
  }

  @Test func `the rule of the United States binds whom it binds and nobody else`() throws {
    let directory = ContentDirectory(Reading.realContent)
    let library = try #require(directory.load(site: "site.yaml").library)
    let day = try #require(CivilDate(iso: "2027-01-01"))
    for (clock, length) in [
      (ClockName.standardDecision, ClockRule.Length.days(7)), (.expeditedDecision, .hours(72)),
    ] {
      let rules = (library.region.clocks[clock] ?? []).filter { $0.holds(on: day) }
      #expect(rules.allSatisfy { $0.length == length && $0.excludesDrugs })
      expectNoDifference(
        Set(rules.flatMap(\.binds)),
        [.medicareAdvantage, .medicaid, .medicaidManagedCare, .chip])
    }
    #expect(library.region.clocks.count == 2)
  }
}
