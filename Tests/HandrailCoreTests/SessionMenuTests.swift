import CustomDump
import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionMenuTests {
  static let library = Fixtures.libraryWithMenu

  @Test func `With several flows the menu follows the language`() {
    var walk = SessionWalk(library: Self.library, flow: nil)
    walk.send(.languageChosen("es")) {
      $0.language = "es"
      $0.place = .menu
    }
    walk.send(
      .flowChosen("ask-after"), effects: [.beginVisit("ask-after", "es", on: Fixtures.today)]
    ) {
      $0.chosenFlow = "ask-after"
    }
    walk.play(.visitBegan(Fixtures.visitID, Fixtures.code))
    #expect(walk.session.visit?.flow == "ask-after")
    #expect(walk.page == "reference")
  }

  @Test func `With one flow there is no menu`() {
    var walk = SessionWalk(library: Fixtures.library, flow: nil)
    walk.play(.languageChosen("en"))
    #expect(walk.page == "who-for")
  }

  @Test func `A flow that the menu does not offer cannot be chosen`() {
    var library = Self.library
    library.site.menu = [Fixtures.flowID, "gone", "ask-after"]
    var walk = SessionWalk(library: library, flow: nil)
    walk.play(.languageChosen("en"))
    #expect(walk.session.menu(in: library) == [Fixtures.flowID, "ask-after"])
    walk.send(.flowChosen("gone"))
    walk.send(.flowChosen("address"))
  }

  @Test func `Back leads from the menu to the first page, and so does waiting`() {
    var walk = SessionWalk(library: Self.library, flow: nil)
    walk.play(.languageChosen("es"), .backAsked)
    #expect(walk.session.place == .welcome)
    #expect(walk.session.language == "en")
    walk.play(.languageChosen("es"))
    walk.pass(Fixtures.site.idle)
    walk.play(.timePassed)
    #expect(walk.session.warningSince != nil)
    walk.pass(Fixtures.site.warning)
    walk.play(.timePassed)
    #expect(walk.session.place == .welcome)
  }

  /// Two flows, of which the second asks for the date of birth, and looks for nothing by it.
  static let asking: Library = {
    var library = Self.library
    library.flows["ask-after"]?.steps["found"]?.kind = .findCase(by: ["reference"])
    return library
  }()

  @Test func `Back from the first page leads to the menu while nothing was answered`() {
    var walk = SessionWalk(library: Self.library, flow: nil)
    walk.play(.languageChosen("en"), .flowChosen("ask-after"))
    walk.send(.backAsked, effects: [.drop(Fixtures.visitID)]) {
      $0.visit = nil
      $0.place = .menu
    }
    walk.play(.flowChosen("ask-after"), .textTyped("PEAR-4821"), .backAsked, .backAsked)
    #expect(walk.session.overlays == [.leaving], "an answer is at stake")
  }

  @Test func `Nothing by which a case is looked for is carried over, nor what was found`() {
    var walk = SessionWalk(library: Self.library, flow: nil)
    walk.play(.languageChosen("en"), .flowChosen(Fixtures.flowID))
    walk.go(to: "receipt")
    walk.play(.menuAsked, .flowChosen("ask-after"))
    #expect(walk.session.visit?.answers.isEmpty == true)
    walk.play(.textTyped("PEAR-4821"), .textTyped("3 14 1962"))
    walk.play(.caseLookedUp(.sample(.pended)), .wentOn)
    #expect(walk.page == "receipt")
    walk.play(.menuAsked, .flowChosen("ask-after"))
    #expect(walk.page == "reference")
    #expect(walk.session.visit?.answers.isEmpty == true)
  }

  @Test func `Who has everything forgotten means the visits before the menu as well`() {
    var walk = SessionWalk(library: Self.library, flow: nil)
    walk.play(.languageChosen("en"), .flowChosen(Fixtures.flowID))
    walk.go(to: "receipt")
    walk.play(.menuAsked)
    var session = walk.session
    session.reduce(.flowChosen("ask-after"), at: walk.now, in: Self.library)
    session.reduce(.visitBegan(VisitID(2), Fixtures.code), at: walk.now, in: Self.library)
    session.reduce(.leaveAsked, at: walk.now, in: Self.library)
    let effects = session.reduce(.forgetChosen, at: walk.now, in: Self.library)
    #expect(effects == [.forget(Fixtures.visitID), .forget(VisitID(2)), .wipeScreen])
  }

  @Test func `After a receipt what was answered is not asked again, but for agreements`() {
    var walk = SessionWalk(library: Self.asking, flow: nil)
    walk.play(.languageChosen("en"), .flowChosen(Fixtures.flowID))
    walk.go(to: "receipt")
    walk.send(.menuAsked, effects: [.setAside(Fixtures.visitID)]) {
      $0.earlier = $0.visit
      $0.finished = [Fixtures.visitID]
      $0.visit = nil
      $0.place = .menu
    }
    walk.play(.flowChosen("ask-after"))
    let date = Fixtures.day(1962, 3, 14)
    #expect(
      walk.session.visit?.answers[Fixtures.path("birth-date")]?.answer == .date(date))
    #expect(walk.session.visit?.answers.count == 1)
    #expect(walk.session.earlier == nil)
    walk.play(.textTyped("PEAR-4821"))
    #expect(walk.page == "found", "the date is known already")
  }

  @Test func `What is carried over is written down before the next page`() {
    var walk = SessionWalk(library: Self.asking, flow: nil)
    walk.play(.languageChosen("en"), .flowChosen(Fixtures.flowID))
    walk.go(to: "receipt")
    walk.play(.menuAsked)
    var session = walk.session
    session.reduce(.flowChosen("ask-after"), at: walk.now, in: Self.asking)
    let effects = session.reduce(
      .visitBegan(VisitID(2), Fixtures.code), at: walk.now, in: Self.asking)
    let entry = JournalEntry(
      path: Fixtures.path("birth-date"), answer: .date(Fixtures.day(1962, 3, 14)), language: "en")
    let written = effects.compactMap { effect -> JournalEntry? in
      guard case .record(VisitID(2), var entry) = effect else { return nil }
      entry.wordsDigest = ""
      return entry
    }
    expectNoDifference(written, [entry])
  }

  @Test func `Nothing is carried to the next person`() {
    var walk = SessionWalk(library: Self.library, flow: nil)
    walk.play(.languageChosen("en"), .flowChosen(Fixtures.flowID))
    walk.go(to: "receipt")
    walk.play(.menuAsked, .leaveAsked)
    #expect(walk.session.place == .welcome)
    walk.play(.languageChosen("en"), .flowChosen("ask-after"))
    #expect(walk.session.visit?.answers.isEmpty == true)
  }

  @Test
  func `A shared flow gone through once is carried to a use of it, one gone through twice not`() {
    var library = Self.library
    library.flows["ask-after"]?.steps["reference"] = Step(
      id: "reference", kind: .use("plan", voice: nil), save: "plan",
      next: [Branch(go: "birth-date")])
    for (plans, expected) in [(1, 2), (2, 0)] {
      var walk = SessionWalk(library: library, flow: nil)
      walk.play(.languageChosen("en"), .flowChosen(Fixtures.flowID))
      walk.go(to: "plans", Fixtures.insuredActions)
      if plans == 2 {
        walk.play(.itemAdded)
        walk.go(to: "plans", Fixtures.insuredActions)
      }
      walk.play(.wentOn)
      walk.go(to: "receipt", Fixtures.insuredActions)
      walk.play(.menuAsked, .flowChosen("ask-after"))
      let book = walk.session.visit?.answers ?? AnswerBook()
      let carried = ["reference/plan", "reference/sex", "reference/number"].filter {
        book[Fixtures.path($0)] != nil
      }
      #expect(carried.count >= expected)
      #expect(carried.isEmpty == (expected == 0))
    }
  }
}
