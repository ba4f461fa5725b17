import CustomDump
import HandrailTestSupport
import Testing

@testable import HandrailCore

/// What happens when something that was typed gives concern.
@Suite struct SessionConcernTests {
  private func walk(to page: String = "name") -> SessionWalk {
    var walk = SessionWalk(library: Fixtures.explainingLibrary)
    walk.go(to: page)
    return walk
  }

  private func call(_ concern: Concern) -> Effect {
    .callPerson(
      PersonCall(visit: Fixtures.visitID, reason: .concern(concern), language: "en"))
  }

  @Test(arguments: Concern.allCases)
  func `A concern lies over the page at once, and somebody is sent for with its kind`(
    concern: Concern
  ) {
    var walk = walk()
    walk.answer(.textTyped("Ana"), .text("Ana"))
    let page = walk.page
    let now = walk.now
    walk.send(.textLookedOver(concern), effects: [call(concern)]) {
      $0.overlays = [.concern(concern)]
      $0.concernCalls = [concern: now]
    }
    walk.send(.allRightChosen) { $0.overlays = [] }
    expectNoDifference(walk.page, page, "the page that would have come")
  }

  @Test(arguments: Concern.allCases)
  func `Only what must not be read over a shoulder is for talking alone`(concern: Concern) {
    let call = PersonCall(visit: nil, reason: .concern(concern), language: "en")
    #expect(call.mustBeAlone == [.abuse, .trafficking].contains(concern))
    #expect(!PersonCall(visit: nil, reason: .asked, language: "en").mustBeAlone)
  }

  @Test func `A refused answer stays refused under the page about it`() {
    var walk = walk(to: "birth-date")
    walk.play(.textTyped("I cannot breathe"))
    let notice = walk.session.notice
    #expect(notice != nil)
    walk.play(.textLookedOver(.medical))
    expectNoDifference(walk.session.notice, notice)
    walk.play(.allRightChosen)
    expectNoDifference(walk.session.notice, notice)
    expectNoDifference(walk.page, "birth-date")
  }

  @Test func `The same concern shortly after shows its page again and sends for nobody else`() {
    var walk = walk()
    walk.play(.textLookedOver(.medical), .allRightChosen)
    walk.send(.textLookedOver(.medical)) { $0.overlays = [.concern(.medical)] }
    walk.play(.allRightChosen)
    var now = walk.now
    walk.send(.textLookedOver(.suicide), effects: [call(.suicide)]) {
      $0.overlays = [.concern(.suicide)]
      $0.concernCalls[.suicide] = now
    }
    walk.pass(Session.concernCallPause)
    now = walk.now
    walk.send(.textLookedOver(.medical), effects: [call(.medical)]) {
      $0.overlays = [.concern(.medical)]
      $0.concernCalls[.medical] = now
    }
  }

  @Test func `The next person's concern is not taken for the one before`() {
    var walk = walk()
    walk.play(.textLookedOver(.medical), .leaveAsked, .finishLaterChosen, .wentOn)
    walk.go(to: "name")
    let now = walk.now
    walk.send(.textLookedOver(.medical), effects: [call(.medical)]) {
      $0.overlays = [.concern(.medical)]
      $0.concernCalls = [.medical: now]
    }
  }

  @Test
  func `A question that gives concern is looked up only once somebody all right asks it again`() {
    var walk = walk()
    walk.play(.askAsked, .textTyped("my chest hurts"))
    let waiting = AskState(question: "my chest hurts", stage: .waiting)
    let now = walk.now
    walk.send(.textLookedOver(.medical), effects: [call(.medical)]) {
      $0.overlays = [.ask(waiting), .concern(.medical)]
      $0.concernCalls = [.medical: now]
    }
    var closed = walk
    closed.send(.overlayClosed) { $0.overlays = [.ask(AskState(question: "my chest hurts"))] }
    walk.send(.allRightChosen) {
      $0.overlays = [.ask(AskState(question: "my chest hurts", repeated: .lookedUp))]
    }
    var other = walk
    other.play(.textTyped("my arm hurts"), .textLookedOver(.medical))
    #expect(other.session.overlays.last == .concern(.medical))
    walk.play(.textTyped(" my chest hurts "))
    walk.send(.textLookedOver(.medical), effects: [.lookUp("my chest hurts", "en")])
  }

  @Test(arguments: [[], [Action.textLookedOver(.medical)]])
  func `A question that speaks of dying brings its page again, and never an article`(
    meanwhile: [Action]
  ) {
    var walk = walk()
    let words = "I do not want to live"
    walk.play(.askAsked, .textTyped(words), .textLookedOver(.suicide))
    for action in meanwhile { walk.play(action) }
    walk.play(.allRightChosen, .textTyped(words))
    walk.pass(Session.concernCallPause)
    let now = walk.now
    walk.send(.textLookedOver(.suicide), effects: [call(.suicide)]) {
      $0.overlays.append(.concern(.suicide))
      $0.concernCalls[.suicide] = now
    }
  }

  @Test func `A question that is asked again all the same is still kept from a shoulder`() {
    var walk = walk()
    walk.play(.askAsked, .textTyped("he hits me"), .textLookedOver(.abuse), .allRightChosen)
    walk.play(.textTyped("he hits me"))
    walk.play(.textLookedOver(.abuse), .lookedUp(.unknown))
    for overlay in walk.session.overlays {
      if case .ask(let state) = overlay { expectNoDifference(state.shownQuestion, "") }
    }
  }

  @Test(arguments: [Action.overlayClosed, .allRightChosen])
  func `A question that must not be read over a shoulder is not shown again`(action: Action) {
    var walk = walk()
    walk.play(.askAsked, .textTyped("he hits me"), .textLookedOver(.abuse), action)
    guard case .ask(let state)? = walk.session.overlays.last else {
      Issue.record("no question on top")
      return
    }
    expectNoDifference(state.shownQuestion, "")
    var again = walk
    again.play(.textTyped("what is a copay"), .textLookedOver(nil), .lookedUp(.unknown))
    again.play(.askedAgain)
    expectNoDifference(
      again.session.overlays,
      [.ask(AskState(question: "what is a copay", misses: state.misses + 1))])
  }

  @Test func `Who wants to talk alone reads how, and goes on from there as from the page before`() {
    var walk = walk()
    walk.play(.textLookedOver(.abuse))
    walk.send(.talkAloneAsked) { $0.overlays = [.concern(.abuse), .alone] }
    var back = walk
    back.send(.overlayClosed) { $0.overlays = [.concern(.abuse)] }
    walk.send(.allRightChosen) { $0.overlays = [] }
  }

  @Test func `A person, another language and the way out are open from the page about a concern`() {
    var walk = walk()
    walk.play(.textLookedOver(.violence), .personAsked, .overlayClosed)
    walk.play(.languageAsked, .languageChosen("es"))
    expectNoDifference(walk.session.overlays, [.concern(.violence)])
    expectNoDifference(walk.session.language, "es")
    walk.play(.leaveAsked)
    expectNoDifference(walk.session.overlays, [.concern(.violence), .leaving])
  }

  @Test func `Nothing to see changes nothing`() {
    var walk = walk()
    walk.send(.textLookedOver(nil))
    walk.send(.allRightChosen)
    walk.send(.talkAloneAsked)
  }

  @Test func `Before a visit, too, somebody is sent for`() {
    var walk = SessionWalk(library: Fixtures.explainingLibrary)
    walk.play(.comingBackAsked, .textTyped("help me"))
    let call = PersonCall(visit: nil, reason: .concern(.distress), language: "en")
    let now = walk.now
    walk.send(.textLookedOver(.distress), effects: [.callPerson(call)]) {
      $0.overlays = [.concern(.distress)]
      $0.concernCalls = [.distress: now]
    }
  }
}
