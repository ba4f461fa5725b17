import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionComingBackTests {
  private static let birthDate = Fixtures.day(1962, 3, 14)

  /// A visit as the records keep it.
  private func kept(_ actions: [String: Action] = [:], until page: String = "insured") -> Visit? {
    var walk = SessionWalk()
    walk.go(to: page, actions)
    walk.play(.leaveAsked)
    let visit = walk.session.visit
    walk.play(.finishLaterChosen)
    return visit
  }

  private func walkToDate() -> SessionWalk {
    var walk = SessionWalk()
    walk.play(.comingBackAsked, .textTyped("river lamp melon"))
    return walk
  }

  @Test func `The code and then the date of birth bring a person back to the page they left`() {
    let visit = kept()
    var walk = SessionWalk()
    walk.send(.comingBackAsked) { $0.place = .comingBack(.code) }
    walk.send(.textTyped("River, LAMP melón")) {
      $0.place = .comingBack(.birthDate(Fixtures.code))
    }
    walk.send(.textTyped("3/14/1962"), effects: [.findVisit(Fixtures.code)]) {
      $0.place = .comingBack(.lookingUp(Fixtures.code, claimed: Self.birthDate))
    }
    walk.send(
      .visitLookedUp(visit), effects: [.noteLanguage(Fixtures.visitID, "en")]
    ) {
      $0.place = .visit
      $0.visit = visit
    }
    #expect(walk.page == "insured")
  }

  @Test func `Whoever gave no date says so`() {
    let visit = kept(["birth-date": .insteadChosen("not-known")])
    var walk = walkToDate()
    walk.send(.insteadChosen("no-date"), effects: [.findVisit(Fixtures.code)]) {
      $0.place = .comingBack(.lookingUp(Fixtures.code, claimed: nil))
    }
    walk.send(.visitLookedUp(visit), effects: [.noteLanguage(Fixtures.visitID, "en")]) {
      $0.place = .visit
      $0.visit = visit
    }
  }

  @Test(arguments: ["", "river", "river lamp", "river lamp melon sky"])
  func `A code needs three words`(text: String) {
    var walk = SessionWalk()
    walk.play(.comingBackAsked)
    walk.send(.textTyped(text)) { $0.notice = .codeNeedsThreeWords }
  }

  @Test(arguments: [
    ("soon", Refusal.dateUnclear), ("2 30 1962", .noSuchDay), ("3 14 62", .yearNeedsFourDigits),
  ])
  func `A date that cannot be read is no try`(text: String, refusal: Refusal) {
    var walk = walkToDate()
    walk.send(.textTyped(text)) { $0.notice = .refused(refusal) }
    #expect(walk.session.failedLookUps.isEmpty)
  }

  /// What was claimed, and what the records had behind the code.
  enum Mismatch: CaseIterable {
    case nothingBehindCode
    case nothingBehindCodeWithoutDate
    case otherDate
    case noDateClaimed
    case noDateGiven
    case otherFlow
  }

  @Test(arguments: Mismatch.allCases)
  func `Every mismatch has the same answer, so nobody learns who is known`(mismatch: Mismatch) {
    var walk = walkToDate()
    switch mismatch {
    case .nothingBehindCode:
      walk.play(.textTyped("3 14 1962"), .visitLookedUp(nil))
    case .nothingBehindCodeWithoutDate:
      walk.play(.insteadChosen("no-date"), .visitLookedUp(nil))
    case .otherDate: walk.play(.textTyped("3 15 1962"), .visitLookedUp(kept()))
    case .noDateClaimed: walk.play(.insteadChosen("no-date"), .visitLookedUp(kept()))
    case .noDateGiven:
      let visit = kept(["birth-date": .insteadChosen("not-known")])
      walk.play(.textTyped("3 14 1962"), .visitLookedUp(visit))
    case .otherFlow:
      let visit = Visit(
        id: Fixtures.visitID, code: Fixtures.code, flow: "gone", began: Fixtures.today)
      walk.play(.insteadChosen("no-date"), .visitLookedUp(visit))
    }
    var expected = walkToDate().session
    expected.notice = .codeNotFound
    expected.failedLookUps = [Fixtures.moment]
    #expect(walk.session == expected)
  }

  @Test func `A date that is set aside still guards the visit`() throws {
    var visit = try #require(kept())
    visit.hold("who-for", .option("my-child"))
    #expect(visit.journey(in: Fixtures.library)?.waiting?.path == AnswerPath("name"))
    var walk = walkToDate()
    walk.play(.insteadChosen("no-date"), .visitLookedUp(visit))
    #expect(walk.session.notice == .codeNotFound)
    walk.play(.textTyped("3 14 1962"), .visitLookedUp(visit))
    #expect(walk.page == "name")
  }

  @Test func `After five tries in vain a person is called, once`() {
    var walk = walkToDate()
    for number in 1...4 {
      walk.play(.textTyped("1 1 2000"))
      walk.send(.visitLookedUp(nil)) {
        $0.place = .comingBack(.birthDate(Fixtures.code))
        $0.notice = .codeNotFound
        $0.failedLookUps = Array(repeating: Fixtures.moment, count: number)
      }
    }
    walk.play(.textTyped("1 1 2000"))
    let call = PersonCall(visit: nil, reason: .codeNotFound, language: "en")
    walk.send(.visitLookedUp(nil), effects: [.callPerson(call)]) {
      $0.place = .comingBack(.person)
      $0.failedLookUps.append(Fixtures.moment)
    }
    walk.send(.textTyped("river lamp melon"))
    walk.send(.wentOn, effects: [.wipeScreen]) { $0.place = .welcome }
    walk.send(.comingBackAsked) { $0.place = .comingBack(.person) }
    walk.send(.backAsked, effects: [.wipeScreen]) { $0.place = .welcome }
  }

  @Test func `Tries in vain count for fifteen minutes, whoever made them`() {
    var walk = walkToDate()
    walk.play(.textTyped("1 1 2000"), .visitLookedUp(nil))
    walk.pass(.seconds(60))
    for _ in 0..<4 { walk.play(.textTyped("1 1 2000"), .visitLookedUp(nil)) }
    walk.play(.wentOn)
    walk.pass(.seconds(14 * 60))
    walk.send(.comingBackAsked) { $0.place = .comingBack(.person) }
    walk.play(.backAsked)
    walk.pass(.milliseconds(1))
    walk.send(.comingBackAsked) {
      $0.place = .comingBack(.code)
      $0.failedLookUps.removeFirst()
    }
  }

  @Test func `A right code takes back no tries in vain: it may be the guesser's own`() {
    let visit = kept()
    var walk = walkToDate()
    walk.play(.textTyped("1 1 2000"), .visitLookedUp(nil), .textTyped("3 14 1962"))
    walk.send(.visitLookedUp(visit), effects: [.noteLanguage(Fixtures.visitID, "en")]) {
      $0.place = .visit
      $0.visit = visit
    }
  }

  @Test func `Back leads from the date to the code and from there to the welcome page`() {
    var walk = walkToDate()
    walk.send(.backAsked) { $0.place = .comingBack(.code) }
    walk.send(.backAsked, effects: [.wipeScreen]) { $0.place = .welcome }
  }

  @Test func `Whoever leaves while coming back leaves nothing behind`() {
    var walk = walkToDate()
    walk.play(.languageChosen("es"), .helpAsked)
    walk.send(.leaveAsked, effects: [.wipeScreen]) {
      $0.place = .welcome
      $0.overlays = []
      $0.language = "en"
    }
  }

  @Test func `An answer of the records that nobody waits for any more is not taken`() {
    let visit = kept()
    var walk = walkToDate()
    walk.play(.textTyped("3 14 1962"), .backAsked)
    walk.send(.visitLookedUp(visit))
    #expect(walk.page == "welcome")
  }

  @Test func `Whoever comes back to a finished registration has the same arrival number`() {
    var before = SessionWalk()
    before.go(to: "receipt")
    let visit = before.session.visit
    var walk = walkToDate()
    walk.play(.textTyped("3 14 1962"))
    walk.send(.visitLookedUp(visit), effects: [.noteLanguage(Fixtures.visitID, "en")]) {
      $0.place = .visit
      $0.visit = visit
    }
    #expect(walk.page == "receipt")
  }

  @Test func `A registration that was completed but not closed is closed on coming back`() {
    var before = SessionWalk()
    before.go(to: "receipt")
    var visit = before.session.visit
    visit?.arrivalNumber = nil
    var walk = walkToDate()
    walk.play(.textTyped("3 14 1962"))
    walk.send(
      .visitLookedUp(visit),
      effects: [.noteLanguage(Fixtures.visitID, "en"), .finishVisit(Fixtures.visitID)]
    ) {
      $0.place = .visit
      $0.visit = visit
    }
  }
}
