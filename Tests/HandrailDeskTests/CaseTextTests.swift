import CustomDump
import Foundation
import HandrailCore
import HandrailDesk
import HandrailScreen
import Testing

@Suite struct CaseTextTests {
  /// Seven days for plans in place of Medicare, and no other rule.
  static let clocks = CaseClocks(
    rules: [
      .standardDecision: [
        ClockRule(
          length: .days(7), binds: [.medicareAdvantage], from: day, source: "42 CFR 422.568")
      ]
    ]) { _ in 3600 }
  private static let day = CivilDate(year: 2024, month: 1, day: 1) ?? noon.civilDate

  private func list(_ stand: Stand, clocks: CaseClocks = clocks) throws -> CaseList {
    try CaseList(stand.store, limit: 10, clocks: clocks, at: noon)
  }

  @Test func `the worklist has two lines a case, the earliest clock first`() throws {
    let stand = try Stand()
    try stand.open(Stand.ana("LAMP-1000"))
    var late = Stand.ana()
    late?.coverage.planKind = .employer
    try stand.open(late, after: [.sent])
    var urgent = Stand.ana("RIVER-2000")
    urgent?.isExpedited = true
    urgent?.lines = [ServiceLine(number: 1, service: "")]
    try stand.open(urgent, after: [.denied])
    try stand.desk.set(
      .denied, of: #require(urgent).reference, appealBy: CivilDate(iso: "2025-03-13"), at: noon)
    try stand.open(Stand.ana("ISLAND-3000"), after: [.sent])
    expectNoDifference(
      CaseText.list(try list(stand)),
      """
      RIVER-2000     2025-03-13 past        patient   denied, urgent
                     Ana Torres: a service nobody named (Lakeside Mutual)
      ISLAND-3000    2025-03-21             plan      sent
                     Ana Torres: MRI of the knee (Lakeside Mutual)
      PEAR-4821      unknown                plan      sent
                     Ana Torres: MRI of the knee (Lakeside Mutual)
      LAMP-1000      -                      clinic    needed
                     Ana Torres: MRI of the knee (Lakeside Mutual)
      """)
  }

  @Test func `without the clinic's rules clocks are unknown, and it says so`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana(), after: [.sent])
    let none = CaseClocks(rules: nil) { _ in 0 }
    let text = CaseText.list(try list(stand, clocks: none))
    #expect(text.contains("unknown"))
    #expect(text.contains("rules on time are not known"))
    let stored = try stand.desk.storedCase(ana.reference)
    let report = CaseReport(stored, clocks: none, at: noon)
    #expect(CaseText.show(report, clocksAreKnown: false).contains("rules on time are not known"))
  }

  @Test func `what is left out and what cannot be read is told`() throws {
    let stand = try Stand()
    #expect(CaseText.list(try list(stand)) == "No cases.")
    try stand.open(Stand.ana())
    try stand.open(Stand.ana("LAMP-1000"))
    let one = try CaseList(stand.store, limit: 1, clocks: Self.clocks, at: noon)
    #expect(CaseText.list(one).contains("--limit"))
    var damaged = one
    damaged.damaged = 2
    #expect(CaseText.list(damaged).contains("2 damaged case(s)"))
  }

  /// A case in which every text is long, in wide letters, or tries to steer the terminal.
  private func nastyCase() throws -> (stand: Stand, report: CaseReport) {
    let stand = try Stand()
    var request = try #require(Stand.ana())
    let nasty = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}\u{200B}\r\u{8}"
    request.patient.name = nasty + String(repeating: "漢字 ", count: 40)
    request.coverage.planName = String(repeating: "x", count: 300) + nasty
    request.lines[0].service = nasty
    request.lines[0].notice = [nasty + "\n" + String(repeating: "word ", count: 60)]
    request.lines[0].agreedInstead = nasty
    request.informationWanted = [nasty]
    request.note(nasty + String(repeating: "y", count: 200), at: noon, by: nasty)
    try stand.open(request)
    let stored = try stand.desk.storedCase(request.reference)
    var report = CaseReport(stored, clocks: Self.clocks, at: noon)
    report.details = [CaseReport.Detail(name: "a_very_long_name_of_an_answer", value: nasty)]
    report.letter = [nasty + "Please.", "Look\nagain."]
    return (stand, report)
  }

  @Test func `nothing that steers a terminal is printed, and no line is too long`() throws {
    let (stand, report) = try nastyCase()
    for text in [
      CaseText.list(try list(stand)), CaseText.show(report, clocksAreKnown: true),
      try report.json, try list(stand).json,
    ] {
      let steering = text.unicodeScalars.filter {
        $0 != "\n" && ($0.properties.generalCategory == .control || $0.value == 0x202E)
      }
      #expect(steering.isEmpty, "\(steering.map(\.value))")
      #expect(!text.unicodeScalars.contains("\u{200B}"))
    }
    let shown = CaseText.list(try list(stand)) + "\n" + CaseText.show(report, clocksAreKnown: true)
    for line in shown.split(separator: "\n") {
      #expect(CharacterWidth.columns(of: String(line)) <= 80, "\(line)")
    }
  }

  @Test func `what is shown holds every word of the case`() throws {
    let stand = try Stand()
    let ana = try stand.open(Stand.ana(), after: [.sent, .denied])
    try stand.desk.note("They call back.", to: ana.reference, at: noon)
    let stored = try stand.desk.storedCase(ana.reference)
    let report = CaseReport(stored, clocks: Self.clocks, at: noon)
    expectNoDifference(
      CaseText.show(report, clocksAreKnown: true),
      """
      Case PEAR-4821
        Patient               Ana Torres
        Born                  1962-03-14
        Phone                 555-0132
        Plan                  Lakeside Mutual
        Kind of plan          medicare-advantage
        Member number         LM 0042-7
        Urgent                no
        State                 denied
        Whose turn            patient
        By                    unknown
        Opened                2025-03-14 12:00
        With the plan since   2025-03-14 12:00

      Asked for
        Line 1                MRI of the knee
          Decision            A3

      History
        2025-03-14 12:00      sent, now sent (by kim, from command)
        2025-03-14 12:00      denied, now denied (by kim, from command)
        2025-03-14 12:00      note (by kim, from command)
                              They call back.
      """)
  }

  @Test func `JSON reads back as what was written, and its keys stay`() throws {
    let (stand, report) = try nastyCase()
    let read = try JSONDecoder().decode(CaseReport.self, from: Data(report.json.utf8))
    expectNoDifference(read, report)
    let worklist = try list(stand)
    let again = try JSONDecoder().decode(CaseList.self, from: Data(worklist.json.utf8))
    expectNoDifference(again, worklist)
    let plain = try Stand()
    try plain.open(Stand.ana(), after: [.sent])
    expectNoDifference(
      try list(plain).json,
      """
      {
        "cases" : [
          {
            "birthDate" : "1962-03-14",
            "isExpedited" : false,
            "patient" : "Ana Torres",
            "plan" : "Lakeside Mutual",
            "reference" : "PEAR-4821",
            "services" : [
              "MRI of the knee"
            ],
            "state" : "sent",
            "turn" : {
              "basis" : "rule",
              "due" : "2025-03-21",
              "isPast" : false,
              "source" : "42 CFR 422.568",
              "whose" : "plan"
            }
          }
        ],
        "clocksAreKnown" : true,
        "damaged" : 0,
        "hasMore" : false
      }
      """)
  }

  @Test func `other rules give other clocks at the next look`() throws {
    let stand = try Stand()
    try stand.open(Stand.ana(), after: [.sent])
    #expect(try list(stand).cases.first?.turn.due == "2025-03-21")
    var other = Self.clocks
    other.rules?[.standardDecision]?[0].length = .hours(72)
    #expect(try list(stand, clocks: other).cases.first?.turn.due == "2025-03-17T12:00:00+01:00")
    #expect(try list(stand).cases.first?.turn.due == "2025-03-21")
  }

  @Test func `a printed letter is what was confirmed, and nothing else`() throws {
    let stand = try Stand()
    var draft = CaseDraft(
      patient: CasePatient(name: "Ana Torres", birthDate: nil),
      coverage: CaseCoverage(planName: "Lakeside Mutual"))
    var generator = Seeded(1)
    func keep() throws -> LetterPage? {
      let reference = try stand.store.keep(
        draft, visit: nil, codeWords: ["river"], at: noon, using: &generator)
      return LetterPage(of: try stand.desk.storedCase(reference), paper: .a4)
    }
    #expect(try keep() == nil)
    draft.letter = ["Please look again.", "Ana Torres"]
    expectNoDifference(
      try keep()?.pages, [["Please look again.", "", "Ana Torres"]])
  }
}
