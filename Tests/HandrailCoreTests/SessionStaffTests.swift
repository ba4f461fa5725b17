import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionStaffTests {
  @Test func `The right passphrase sets the visit aside and ends the program`() {
    var walk = SessionWalk()
    walk.go(to: "insured")
    walk.send(.staffAsked) { $0.overlays = [.staff(wrongTries: 0)] }
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
      $0.overlays = [.staff(wrongTries: 1)]
      $0.notice = .passphraseWrong
      $0.wrongPassphrases = [now]
    }
    walk.play(.overlayClosed)
    #expect(walk.session.visit == before.visit)
    #expect(walk.session.overlays.isEmpty)
  }

  @Test func `After five wrong passphrases nothing is compared for fifteen minutes`() {
    var walk = SessionWalk()
    walk.play(.staffAsked)
    for _ in 0..<Session.passphraseLimit { walk.play(.passphraseChecked(isRight: false)) }
    #expect(walk.session.overlays == [.staff(wrongTries: Session.passphraseLimit)])
    #expect(walk.session.notice == nil)
    walk.send(.textTyped("open up"))
    walk.play(.overlayClosed, .staffAsked)
    #expect(walk.session.overlays == [.staff(wrongTries: Session.passphraseLimit)])
    walk.play(.overlayClosed)
    walk.pass(Session.passphraseMemory + .seconds(1))
    walk.play(.staffAsked)
    #expect(walk.session.overlays == [.staff(wrongTries: 0)])
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
