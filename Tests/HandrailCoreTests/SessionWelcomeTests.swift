import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionWelcomeTests {
  @Test func `Choosing a language on the welcome page begins a visit`() {
    var walk = SessionWalk()
    walk.send(
      .languageChosen("es"), effects: [.beginVisit("visit", "es", on: Fixtures.today)]
    ) { $0.language = "es" }
    walk.send(.visitBegan(Fixtures.visitID, Fixtures.code)) {
      $0.place = .visit
      $0.visit = Visit(
        id: Fixtures.visitID, code: Fixtures.code, flow: "visit", began: Fixtures.today)
    }
    #expect(walk.page == "who-for")
  }

  @Test func `A visit begins on the day of the clock on the wall`() {
    let lateEvening = Moment(
      epochMilliseconds: 1_767_225_600_000 - 1, utcOffsetSeconds: 3600)
    var walk = SessionWalk(at: lateEvening)
    let newYear = Fixtures.day(2026, 1, 1)
    walk.send(.languageChosen("en"), effects: [.beginVisit("visit", "en", on: newYear)])
    walk.play(.visitBegan(Fixtures.visitID, Fixtures.code))
    #expect(walk.session.visit?.began == newYear)
  }

  @Test func `A language that is not offered changes nothing`() {
    var walk = SessionWalk()
    walk.send(.languageChosen("vi"))
    walk.go(to: "name")
    walk.send(.languageChosen("vi"))
  }

  @Test func `On the language panel of the welcome page a language is only shown`() {
    var walk = SessionWalk()
    walk.send(.languageAsked) { $0.overlays = [.language] }
    walk.send(.languageChosen("es")) {
      $0.language = "es"
      $0.overlays = []
    }
  }

  @Test func `A language under another panel does not begin a visit`() {
    var walk = SessionWalk()
    walk.play(.helpAsked)
    walk.send(.languageChosen("es")) { $0.language = "es" }
  }

  @Test(arguments: [
    "name", "birth-date", "code", "home/street", "insured", "plans/#1/number", "plans", "needs",
    "agree", "review", "goodbye", "receipt",
  ])
  func `The language can be changed on any page without losing an answer`(page: String) {
    var walk = SessionWalk()
    walk.go(to: page, Fixtures.insuredActions)
    walk.send(.languageAsked) { $0.overlays = [.language] }
    walk.send(.languageChosen("es"), effects: [.noteLanguage(Fixtures.visitID, "es")]) {
      $0.language = "es"
      $0.overlays = []
    }
    #expect(walk.page == page)
    walk.send(.languageChosen("en"), effects: [.noteLanguage(Fixtures.visitID, "en")]) {
      $0.language = "en"
    }
    #expect(walk.page == page)
  }

  @Test func `An answer is written down with the language it was given in`() {
    var walk = SessionWalk()
    walk.go(to: "name")
    walk.play(.languageChosen("es"))
    walk.answer(.textTyped("Ana"), .text("Ana"))
    let entry = Fixtures.entry("name", .text("Ana"), in: "es")
    #expect(walk.session.visit?.answers[entry.path]?.wordsDigest == entry.wordsDigest)
  }

  @Test func `Pointing at another language calls for an interpreter`() {
    var walk = SessionWalk()
    walk.send(.otherLanguagesAsked) { $0.overlays = [.otherLanguages] }
    let call = PersonCall(visit: nil, reason: .interpreter("vi"), language: "en")
    walk.send(.otherLanguagePointedAt("vi"), effects: [.callPerson(call)]) {
      $0.overlays = [.otherLanguages, .interpreterNoted("vi")]
    }
    walk.send(.overlayClosed) { $0.overlays = [] }
  }

  @Test func `The way from the language panel to an interpreter closes at once, and only it`() {
    var walk = SessionWalk()
    walk.go(to: "name")
    walk.play(.helpAsked, .languageAsked, .otherLanguagesAsked)
    let call = PersonCall(
      visit: Fixtures.visitID, reason: .interpreter("vi"), language: "en")
    walk.send(.otherLanguagePointedAt("vi"), effects: [.callPerson(call)]) {
      $0.overlays.append(.interpreterNoted("vi"))
    }
    walk.send(.overlayClosed) { $0.overlays = [.help] }
  }

  @Test(
    arguments: [
      .textTyped("Ana"), .optionChosen("me"), .optionsTicked(["a"]), .insteadChosen("none"),
      .wentOn, .itemAdded, .itemRemoved(1), .itemChangeAsked(1), .changeAsked(AnswerPath("name")),
      .backAsked,
      .overlayClosed, .finishLaterChosen, .forgetChosen, .keyPressed, .timePassed,
      .visitLookedUp(nil), .visitFinished(arrivalNumber: "1"), .contentAccepted, .leaveAsked,
    ] as [Action])
  func `Nothing else means anything on the welcome page`(action: Action) {
    var walk = SessionWalk()
    walk.send(action)
  }
}
