import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionBackTests {
  private static let insuredPages = [
    "who-for", "name", "birth-date", "code", "home/fixed", "home/street", "home/town", "insured",
    "plans/#1/plan", "plans/#1/sex", "plans/#1/number", "plans", "needs", "agree", "review",
    "goodbye", "receipt",
  ]

  @Test func `Back goes through every page that was answered, across every border`() {
    var walk = SessionWalk()
    walk.go(to: "receipt", Fixtures.insuredActions)
    walk.send(.backAsked) {
      $0.visit?.look = .change("goodbye", returningTo: nil)
    }
    for page in Self.insuredPages.dropLast(2).reversed() {
      walk.send(.backAsked) { $0.visit?.look = .back(to: page) }
      #expect(walk.page == page)
    }
  }

  @Test func `Back on the first page offers to leave, once`() {
    var walk = SessionWalk()
    walk.go(to: "who-for")
    walk.send(.backAsked, effects: [.noteCodeShown(Fixtures.visitID)]) {
      $0.overlays = [.leaving]
      $0.visit?.codeWasShown = true
    }
    walk.send(.backAsked)
    walk.send(.overlayClosed) { $0.overlays = [] }
    #expect(walk.page == "who-for")
  }

  @Test(arguments: [true, false])
  func `Enter goes on over answered pages to the one that waits`(isInsured: Bool) {
    var walk = SessionWalk()
    let actions = isInsured ? Fixtures.insuredActions : [:]
    walk.go(to: "agree", actions)
    let pages = walk.answered
    for _ in pages { walk.play(.backAsked) }
    #expect(walk.page == pages.first)
    let all = Fixtures.usualActions.merging(actions) { _, other in other }
    for page in pages {
      #expect(walk.page == page)
      guard let action = all[page] else { break }
      walk.play(action)
    }
    #expect(walk.page == "agree")
    #expect(walk.session.visit?.look == .onward)
    #expect(walk.answered == pages)
  }

  @Test(arguments: insuredPages.dropFirst().dropLast())
  func `Back and then Enter with the same answer comes to the same page`(page: String) {
    var walk = SessionWalk()
    walk.go(to: page, Fixtures.insuredActions)
    let before = walk.session
    walk.play(.backAsked)
    let actions = Fixtures.usualActions.merging(Fixtures.insuredActions) { _, other in other }
    guard let action = actions[walk.page] else {
      Issue.record("no action on \(walk.page)")
      return
    }
    walk.play(action)
    #expect(walk.session == before)
  }

  @Test func `A changed answer on the way back leads to its own next page`() {
    var walk = SessionWalk()
    walk.go(to: "needs")
    walk.play(.backAsked, .backAsked)
    #expect(walk.page == "insured")
    walk.answerOnTheWayBack(.insteadChosen("talk"), .instead("talk"))
    #expect(walk.page == "talk")
    #expect(walk.answered.last == "insured")
  }

  @Test func `A changed answer keeps the pages after it that still count`() {
    var walk = SessionWalk()
    walk.go(to: "insured")
    for _ in 0..<4 { walk.play(.backAsked) }
    #expect(walk.page == "name")
    walk.play(.textTyped("Luz"))
    #expect(walk.page == "birth-date")
    walk.play(.textTyped("3 14 1962"), .wentOn, .optionChosen("no"))
    #expect(walk.page == "insured")
  }

  @Test func `A refusal on the way back stays on its page`() {
    var walk = SessionWalk()
    walk.go(to: "birth-date")
    walk.play(.backAsked)
    walk.send(.textTyped("")) { $0.notice = .refused(.rule("required")) }
    #expect(walk.page == "name")
  }
}

extension SessionWalk {
  /// Answers a page reached by Back, whose next page waits for its first answer.
  fileprivate mutating func answerOnTheWayBack(_ action: Action, _ answer: Answer) {
    let call = PersonCall(visit: Fixtures.visitID, reason: .page("talk"), language: "en")
    send(
      action, effects: [Fixtures.record(page, answer), .callPerson(call)]
    ) { [page] in
      $0.visit?.hold(page, answer)
      $0.visit?.look = .onward
      $0.visit?.calls = [AnswerPath("talk")]
    }
  }
}
