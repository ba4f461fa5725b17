import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionDisplayTests {
  @Test func `Colours and text size hold at once, and the panel stays open`() {
    var walk = SessionWalk()
    walk.go(to: "insured")
    walk.send(.displayAsked) { $0.overlays = [.display] }
    walk.send(.themeChosen("strong")) { $0.appearance.theme = "strong" }
    walk.send(.textSizeChosen(isLarge: true)) { $0.appearance.isLarge = true }
    walk.send(.overlayClosed) { $0.overlays = [] }
    walk.send(.textSizeChosen(isLarge: false)) { $0.appearance.isLarge = false }
  }

  @Test func `Colours that the content does not have change nothing`() {
    var walk = SessionWalk()
    walk.send(.themeChosen("no-such-theme"))
  }

  @Test func `The display can be changed on every page, and loses none of it`() {
    for page in ["who-for", "name", "birth-date", "home/fixed", "insured", "needs", "agree"] {
      var walk = SessionWalk()
      walk.go(to: page)
      let before = walk.session
      walk.play(.displayAsked, .themeChosen("strong"), .themeChosen(.standard), .overlayClosed)
      #expect(walk.session.currentStop(in: walk.library)?.stop.path.description == page)
      #expect(walk.session.visit == before.visit)
      #expect(walk.session.overlays.isEmpty)
    }
  }

  @Test(arguments: [
    [Action.leaveAsked, .forgetChosen, .wentOn], [.leaveAsked, .finishLaterChosen],
  ])
  func `The next person meets the usual display`(leaving: [Action]) {
    var walk = SessionWalk()
    walk.go(to: "name")
    walk.play(.displayAsked, .themeChosen("strong"), .textSizeChosen(isLarge: true))
    walk.play(.overlayClosed)
    for action in leaving { walk.play(action) }
    walk.pass(walk.library.site.receipt)
    walk.play(.timePassed)
    #expect(walk.session.place == .welcome)
    #expect(walk.session.appearance == .usual)
  }

  @Test func `A display that was changed on the first page goes back when nobody stays`() {
    var walk = SessionWalk()
    walk.play(.displayAsked, .textSizeChosen(isLarge: true), .overlayClosed)
    #expect(walk.session.nextDeadline(in: walk.library) == walk.now + walk.library.site.idle)
    walk.pass(walk.library.site.idle)
    walk.send(.timePassed, effects: [.wipeScreen]) { $0.appearance = .usual }
    #expect(walk.session.nextDeadline(in: walk.library) == nil)
  }
}
