import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionAnswerTests {
  @Test func `Each kind of page takes its answer and the next page comes`() {
    var walk = SessionWalk()
    walk.go(to: "who-for")
    walk.answer(.optionChosen("me"), .option("me"))
    walk.answer(.textTyped("  Ana\u{200B} "), .text("Ana"))
    #expect(walk.page == "birth-date")
    let date = Fixtures.entry(
      "birth-date", .date(Fixtures.day(1962, 3, 14)), voice: "with-a-name")
    walk.send(
      .textTyped("3 14 1962"),
      effects: [.record(Fixtures.visitID, date), .noteCodeShown(Fixtures.visitID)]
    ) {
      $0.visit?.hold(date)
      $0.visit?.codeWasShown = true
    }
    #expect(walk.page == "code")
    walk.answer(.wentOn, .seen)
    walk.answer(.optionChosen("yes"), .option("yes"))
    #expect(walk.page == "home/street")
    walk.answer(.textTyped("Mill Lane 4"), .text("Mill Lane 4"))
    walk.answer(.textTyped("Riverside"), .text("Riverside"))
    walk.answer(.optionChosen("yes"), .option("yes"))
    walk.answer(.optionChosen("other"), .option("other"))
    walk.answer(.textTyped("Sea Plan"), .text("Sea Plan"))
    walk.answer(.textTyped(""), .leftEmpty)
    #expect(walk.page == "plans")
    walk.answer(.wentOn, .items([1], finished: true))
    walk.answer(.optionsTicked(["sight", "steps"]), .options(["steps", "sight"]))
    walk.answer(.optionChosen("no"), .option("no"))
    #expect(walk.page == "review")
    walk.answer(.wentOn, .seen)
    #expect(walk.page == "goodbye")
  }

  @Test func `Another honest answer counts wherever the page offers it`() {
    var walk = SessionWalk()
    walk.go(to: "birth-date")
    let entry = Fixtures.entry("birth-date", .instead("not-known"), voice: "with-a-name")
    walk.send(
      .insteadChosen("not-known"),
      effects: [.record(Fixtures.visitID, entry), .noteCodeShown(Fixtures.visitID)]
    ) {
      $0.visit?.hold(entry)
      $0.visit?.codeWasShown = true
    }
    walk.go(to: "needs")
    walk.answer(.insteadChosen("none"), .instead("none"))
  }

  @Test func `An agreement is kept with the words that were agreed to`() {
    var walk = SessionWalk()
    walk.go(to: "agree", ["who-for": .optionChosen("my-child")])
    walk.play(.languageChosen("es"))
    let entry = JournalEntry(
      path: AnswerPath("agree"), answer: .option("yes"), language: "es", flowVersion: 3,
      wordsDigest: "es:visit:agree:child", agreedWords: "Words of es:visit:agree:child")
    walk.send(.optionChosen("yes"), effects: [.record(Fixtures.visitID, entry)]) {
      $0.visit?.hold(entry)
    }
  }

  /// A page, what is done on it, and why it cannot be taken.
  private static let refused: [(page: String, action: Action, refusal: Refusal)] = [
    ("who-for", .optionChosen("nobody"), .chooseOne),
    ("who-for", .wentOn, .chooseOne),
    ("who-for", .insteadChosen("talk"), .chooseOne),
    ("name", .textTyped(""), .rule("required")),
    ("name", .textTyped(" \u{200B}"), .rule("required")),
    ("name", .textTyped(String(repeating: "é", count: 201)), .rule("at-most")),
    ("name", .insteadChosen("not-known"), .chooseOne),
    ("birth-date", .textTyped("soon"), .dateUnclear),
    ("birth-date", .textTyped("2 30 1962"), .noSuchDay),
    ("birth-date", .textTyped("3 14 62"), .yearNeedsFourDigits),
    ("birth-date", .textTyped("1 16 2026"), .rule("not-after")),
    ("birth-date", .textTyped("12 31 1899"), .rule("not-before")),
    ("birth-date", .textTyped(""), .rule("required")),
    ("insured", .optionChosen("talk"), .chooseOne),
    ("needs", .optionsTicked([]), .chooseOne),
    ("needs", .optionsTicked(["nothing"]), .chooseOne),
    ("needs", .wentOn, .chooseOne),
    ("plans/#1/plan", .optionChosen("unlisted"), .chooseOne),
    ("plans/#1/number", .textTyped(String(repeating: "1", count: 41)), .rule("at-most")),
    ("code", .insteadChosen("none"), .chooseOne),
  ]

  @Test(arguments: refused.indices)
  func `A refusal changes nothing but the message on the page`(index: Int) {
    let (page, action, refusal) = Self.refused[index]
    var walk = SessionWalk()
    walk.go(to: page, Fixtures.insuredActions)
    walk.send(action) { $0.notice = .refused(refusal) }
    #expect(walk.page == page)
  }

  @Test func `The message stays on the page while panels come and go, until the next answer`() {
    var walk = SessionWalk()
    walk.go(to: "home/fixed")
    walk.play(.wentOn)
    #expect(walk.session.notice == .refused(.chooseOne))
    walk.send(.helpAsked) { $0.overlays = [.help] }
    walk.send(.overlayClosed) { $0.overlays = [] }
    walk.send(.languageChosen("es"), effects: [.noteLanguage(Fixtures.visitID, "es")]) {
      $0.language = "es"
    }
    walk.send(.keyPressed)
    #expect(walk.session.notice == .refused(.chooseOne))
    walk.answer(.optionChosen("no"), .option("no"))
    #expect(walk.session.notice == nil)
  }

  /// A page and what has no meaning on it.
  private static let meaningless: [(page: String, actions: [Action])] = [
    ("who-for", [.textTyped("me"), .optionsTicked(["me"]), .itemAdded]),
    ("name", [.wentOn, .optionChosen("me"), .optionsTicked(["me"])]),
    ("code", [.textTyped("x"), .optionChosen("me"), .itemRemoved(1)]),
    ("plans", [.textTyped("x"), .optionChosen("add"), .itemRemoved(7), .itemChangeAsked(7)]),
    ("costs", [.textTyped("x"), .optionChosen("me"), .itemChangeAsked(1)]),
    ("review", [.textTyped("x"), .changeAsked(AnswerPath("nowhere")), .itemAdded]),
    ("name", [.changeAsked(AnswerPath("who-for")), .comingBackAsked, .visitLookedUp(nil)]),
    ("goodbye", [.changeAsked(AnswerPath("name"))]),
    ("receipt", [.textTyped("x"), .optionChosen("me"), .itemAdded, .overlayClosed]),
  ]

  @Test(arguments: meaningless.indices)
  func `What a page has no use for is not taken`(index: Int) {
    let (page, actions) = Self.meaningless[index]
    var walk = SessionWalk()
    walk.go(to: page, page == "plans" ? Fixtures.insuredActions : [:])
    for action in actions { walk.send(action) }
    #expect(walk.page == page)
  }

  @Test func `A page under a panel takes no answer`() {
    var walk = SessionWalk()
    walk.go(to: "name")
    walk.play(.helpAsked)
    for action: Action in [.textTyped("Ana"), .backAsked, .wentOn] { walk.send(action) }
    walk.send(.overlayClosed) { $0.overlays = [] }
    walk.answer(.textTyped("Ana"), .text("Ana"))
  }

  @Test func `Ticked options are kept in the order of the question`() {
    var walk = SessionWalk()
    walk.go(to: "needs")
    walk.answer(
      .optionsTicked(["sight", "hearing", "unknown", "steps"]),
      .options(["steps", "hearing", "sight"]))
  }

  @Test func `The day of the visit stays today after midnight`() {
    var walk = SessionWalk()
    walk.go(to: "birth-date")
    walk.pass(.seconds(24 * 3600))
    walk.send(.textTyped("1 16 2026")) { $0.notice = .refused(.rule("not-after")) }
  }

  @Test func `An answer that could not be saved stays unanswered, and the page says so`() {
    var walk = SessionWalk()
    walk.go(to: "name")
    walk.pass(.seconds(5))
    walk.send(.savingFailed) { $0.notice = .notSaved }
    #expect(walk.page == "name")
    walk.answer(.textTyped("Ana"), .text("Ana"))
  }

  @Test func `A failure to save does not end the idle warning`() {
    var walk = SessionWalk()
    walk.go(to: "name")
    walk.pass(walk.library.site.idle)
    walk.play(.timePassed)
    walk.send(.savingFailed) { $0.notice = .notSaved }
    #expect(walk.session.warningSince == walk.now)
  }
}
