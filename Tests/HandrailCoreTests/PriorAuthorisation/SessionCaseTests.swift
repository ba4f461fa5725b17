import CustomDump
import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionCaseTests {
  static let birthDate = Fixtures.day(1962, 3, 14)
  static let reference = CaseReference(parsing: "PEAR-4821")

  /// Somebody who has typed a reference and a date, as the records are asked.
  static func asking() -> (walk: SessionWalk, effects: [Effect]) {
    var walk = SessionWalk(library: Fixtures.libraryWithMenu, flow: "ask-after")
    walk.play(.languageChosen("en"), .textTyped("pear 4821"))
    var session = walk.session
    let effects = session.reduce(
      .textTyped("3 14 1962"), at: walk.now, in: Fixtures.libraryWithMenu)
    walk.play(.textTyped("3 14 1962"))
    return (walk, effects)
  }

  @Test func `A step that looks for a case asks the records by what was typed`() {
    let (walk, effects) = Self.asking()
    #expect(effects.contains(.findCase(Self.reference, birthDate: Self.birthDate)))
    #expect(walk.page == "found")
  }

  @Test
  func `What cannot be a reference is looked for all the same, so that nothing is told apart`() {
    var walk = SessionWalk(library: Fixtures.libraryWithMenu, flow: "ask-after")
    walk.play(.languageChosen("en"), .textTyped("no idea"))
    var session = walk.session
    let effects = session.reduce(
      .insteadChosen("not-known"), at: walk.now, in: Fixtures.libraryWithMenu)
    #expect(effects.contains(.findCase(nil, birthDate: nil)))
  }

  @Test(arguments: CaseStanding.allCases)
  func `Each standing is an answer that the flow can branch on, and is never written down`(
    standing: CaseStanding
  ) {
    let (walk, _) = Self.asking()
    var session = walk.session
    let effects = session.reduce(
      .caseLookedUp(.sample(standing)), at: walk.now, in: Fixtures.libraryWithMenu)
    #expect(!effects.contains { if case .record = $0 { true } else { false } })
    let stored = session.visit?.answers[Fixtures.path("found")]?.answer
    #expect(stored == .option(OptionID(standing.rawValue)))
    #expect(session.visit?.caseFile == .sample(standing))
    #expect(session.currentStop(in: Fixtures.libraryWithMenu)?.stop.path.description != "found")
  }

  @Test(arguments: CaseStanding.allCases)
  func `The invented case of each standing is one that a real case can be`(
    standing: CaseStanding
  ) {
    let file = CaseFile.sample(standing)
    switch standing {
    case .notFound, .tooManyTries: #expect(file.request == nil)
    default: #expect(file.request?.standing == standing)
    }
  }

  @Test func `Back goes past the look-up to what was typed, and on again without another look`() {
    var (walk, _) = Self.asking()
    walk.play(.caseLookedUp(.sample(.denied)))
    #expect(walk.page == "reason")
    walk.play(.backAsked)
    #expect(walk.page == "birth-date")
    var session = walk.session
    let effects = session.reduce(
      .textTyped("3 14 1962"), at: walk.now, in: Fixtures.libraryWithMenu)
    #expect(!effects.contains { if case .findCase = $0 { true } else { false } })
    walk.play(.textTyped("3 14 1962"))
    #expect(walk.page == "reason")
  }

  @Test func `Another reference is looked for anew, and the case from before is gone`() {
    var (walk, _) = Self.asking()
    walk.play(.caseLookedUp(.sample(.denied)), .backAsked, .backAsked)
    #expect(walk.page == "reference")
    walk.play(.textTyped("LAMP-1111"))
    #expect(walk.session.visit?.caseFile == nil)
    #expect(walk.session.visit?.answers[Fixtures.path("found")] == nil)
  }

  @Test func `After five tries in vain a person helps, and no more is looked for`() {
    let library = Fixtures.libraryWithMenu
    var (walk, _) = Self.asking()
    var effects: [Effect] = []
    for number in 0..<Session.lookUpLimit {
      var session = walk.session
      effects = session.reduce(
        .caseLookedUp(CaseFile(standing: .notFound, request: nil)), at: walk.now, in: library)
      walk.play(.caseLookedUp(CaseFile(standing: .notFound, request: nil)))
      if number < Session.lookUpLimit - 1 {
        #expect(walk.page == "not-found")
        walk.play(.backAsked, .textTyped("4 1 \(1970 + number)"))
        #expect(walk.page == "found")
      }
    }
    #expect(walk.session.visit?.caseFile?.standing == .tooManyTries)
    let call = PersonCall(visit: Fixtures.visitID, reason: .caseNotFound, language: "en")
    #expect(effects.contains(.callPerson(call)))
    // Also in the next visit, until the tries are forgotten.
    walk.play(.leaveAsked, .forgetChosen, .wentOn, .languageChosen("en"), .textTyped("A 1234"))
    var session = walk.session
    let more = session.reduce(.textTyped("3 14 1962"), at: walk.now, in: library)
    #expect(!more.contains { if case .findCase = $0 { true } else { false } })
    #expect(session.visit?.caseFile?.standing == .tooManyTries)
  }

  @Test func `A case that is found takes back no tries in vain`() {
    let library = Fixtures.libraryWithMenu
    var (walk, _) = Self.asking()
    for number in 0..<Session.lookUpLimit - 1 {
      walk.play(.caseLookedUp(CaseFile(standing: .notFound, request: nil)))
      walk.play(.backAsked, .textTyped("4 1 \(1970 + number)"))
    }
    walk.play(.caseLookedUp(.sample(.pended)), .leaveAsked, .forgetChosen, .wentOn)
    walk.play(.languageChosen("en"), .textTyped("A 1234"), .textTyped("3 14 1962"))
    var session = walk.session
    session.reduce(
      .caseLookedUp(CaseFile(standing: .notFound, request: nil)), at: walk.now, in: library)
    #expect(session.visit?.caseFile?.standing == .tooManyTries)
  }

  @Test func `A notice cannot look like a list to choose from`() {
    var file = CaseFile.sample(.denied)
    file.request?.lines[0].notice = ["it.\nOur reason:\tnot covered.\r\n1. Call"]
    file.request?.lines[1].notice = []
    let words = AnswerWords(
      library: Fixtures.library, language: "en", today: Fixtures.today, caseFile: file)
    #expect(words.fact("case.notice") == "it. Our reason: not covered. 1. Call")
  }

  @Test func `What a plan wants by a code alone is left to people at the clinic`() {
    var file = CaseFile.sample(.informationNeeded)
    file.request?.informationWanted = ["[LOINC 28570-0]", "notes from 2026-05-01"]
    let words = AnswerWords(
      library: Fixtures.library, language: "en", today: Fixtures.today, caseFile: file)
    #expect(words.fact("case.wanted") == "notes from 2026-05-01")
  }

  @Test func `Who comes back is looked up anew`() {
    let library = Fixtures.libraryWithMenu
    let (walk, _) = Self.asking()
    guard var kept = walk.session.visit else { return #expect(Bool(false), "no visit") }
    kept.caseFile = nil
    var session = Session(flow: nil, language: "en", at: walk.now)
    session.reduce(.comingBackAsked, at: walk.now, in: library)
    session.reduce(.textTyped("river lamp melon"), at: walk.now, in: library)
    session.reduce(.textTyped("3 14 1962"), at: walk.now, in: library)
    let effects = session.reduce(.visitLookedUp(kept), at: walk.now, in: library)
    #expect(effects.contains(.findCase(Self.reference, birthDate: Self.birthDate)))
  }

  @Test func `A letter holds what was said and leaves out what was not`() {
    var (walk, _) = Self.asking()
    walk.play(.caseLookedUp(.sample(.denied)), .optionChosen("paper"))
    var silent = walk
    walk.play(.textTyped("I cannot climb stairs."))
    silent.play(.insteadChosen("say-it-in-person"))
    #expect(walk.page == "letter")
    expectNoDifference(
      Self.letter(in: walk.session),
      [
        "This is about PEAR-4821.", "I need it: I cannot climb stairs.",
        "The paper is with this letter.", "Thank you. January 15, 2026",
      ])
    expectNoDifference(
      Self.letter(in: silent.session),
      [
        "This is about PEAR-4821.", "The paper is with this letter.",
        "Thank you. January 15, 2026",
      ])
  }

  private static func letter(in session: Session) -> [String] {
    let library = Fixtures.libraryWithMenu
    guard let (stop, journey) = session.currentStop(in: library), let visit = session.visit
    else { return [] }
    let words = AnswerWords(
      library: library, language: "en", today: visit.began, caseFile: visit.caseFile,
      caseReference: visit.shownReference)
    return LetterText(
      parts: stop.step.kind.letterParts, of: stop.flow, on: journey, words: words
    ).paragraphs
  }

  @Test func `The ending keeps the letter with the case that was found`() {
    var (walk, _) = Self.asking()
    walk.play(
      .caseLookedUp(.sample(.denied)), .optionChosen("other"), .textTyped("It hurts."))
    var session = walk.session
    let effects = session.reduce(.wentOn, at: walk.now, in: Fixtures.libraryWithMenu)
    let drafts = effects.compactMap { effect -> CaseDraft? in
      if case .keepCase(Fixtures.visitID, let draft) = effect { draft } else { nil }
    }
    #expect(drafts.count == 1)
    #expect(drafts.first?.existing == Self.reference)
    #expect(drafts.first?.events == [.appealDrafted])
    #expect(
      drafts.first?.letter == [
        "This is about PEAR-4821.", "I need it: It hurts.", "Thank you. January 15, 2026",
      ])
    expectNoDifference(
      drafts.first?.details,
      [
        CaseDetail(name: "reason", value: "other"),
        CaseDetail(name: "why_needed", value: "It hurts."),
      ])
  }

  @Test func `An answer changed after the letter takes its confirmation back`() {
    var (walk, _) = Self.asking()
    walk.play(
      .caseLookedUp(.sample(.denied)), .optionChosen("other"), .textTyped("It hurts."), .wentOn)
    #expect(walk.page == "receipt")
    walk.play(.backAsked, .backAsked, .textTyped("It hurts at night."))
    #expect(walk.page == "letter", "nobody sends a letter that was not read")
    #expect(walk.session.visit?.answers[Fixtures.path("letter")] == nil)
  }

  @Test func `A paragraph about something unknown of the case is left out whole`() {
    let words = AnswerWords(
      library: Fixtures.library, language: "en", today: Fixtures.today,
      caseFile: .sample(.approved), caseReference: .sample)
    let texts = ["{case.number}", "{case.agreed_instead}", "{clock.standard-decision}", "{name}"]
    let known = words.known(texts.map { Template(parsing: $0) }).map(\.source)
    #expect(known == ["{case.number}", "{name}"])
  }

  @Test func `A clock is told where today's rows agree, and not where they differ`() {
    func rule(_ days: Int, from: CivilDate) -> ClockRule {
      ClockRule(length: .days(days), binds: [.medicaid], from: from, source: "s")
    }
    var library = Fixtures.library
    library.region.clocks[.standardDecision] = [rule(7, from: Fixtures.today)]
    var words = AnswerWords(library: library, language: "en", today: Fixtures.today)
    #expect(words.fact("clock.standard-decision") == "7")
    words = AnswerWords(
      library: library, language: "en", today: Fixtures.day(2025, 12, 31))
    #expect(words.fact("clock.standard-decision") == nil)
    library.region.clocks[.standardDecision]?.append(rule(14, from: Fixtures.today))
    words = AnswerWords(library: library, language: "en", today: Fixtures.today)
    #expect(words.fact("clock.standard-decision") == nil)
  }

  @Test(arguments: [
    ("PEAR-4821", "PEAR-4821"), ("pear 4821", "PEAR-4821"), ("limón4821", "LIMÓN-4821"),
    (" p e a r 48 21 ", "PEAR-4821"),
  ])
  func `A reference is read as people type it`(typed: String, read: String) {
    #expect(CaseReference(parsing: typed)?.description == read)
  }

  @Test(arguments: ["", "4821", "PEAR", "PEAR-482", "PE4R-4821", "PEAR-48211", "PEAR-٤٨٢١"])
  func `What is no reference is not read as one`(typed: String) {
    #expect(CaseReference(parsing: typed) == nil)
  }
}
