import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionChangeTests {
  private func walk(to page: String = "review", _ actions: [String: Action] = [:]) -> SessionWalk {
    var walk = SessionWalk()
    walk.go(to: page, actions)
    return walk
  }

  @Test func `Changing an answer at the review leads to it and back to the review`() {
    var walk = walk()
    walk.send(.changeAsked(AnswerPath("name"))) { $0.visit?.look = .change("name") }
    #expect(walk.page == "name")
    let entry = Fixtures.entry("name", .text("Luz"))
    walk.send(.textTyped("Luz"), effects: [.record(Fixtures.visitID, entry)]) {
      $0.visit?.hold(entry)
      $0.visit?.look = .onward
    }
    #expect(walk.page == "review")
  }

  @Test func `Back from a change goes to the review and leaves the answer as it was`() {
    var walk = walk()
    let before = walk.session.visit?.answers
    walk.play(.changeAsked(AnswerPath("insured")))
    walk.send(.backAsked) { $0.visit?.look = .change("review", returningTo: nil) }
    #expect(walk.page == "review")
    #expect(walk.session.visit?.answers == before)
  }

  @Test func `Exactly the new questions are asked, and then the review again`() {
    var walk = walk()
    walk.play(.changeAsked(AnswerPath("insured")), .optionChosen("yes"))
    var asked: [String] = []
    let actions = Fixtures.usualActions.merging(Fixtures.insuredActions) { _, other in other }
    while walk.page != "review", asked.count < 20, let action = actions[walk.page] {
      asked.append(walk.page)
      walk.play(action)
    }
    #expect(asked == ["plans/#1/plan", "plans/#1/sex", "plans/#1/number", "plans"])
  }

  @Test func `A change that removes pages asks nothing and restores nothing`() {
    var walk = walk(to: "review", Fixtures.insuredActions)
    walk.play(.changeAsked(AnswerPath("insured")), .optionChosen("no"))
    #expect(walk.page == "costs")
    walk.play(.wentOn)
    #expect(walk.page == "review")
    #expect(!walk.answered.contains { $0.hasPrefix("plans") })
    walk.play(.changeAsked(AnswerPath("insured")), .optionChosen("yes"))
    #expect(walk.page == "review")
    #expect(walk.answered.contains("plans/#1/sex"))
  }

  @Test func `A new person asks anew what was asked about another, and the rest stays`() {
    var walk = walk()
    walk.play(.changeAsked(AnswerPath("who-for")), .optionChosen("my-child"))
    var asked: [String] = []
    while walk.page != "review", asked.count < 20, let action = Fixtures.usualActions[walk.page] {
      asked.append(walk.page)
      walk.play(action)
    }
    #expect(asked == ["name", "birth-date", "insured", "agree"])
    walk.play(.changeAsked(AnswerPath("who-for")), .optionChosen("me"))
    #expect(walk.page == "name")
  }

  @Test func `A shared flow is changed page by page within its border`() {
    var walk = walk(to: "review", Fixtures.insuredActions)
    walk.send(.changeAsked(AnswerPath("home"))) {
      $0.visit?.look = .change("home/fixed", within: "home")
    }
    walk.play(.optionChosen("yes"))
    #expect(walk.session.visit?.look == .change("home/street", within: "home"))
    walk.play(.textTyped("Mill Lane 4"))
    #expect(walk.page == "home/town")
    walk.send(.backAsked) { $0.visit?.look = .change("home/street", within: "home") }
    walk.play(.textTyped("Hill Road 1"), .textTyped("Riverside"))
    #expect(walk.page == "review")
  }

  @Test func `One page of a shared flow can be changed alone`() {
    var walk = walk(to: "review", Fixtures.insuredActions)
    walk.play(.changeAsked(Fixtures.path("home/street")))
    #expect(walk.page == "home/street")
    walk.play(.textTyped("Hill Road 1"))
    #expect(walk.page == "review")
  }

  @Test func `New pages within the border of a change come before the way back`() {
    var walk = walk()
    walk.play(.changeAsked(AnswerPath("home")), .optionChosen("yes"))
    #expect(walk.page == "home/street")
    walk.play(.textTyped("Mill Lane 4"), .textTyped("Riverside"))
    #expect(walk.page == "review")
  }

  @Test func `A changed answer withdraws the confirmation of the review after it`() {
    var walk = walk(to: "receipt")
    walk.play(.backAsked, .backAsked)
    #expect(walk.page == "review")
    walk.play(.changeAsked(AnswerPath("needs")))
    let entry = Fixtures.entry("needs", .options(["sight"]))
    walk.send(
      .optionsTicked(["sight"]),
      effects: [.record(Fixtures.visitID, entry), Fixtures.record("review", nil)]
    ) {
      $0.visit?.hold(entry)
      $0.visit?.hold("review", nil)
      $0.visit?.look = .onward
    }
    #expect(walk.page == "review")
  }

  @Test func `The same answer again withdraws nothing and returns to the review`() {
    var walk = walk(to: "receipt")
    walk.play(.backAsked, .backAsked, .changeAsked(AnswerPath("needs")))
    let entry = Fixtures.entry("needs", .instead("none"))
    walk.send(.insteadChosen("none"), effects: [.record(Fixtures.visitID, entry)]) {
      $0.visit?.look = .change("review", returningTo: nil)
    }
    #expect(walk.page == "review")
  }

  @Test func `Answering a page after the review leaves its confirmation as it is`() {
    var walk = walk(to: "goodbye")
    let entry = Fixtures.entry("goodbye", .seen)
    walk.send(
      .wentOn, effects: [.record(Fixtures.visitID, entry), .finishVisit(Fixtures.visitID)]
    ) { $0.visit?.hold(entry) }
    #expect(walk.page == "receipt")
  }

  @Test func `From the receipt through a change and the review to the receipt again`() {
    var walk = walk(to: "receipt")
    walk.play(
      .backAsked, .backAsked, .changeAsked(AnswerPath("name")), .textTyped("Luz"), .wentOn)
    #expect(walk.page == "receipt")
    #expect(walk.session.visit?.arrivalNumber == Fixtures.arrivalNumber)
  }
}
