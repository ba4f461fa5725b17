import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionEndTests {
  private func walk(to page: String) -> SessionWalk {
    var walk = SessionWalk()
    walk.go(to: page)
    return walk
  }

  @Test func `The last page closes the registration, and the records give a number`() {
    var walk = walk(to: "goodbye")
    let entry = Fixtures.entry("goodbye", .seen)
    walk.send(
      .wentOn, effects: [.record(Fixtures.visitID, entry), .finishVisit(Fixtures.visitID)]
    ) { $0.visit?.hold(entry) }
    #expect(walk.page == "receipt")
    walk.send(.visitFinished(arrivalNumber: "17")) { $0.visit?.arrivalNumber = "17" }
  }

  @Test func `A receipt without a number asks for it again`() {
    var walk = walk(to: "goodbye")
    walk.send(
      .wentOn,
      effects: [Fixtures.record("goodbye", .seen), .finishVisit(Fixtures.visitID)]
    ) { $0.visit?.hold("goodbye", .seen) }
    walk.send(.helpAsked, effects: [.finishVisit(Fixtures.visitID)]) { $0.overlays = [.help] }
  }

  @Test(arguments: [.wentOn, .leaveAsked] as [Action])
  func `Whoever is done with the receipt leaves a welcome page behind`(action: Action) {
    var walk = walk(to: "receipt")
    walk.play(.languageChosen("es"))
    walk.send(action, effects: [.setAside(Fixtures.visitID), .wipeScreen]) {
      $0.place = .welcome
      $0.visit = nil
      $0.language = "en"
    }
  }

  @Test func `Panels over the receipt change nothing`() {
    var walk = walk(to: "receipt")
    walk.send(.helpAsked) { $0.overlays = [.help] }
    walk.send(.overlayClosed) { $0.overlays = [] }
    #expect(walk.page == "receipt")
  }

  @Test func `Confirming again after the receipt closes the registration again`() {
    var walk = walk(to: "receipt")
    walk.play(.backAsked)
    walk.send(
      .wentOn,
      effects: [Fixtures.record("goodbye", .seen), .finishVisit(Fixtures.visitID)]
    ) { $0.visit?.look = .onward }
    #expect(walk.page == "receipt")
  }

  @Test func `The next person meets a fresh kiosk`() {
    var walk = walk(to: "receipt")
    walk.play(.wentOn)
    #expect(walk.session == SessionWalk().session)
  }

  @Test func `Content that cannot be shown puts the kiosk out of order`() {
    var walk = SessionWalk()
    walk.play(.helpAsked)
    walk.send(.contentRefused(reason: "H201")) {
      $0.place = .outOfOrder(reason: "H201")
      $0.overlays = []
    }
    let call = Effect.callPerson(PersonCall(visit: nil, reason: .asked, language: "en"))
    walk.send(.personAsked, effects: [call]) { $0.overlays = [.person] }
    walk.send(.contentRefused(reason: "H202")) { $0.place = .outOfOrder(reason: "H202") }
    walk.play(.overlayClosed)
    for action: Action in [.wentOn, .textTyped("x"), .comingBackAsked, .backAsked] {
      walk.send(action)
    }
    walk.send(.contentAccepted) { $0.place = .welcome }
  }

  @Test func `Content that is refused during a visit sets it aside`() {
    var walk = walk(to: "insured")
    walk.play(.languageChosen("es"), .helpAsked)
    walk.send(
      .contentRefused(reason: "H201"), effects: [.setAside(Fixtures.visitID), .wipeScreen]
    ) {
      $0.place = .outOfOrder(reason: "H201")
      $0.visit = nil
      $0.overlays = []
      $0.language = "en"
    }
    walk.send(.contentAccepted) { $0.place = .welcome }
  }

  @Test func `Content that is still good changes nothing`() {
    var walk = walk(to: "insured")
    walk.send(.contentAccepted)
  }
}
