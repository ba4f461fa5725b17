import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionTimeTests {
  private func walk(to page: String = "insured") -> SessionWalk {
    var walk = SessionWalk()
    walk.go(to: page)
    return walk
  }

  private func deadline(of walk: SessionWalk) -> Duration? {
    walk.session.nextDeadline(in: walk.library).map { walk.now.duration(to: $0) }
  }

  @Test func `An untouched welcome page waits for ever`() {
    var walk = SessionWalk()
    #expect(deadline(of: walk) == nil)
    walk.pass(.seconds(1_000_000))
    walk.send(.timePassed)
  }

  @Test(arguments: [[.languageAsked, .languageChosen("es")], [.helpAsked]] as [[Action]])
  func `A touched welcome page is fresh again after the idle time`(actions: [Action]) {
    var walk = SessionWalk()
    for action in actions { walk.play(action) }
    walk.pass(walk.library.site.idle)
    walk.send(.timePassed, effects: [.wipeScreen]) {
      $0.language = "en"
      $0.overlays = []
    }
    #expect(deadline(of: walk) == nil)
  }

  @Test func `The warning comes at its time and not before`() {
    var walk = walk()
    walk.pass(walk.library.site.idle + .milliseconds(-1))
    walk.send(.timePassed)
    #expect(deadline(of: walk) == .milliseconds(1))
    walk.pass(.milliseconds(1))
    walk.send(.timePassed) { [now = walk.now] in $0.warningSince = now }
    #expect(deadline(of: walk) == walk.library.site.warning)
  }

  @Test func `Any key ends the warning and changes nothing else`() {
    var walk = walk()
    walk.play(.helpAsked)
    walk.pass(walk.library.site.idle)
    walk.play(.timePassed)
    walk.pass(.seconds(59))
    walk.send(.keyPressed)
    #expect(walk.page == "insured")
    #expect(walk.session.overlays == [.help])
    walk.send(.timePassed)
    #expect(deadline(of: walk) == walk.library.site.idle)
  }

  @Test func `A visit that nobody came back to is set aside and the kiosk is fresh`() {
    var walk = walk()
    walk.play(.languageChosen("es"), .helpAsked)
    walk.pass(walk.library.site.idle)
    walk.play(.timePassed)
    walk.pass(walk.library.site.warning + .milliseconds(-1))
    walk.send(.timePassed)
    walk.pass(.milliseconds(1))
    walk.send(.timePassed, effects: [.setAside(Fixtures.visitID), .wipeScreen]) {
      $0.place = .welcome
      $0.visit = nil
      $0.overlays = []
      $0.warningSince = nil
      $0.language = "en"
    }
  }

  @Test func `A visit without an answer is forgotten`() {
    var walk = walk(to: "who-for")
    walk.pass(walk.library.site.idle)
    walk.play(.timePassed)
    walk.pass(walk.library.site.warning)
    walk.send(.timePassed, effects: [.drop(Fixtures.visitID), .wipeScreen]) {
      $0.place = .welcome
      $0.visit = nil
      $0.warningSince = nil
    }
  }

  @Test func `The receipt goes without a warning after its own time`() {
    var walk = walk(to: "receipt")
    #expect(deadline(of: walk) == walk.library.site.receipt)
    walk.pass(walk.library.site.receipt + .milliseconds(-1))
    walk.send(.timePassed)
    walk.pass(.milliseconds(1))
    walk.send(.timePassed, effects: [.setAside(Fixtures.visitID), .wipeScreen]) {
      $0.place = .welcome
      $0.visit = nil
    }
  }

  @Test(arguments: [Action.finishLaterChosen, .forgetChosen])
  func `The page after leaving goes after the receipt's time`(end: Action) {
    var walk = walk()
    walk.play(.languageChosen("es"), .leaveAsked, end)
    walk.pass(walk.library.site.receipt)
    walk.send(.timePassed, effects: [.wipeScreen]) {
      $0.place = .welcome
      $0.language = "en"
    }
  }

  @Test func `Coming back is warned of and ended like a visit`() {
    var walk = SessionWalk()
    walk.play(.comingBackAsked, .textTyped("river lamp melon"))
    walk.pass(walk.library.site.idle)
    walk.send(.timePassed) { [now = walk.now] in $0.warningSince = now }
    walk.pass(walk.library.site.warning)
    walk.send(.timePassed, effects: [.wipeScreen]) {
      $0.place = .welcome
      $0.warningSince = nil
    }
  }

  @Test func `Nobody's panel and nobody's language stay on a kiosk out of order`() {
    var walk = SessionWalk()
    walk.play(.contentRefused(reason: "H201"))
    #expect(deadline(of: walk) == nil)
    walk.play(.languageAsked, .languageChosen("es"), .personAsked)
    walk.pass(walk.library.site.idle)
    walk.send(.timePassed, effects: [.wipeScreen]) {
      $0.overlays = []
      $0.language = "en"
    }
    #expect(deadline(of: walk) == nil)
  }

  @Test func `Only a key counts as somebody, not news of the content or of saving`() {
    var walk = walk()
    walk.pass(.seconds(10))
    walk.send(.savingFailed) { $0.notice = .notSaved }
    walk.send(.contentAccepted)
    #expect(deadline(of: walk) == walk.library.site.idle + .seconds(-10))
  }
}
