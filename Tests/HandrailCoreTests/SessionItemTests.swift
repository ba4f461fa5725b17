import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionItemTests {
  /// Stands on the summary with the plans harbour, lakeside and so on.
  private func walk(plans count: Int = 1) -> SessionWalk {
    var actions = Fixtures.insuredActions
    actions["plans/#3/plan"] = .optionChosen("lakeside")
    actions["plans/#3/number"] = .textTyped("C3")
    var walk = SessionWalk()
    walk.go(to: "plans", actions)
    for _ in 1..<max(2, count) where count > 1 {
      walk.play(.itemAdded)
      walk.go(to: "plans", actions)
    }
    return walk
  }

  private func record(_ numbers: [Int], finished: Bool) -> Effect {
    Fixtures.record("plans", .items(numbers, finished: finished))
  }

  @Test func `The first item is asked without anybody adding it`() {
    var walk = SessionWalk()
    walk.go(to: "plans/#1/plan", Fixtures.insuredActions)
    #expect(walk.session.visit?.answers[AnswerPath("plans")] == nil)
  }

  @Test func `Adding an item asks its pages and comes back to the summary`() {
    var walk = walk()
    walk.send(.itemAdded, effects: [record([1, 2], finished: false)]) {
      $0.visit?.hold("plans", .items([1, 2], finished: false))
    }
    #expect(walk.page == "plans/#2/plan")
    walk.play(.optionChosen("lakeside"), .textTyped(""))
    #expect(walk.page == "plans")
    walk.send(.wentOn, effects: [record([1, 2], finished: true)]) {
      $0.visit?.hold("plans", .items([1, 2], finished: true))
    }
    #expect(walk.page == "needs")
  }

  @Test func `No more items than the author allows can be added`() {
    var walk = walk(plans: 3)
    #expect(walk.answered.contains("plans/#3/number"))
    walk.send(.itemAdded)
    #expect(walk.page == "plans")
  }

  @Test func `A removed item is gone and the others keep their answers`() {
    var walk = walk(plans: 3)
    walk.send(.itemRemoved(2), effects: [record([1, 3], finished: false)]) {
      $0.visit?.hold("plans", .items([1, 3], finished: false))
      $0.notice = .removed
    }
    #expect(walk.page == "plans")
    #expect(
      walk.answered.filter { $0.hasPrefix("plans") } == [
        "plans/#1/plan", "plans/#1/sex", "plans/#1/number", "plans/#3/plan", "plans/#3/number",
      ])
  }

  @Test(arguments: [1, 2, 3])
  func `A new item never meets the answers of a removed one`(removed: Int) {
    var walk = walk(plans: 3)
    walk.play(.itemRemoved(removed), .itemAdded)
    #expect(walk.page == "plans/#4/plan")
  }

  @Test func `When all items are removed the summary stays, to add one or to go on`() {
    var walk = walk()
    walk.send(.itemRemoved(1), effects: [record([], finished: false)]) {
      $0.visit?.hold("plans", .items([], finished: false))
      $0.notice = .removed
    }
    #expect(walk.page == "plans")
    var other = walk
    walk.play(.itemAdded)
    #expect(walk.page == "plans/#2/plan")
    other.answer(.wentOn, .items([], finished: true))
    #expect(other.page == "needs")
  }

  @Test func `Changing an item goes through its pages and back to the summary`() {
    var walk = walk(plans: 2)
    walk.send(.itemChangeAsked(1)) {
      $0.visit?.look = .change("plans/#1/plan", within: "plans/#1", returningTo: "plans")
    }
    walk.play(.optionChosen("harbour"))
    #expect(walk.page == "plans/#1/sex")
    walk.play(.optionChosen("female"), .textTyped("A2"))
    #expect(walk.page == "plans")
  }

  @Test func `A changed item asks what is new about it and comes back to the summary`() {
    var walk = walk(plans: 2)
    walk.play(.itemChangeAsked(2), .optionChosen("harbour"))
    #expect(walk.page == "plans/#2/sex")
    walk.play(.optionChosen("x"))
    #expect(walk.page == "plans")
  }

  @Test func `Back within a changed item stays in it, and then goes to the summary`() {
    var walk = walk(plans: 2)
    walk.play(.wentOn, .backAsked, .itemChangeAsked(2), .optionChosen("lakeside"))
    #expect(walk.page == "plans/#2/number")
    walk.send(.backAsked) {
      $0.visit?.look = .change("plans/#2/plan", within: "plans/#2", returningTo: "plans")
    }
    walk.send(.backAsked) { $0.visit?.look = .change("plans", returningTo: nil) }
    #expect(walk.page == "plans")
  }

  @Test func `Back on the first page of an added item takes it away again`() {
    var walk = walk()
    walk.play(.itemAdded)
    walk.send(.backAsked, effects: [record([1], finished: false)]) {
      $0.visit?.hold("plans", .items([1], finished: false))
    }
    #expect(walk.page == "plans")
  }

  @Test func `Back on an added item that has an answer keeps it`() {
    var walk = walk()
    walk.play(.itemAdded, .optionChosen("lakeside"))
    walk.send(.backAsked) { $0.visit?.look = .back(to: "plans/#2/plan") }
    walk.send(.backAsked) { $0.visit?.look = .back(to: "plans/#1/number") }
    #expect(walk.session.visit?.answers[Fixtures.path("plans/#2/plan")] != nil)
  }

  @Test func `Back never takes away an item whose answers are set aside`() {
    var walk = walk(plans: 2)
    walk.library.site.lists["site.plans"]?.removeFirst()
    #expect(walk.page == "plans/#1/plan")
    walk.send(.backAsked) { $0.visit?.look = .back(to: "insured") }
  }

  @Test func `Back on the only item goes to the page before the group`() {
    var walk = SessionWalk()
    walk.go(to: "plans/#1/plan", Fixtures.insuredActions)
    walk.send(.backAsked) { $0.visit?.look = .back(to: "insured") }
  }

  @Test func `Back goes from item to item`() {
    var walk = walk(plans: 2)
    walk.play(.backAsked, .backAsked, .backAsked)
    #expect(walk.page == "plans/#1/number")
  }

  @Test func `Items can be changed from the review, which comes back`() {
    var walk = walk(plans: 2)
    walk.go(to: "review", Fixtures.insuredActions)
    walk.send(.changeAsked(AnswerPath("plans"))) { $0.visit?.look = .change("plans") }
    walk.play(.itemAdded, .optionChosen("lakeside"), .textTyped("B7"))
    #expect(walk.page == "plans")
    walk.play(.wentOn)
    #expect(walk.page == "review")
    walk.play(.changeAsked(AnswerPath("plans")), .itemRemoved(1))
    #expect(walk.page == "plans")
    walk.play(.wentOn)
    #expect(walk.page == "review")
  }

  @Test func `Looking at an item from a confirmed review comes back to the review`() {
    var walk = walk()
    walk.go(to: "receipt", Fixtures.insuredActions)
    walk.play(.backAsked, .backAsked, .changeAsked(AnswerPath("plans")), .itemChangeAsked(1))
    walk.play(.optionChosen("harbour"), .optionChosen("x"), .textTyped("A1"))
    #expect(walk.page == "plans")
    walk.play(.wentOn)
    #expect(walk.page == "review")
  }

  @Test func `A change of items withdraws the confirmation of the review`() {
    var walk = walk()
    walk.go(to: "receipt", Fixtures.insuredActions)
    walk.play(.backAsked, .backAsked, .changeAsked(AnswerPath("plans")))
    walk.send(
      .itemRemoved(1),
      effects: [record([], finished: false), Fixtures.record("review", nil)]
    ) {
      $0.visit?.hold("plans", .items([], finished: false))
      $0.visit?.hold("review", nil)
      $0.visit?.look = .onward
      $0.notice = .removed
    }
  }

  @Test func `Items mean nothing on other pages`() {
    var walk = SessionWalk()
    walk.go(to: "needs", Fixtures.insuredActions)
    for action: Action in [.itemAdded, .itemRemoved(1), .itemChangeAsked(1)] { walk.send(action) }
  }
}
