import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionStaffTests {
  @Test func `The right passphrase sets the visit aside and ends the program`() {
    var walk = SessionWalk()
    walk.go(to: "insured")
    walk.send(.staffAsked) { $0.overlays = [.staff(.init())] }
    walk.send(.textTyped("open up"), effects: [.checkPassphrase("open up")])
    walk.send(
      .passphraseChecked(isRight: true),
      effects: [.endProgram, .setAside(Fixtures.visitID), .wipeScreen]
    ) {
      $0.place = .welcome
      $0.visit = nil
      $0.overlays = []
    }
  }

  @Test func `A wrong passphrase says so, and the page below is still there`() {
    var walk = SessionWalk()
    walk.go(to: "insured")
    let before = walk.session
    walk.play(.staffAsked)
    walk.send(.textTyped("let me out"), effects: [.checkPassphrase("let me out")])
    walk.send(.passphraseChecked(isRight: false)) { [now = walk.now] in
      $0.overlays = [.staff(.init(wrongTries: 1, isWrong: true))]
      $0.wrongPassphrases = [now]
    }
    walk.play(.overlayClosed)
    #expect(walk.session.visit == before.visit)
    #expect(walk.session.overlays.isEmpty)
    #expect(walk.session.notice == before.notice)
  }

  @Test func `After five wrong passphrases each further one waits for half a minute`() {
    var walk = SessionWalk()
    walk.play(.staffAsked)
    let limit = Session.passphraseLimit
    for _ in 0..<limit { walk.play(.passphraseChecked(isRight: false)) }
    #expect(walk.session.overlays == [.staff(.init(wrongTries: limit, mustWait: true))])
    walk.send(.textTyped("open up"))
    walk.play(.overlayClosed, .staffAsked)
    #expect(walk.session.overlays == [.staff(.init(wrongTries: limit, mustWait: true))])
    walk.play(.overlayClosed)
    walk.pass(Session.passphrasePause)
    walk.play(.staffAsked)
    walk.send(.textTyped("open up"), effects: [.checkPassphrase("open up")])
    walk.play(.overlayClosed)
    walk.pass(Session.passphraseMemory + .seconds(1))
    walk.play(.staffAsked)
    #expect(walk.session.overlays == [.staff(.init())])
  }

  @Test func `A passphrase is asked where the kiosk is out of order, too`() {
    var walk = SessionWalk()
    walk.play(.contentRefused(reason: "flow.yaml:3"), .staffAsked)
    walk.send(.textTyped("open up"), effects: [.checkPassphrase("open up")])
  }

  @Test func `What is typed for another page is never taken for a passphrase`() {
    var walk = SessionWalk()
    walk.go(to: "name")
    walk.send(.passphraseChecked(isRight: true))
    walk.play(.staffAsked, .helpAsked)
    walk.send(.textTyped("open up"))
    walk.send(.passphraseChecked(isRight: true))
  }

  @Test func `An empty passphrase is not compared`() {
    var walk = SessionWalk()
    walk.play(.staffAsked)
    walk.send(.textTyped(""))
  }
}
