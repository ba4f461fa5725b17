import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionOverlayTests {
  private func walk(to page: String = "insured") -> SessionWalk {
    var walk = SessionWalk()
    walk.go(to: page)
    return walk
  }

  private func call(_ reason: PersonCall.Reason, in language: LanguageTag = "en") -> Effect {
    .callPerson(PersonCall(visit: Fixtures.visitID, reason: reason, language: language))
  }

  @Test func `The same panel is never open twice`() {
    var walk = walk()
    walk.send(.helpAsked) { $0.overlays = [.help] }
    walk.send(.languageAsked) { $0.overlays = [.help, .language] }
    walk.send(.helpAsked) { $0.overlays = [.language, .help] }
    walk.send(.overlayClosed) { $0.overlays = [.language] }
    walk.send(.overlayClosed) { $0.overlays = [] }
    walk.send(.overlayClosed)
  }

  @Test func `A person is called once, however often the key is pressed`() {
    var walk = walk()
    walk.send(.personAsked, effects: [call(.asked)]) { $0.overlays = [.person] }
    walk.send(.personAsked)
    walk.send(.helpAsked) { $0.overlays = [.person, .help] }
    walk.send(.personAsked) { $0.overlays = [.help, .person] }
    walk.send(.overlayClosed) { $0.overlays = [.help] }
    walk.send(.personAsked, effects: [call(.asked)]) { $0.overlays = [.help, .person] }
  }

  @Test func `A person can be called before a visit and after it`() {
    var walk = SessionWalk()
    let call = Effect.callPerson(PersonCall(visit: nil, reason: .asked, language: "en"))
    walk.send(.personAsked, effects: [call]) { $0.overlays = [.person] }
    walk.play(.overlayClosed)
    walk.go(to: "name")
    walk.play(.leaveAsked, .forgetChosen)
    walk.send(.personAsked, effects: [call]) { $0.overlays = [.person] }
  }

  @Test func `A page that calls for a person calls once, also when it is seen again`() {
    var walk = walk()
    let entry = Fixtures.entry("insured", .instead("talk"))
    walk.send(
      .insteadChosen("talk"),
      effects: [.record(Fixtures.visitID, entry), call(.page("talk"))]
    ) {
      $0.visit?.hold(entry)
      $0.visit?.calls = [AnswerPath("talk")]
    }
    walk.answer(.wentOn, .seen)
    walk.send(.backAsked) { $0.visit?.look = .back(to: "talk") }
  }

  @Test func `Help does not cancel a call`() {
    var walk = walk()
    walk.play(.insteadChosen("talk"))
    walk.send(.helpAsked) { $0.overlays = [.help] }
    walk.send(.overlayClosed) { $0.overlays = [] }
    #expect(walk.session.visit?.calls == [AnswerPath("talk")])
  }

  @Test(arguments: [.helpAsked, .leaveAsked] as [Action])
  func `A panel that shows the code notes it, once`(action: Action) {
    var walk = walk(to: "name")
    let panel: Session.Overlay = action == .helpAsked ? .help : .leaving
    walk.send(action, effects: [.noteCodeShown(Fixtures.visitID)]) {
      $0.overlays = [panel]
      $0.visit?.codeWasShown = true
    }
    walk.send(.overlayClosed) { $0.overlays = [] }
    walk.send(action) { $0.overlays = [panel] }
  }

  @Test(arguments: [.languageAsked, .personAsked, .otherLanguagesAsked] as [Action])
  func `A panel without the code does not note it`(action: Action) {
    var walk = walk(to: "name")
    walk.play(action)
    #expect(walk.session.visit?.codeWasShown == false)
  }

  @Test func `Without a visit there is no code to note`() {
    var walk = SessionWalk()
    walk.send(.helpAsked) { $0.overlays = [.help] }
  }

  @Test func `Leaving asks once, and staying changes nothing`() {
    var walk = walk()
    let before = walk.session
    walk.send(.leaveAsked) { $0.overlays = [.leaving] }
    walk.send(.leaveAsked)
    walk.send(.overlayClosed) { $0.overlays = [] }
    #expect(walk.session == before)
  }

  @Test func `Finish later keeps the answers behind the code`() {
    var walk = walk()
    walk.play(.leaveAsked)
    walk.send(.finishLaterChosen, effects: [.setAside(Fixtures.visitID), .wipeScreen]) {
      $0.place = .kept(Fixtures.code)
      $0.visit = nil
      $0.overlays = []
    }
    walk.send(.textTyped("x"))
    walk.send(.wentOn, effects: [.wipeScreen]) { $0.place = .welcome }
  }

  @Test func `Forget everything leaves nothing`() {
    var walk = walk()
    walk.play(.languageChosen("es"), .leaveAsked)
    walk.send(.forgetChosen, effects: [.forget(Fixtures.visitID), .wipeScreen]) {
      $0.place = .forgotten
      $0.visit = nil
      $0.overlays = []
    }
    #expect(walk.session.language == "es")
    walk.send(.backAsked, effects: [.wipeScreen]) {
      $0.place = .welcome
      $0.language = "en"
    }
  }

  @Test(arguments: [.finishLaterChosen, .forgetChosen] as [Action])
  func `Nothing is ended but from the panel for leaving`(action: Action) {
    var walk = walk()
    walk.send(action)
    walk.play(.leaveAsked, .helpAsked)
    walk.send(action)
    var receipt = self.walk(to: "receipt")
    receipt.send(action)
  }

  @Test func `Leaving a kept or forgotten visit goes to the welcome page`() {
    for end in [Action.finishLaterChosen, .forgetChosen] {
      var walk = walk()
      walk.play(.leaveAsked, end)
      walk.send(.leaveAsked, effects: [.wipeScreen]) { $0.place = .welcome }
    }
  }

  @Test func `Leaving the welcome page only closes its panels`() {
    var walk = SessionWalk()
    walk.play(.helpAsked, .languageAsked)
    walk.send(.leaveAsked) { $0.overlays = [] }
  }
}
