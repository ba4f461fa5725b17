import CustomDump
import HandrailTestSupport
import Testing

@testable import HandrailCore

/// Explanations and questions that lie over a page.
@Suite struct SessionReadingTests {
  private static let copay = FoundExplanation("copay", part: .why)
  private static let deductible = FoundExplanation("deductible")

  private func walk(to page: String = "name") -> SessionWalk {
    var walk = SessionWalk(library: Fixtures.explainingLibrary)
    walk.go(to: page)
    return walk
  }

  /// A walk in which a question was typed and looked over.
  private func asking(_ outcome: AskOutcome) -> SessionWalk {
    var walk = walk()
    walk.play(.askAsked, .textTyped("what is it"), .textLookedOver(nil), .lookedUp(outcome))
    return walk
  }

  @Test func `The list leads to a group, a group to an explanation, and each closes by itself`() {
    var walk = walk()
    walk.send(.topicsAsked) { $0.overlays = [.topics] }
    walk.send(.topicGroupChosen(.insurance)) { $0.overlays.append(.topicGroup(.insurance)) }
    walk.send(.topicAsked("copay")) { $0.overlays.append(.explanation(Reading("copay"))) }
    walk.send(.teachBackAnswered("part")) { $0.overlays.append(.reply("copay", "part")) }
    for count in [3, 2, 1, 0] {
      walk.send(.overlayClosed) { $0.overlays.removeLast() }
      #expect(walk.session.overlays.count == count)
    }
    expectNoDifference(walk.page, "name")
  }

  @Test func `Explanations that lead to each other pile nothing up`() {
    var walk = walk()
    for _ in 0..<5 { walk.play(.topicAsked("copay"), .topicAsked("deductible")) }
    expectNoDifference(
      walk.session.overlays,
      [.explanation(Reading("copay")), .explanation(Reading("deductible"))])
  }

  @Test(arguments: [
    Action.topicsAsked, .topicAsked("copay"), .topicGroupChosen(.insurance), .askAsked,
  ])
  func `Where nothing is explained there is nothing to open`(action: Action) {
    var walk = SessionWalk()
    walk.go(to: "name")
    walk.send(action)
  }

  @Test func `An explanation that is not there is not opened`() {
    var walk = walk()
    walk.send(.topicAsked("gone"))
  }

  @Test func `A question is looked up only once it was looked over`() {
    var walk = walk()
    walk.send(.askAsked) { $0.overlays = [.ask(AskState())] }
    walk.send(.textTyped("  what is it ")) {
      $0.overlays = [.ask(AskState(question: "what is it", stage: .waiting))]
    }
    walk.send(.textLookedOver(nil), effects: [.lookUp("what is it", "en")])
  }

  @Test func `Enter on an empty question asks for one, and looks nothing up`() {
    var walk = walk()
    walk.play(.askAsked)
    walk.send(.textTyped(" ")) { $0.overlays = [.ask(AskState(isEmpty: true))] }
    walk.send(.textLookedOver(nil))
  }

  @Test func `An answer opens in full with the part that answers, over the question`() {
    let walk = asking(.answer([Self.copay, Self.deductible]))
    expectNoDifference(
      walk.session.overlays,
      [
        .ask(AskState(question: "what is it")),
        .explanation(
          Reading("copay", part: .why, others: [Self.deductible], isAnswer: true)),
      ])
  }

  @Test func `Of what was found only what can be shown is offered, and three at most`() {
    let gone = FoundExplanation("gone")
    let some = asking(.unsure([gone, Self.copay, Self.deductible, Self.copay, Self.deductible]))
    expectNoDifference(
      some.session.overlays,
      [
        .ask(AskState(question: "what is it")),
        .ask(
          AskState(
            question: "what is it", stage: .unsure([Self.copay, Self.deductible, Self.copay]))),
      ])
    for outcome in [AskOutcome.answer([gone]), .unsure([gone]), .unsure([])] {
      expectNoDifference(asking(outcome).session.overlays, asking(.unknown).session.overlays)
    }
  }

  @Test(arguments: [AskOutcome.unknown, .unsure([copay]), .answer([copay])])
  func `Two questions in a row without what was meant are enough for a person`(
    outcome: AskOutcome
  ) {
    var walk = asking(outcome)
    walk.play(.notMeant, .askedAgain)
    walk.play(.textTyped("again"), .textLookedOver(nil), .lookedUp(outcome), .notMeant)
    guard case .ask(let state)? = walk.session.overlays.last else {
      Issue.record("no question on top")
      return
    }
    #expect(state.stage == .notMeant)
    #expect(state.misses >= AskState.patience)
    walk.send(.overlayClosed) {
      $0.overlays = [.ask(AskState(question: "again", misses: state.misses))]
    }
  }

  @Test(arguments: [AskOutcome.unknown, .unsure([copay])])
  func `Back from what was found leads to the question as it was typed`(outcome: AskOutcome) {
    var walk = asking(outcome)
    walk.play(.overlayClosed)
    guard case .ask(let state)? = walk.session.overlays.last else {
      Issue.record("no question on top")
      return
    }
    #expect(state.stage == .typing)
    expectNoDifference(state.shownQuestion, "what is it")
    #expect(walk.session.overlays.count == 1)
  }

  @Test func `Whoever has read an answer begins to count anew`() {
    var walk = asking(.unknown)
    walk.play(.askedAgain, .textTyped("again"), .textLookedOver(nil))
    walk.play(.lookedUp(.answer([Self.copay])), .overlayClosed)
    expectNoDifference(walk.session.overlays, [.ask(AskState(question: "again"))])
  }

  @Test func `A question asked again in other words starts from the words before`() {
    var walk = asking(.unknown)
    walk.send(.askedAgain) { $0.overlays = [.ask(AskState(question: "what is it", misses: 1))] }
  }

  @Test func `The message of the page below stays while somebody asks`() {
    var walk = walk(to: "birth-date")
    walk.play(.textTyped("soon"))
    #expect(walk.session.notice != nil)
    let notice = walk.session.notice
    walk.play(.askAsked, .textTyped("what"), .textLookedOver(nil), .lookedUp(.unknown))
    walk.play(.overlayClosed)
    expectNoDifference(walk.session.notice, notice)
  }

  @Test func `An answer of the look-up that comes too late opens nothing`() {
    var walk = asking(.unknown)
    walk.send(.lookedUp(.answer([Self.copay])))
    walk.play(.overlayClosed)
    walk.send(.lookedUp(.answer([Self.copay])))
  }

  @Test func `Whoever reads on the first page or on a receipt is warned before it is wiped`() {
    var first = SessionWalk(library: Fixtures.explainingLibrary)
    first.play(.topicAsked("copay"))
    var receipt = walk(to: "receipt")
    receipt.play(.helpAsked, .askAsked)
    for var walk in [first, receipt] {
      walk.pass(walk.library.site.idle)
      walk.play(.timePassed)
      #expect(walk.session.warningSince == walk.now)
      walk.pass(walk.library.site.warning)
      walk.play(.timePassed)
      expectNoDifference(
        walk.session, fresh(at: walk.session.lastKey), "nothing of a question remains")
    }
  }

  @Test(arguments: [[Action.leaveAsked, .finishLaterChosen], [.leaveAsked, .forgetChosen]])
  func `Nothing of a question is left once somebody leaves`(ways: [Action]) {
    var walk = asking(.unsure([Self.copay]))
    for action in ways { walk.play(action) }
    #expect(walk.session.overlays.isEmpty)
    walk.play(.wentOn)
    expectNoDifference(walk.session, fresh(at: walk.now))
  }

  /// A session as it is before anybody comes.
  private func fresh(at moment: Moment) -> Session {
    Session(flow: Fixtures.flowID, language: "en", at: moment)
  }
}
