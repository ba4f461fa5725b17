import HandrailCore
import HandrailTestSupport
import Testing

/// Which way a journey took on from each step that it passed.
@Suite struct JourneyPassageTests {
  @Test func `each step that was passed has the way that its answers take`() throws {
    var walk = SessionWalk()
    walk.go(to: "needs", ["insured": .insteadChosen("talk")])
    let journey = try #require(walk.session.visit?.journey(in: walk.library))
    #expect(
      journey.passages.map { "\($0.path) \($0.branch)" } == [
        "who-for 0", "name 0", "birth-date 0", "code 0", "home/fixed 1", "home 0", "insured 1",
        "talk 0",
      ])
  }
}
