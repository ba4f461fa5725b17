import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct JourneyVoiceTests {
  private func walk(to page: String, _ actions: [String: Action] = [:]) -> SessionWalk {
    var walk = SessionWalk()
    walk.go(to: page, actions)
    return walk
  }

  private func voices(_ page: String, in walk: SessionWalk) -> [VoiceID]? {
    guard let journey = walk.session.visit?.journey(in: walk.library),
      let stop = journey.stop(at: Fixtures.path(page))
    else { return nil }
    return journey.voices(at: stop)
  }

  @Test func `A page speaks in the voices that the answers before it call for`() {
    let walk = walk(to: "review", ["who-for": .optionChosen("my-child")])
    #expect(voices("who-for", in: walk) == [])
    #expect(voices("name", in: walk) == ["child"])
    #expect(voices("birth-date", in: walk) == ["child", "with-a-name"])
    #expect(voices("home/fixed", in: walk) == ["child", "with-a-name"])
    #expect(voices("review", in: walk) == ["child", "with-a-name"])
  }

  @Test func `The use of a shared flow can ask for a voice of its own`() {
    var walk = SessionWalk()
    walk.library.flows[Fixtures.flowID]?.steps["home"]?.kind = .use("address", voice: "child")
    walk.go(to: "home/fixed")
    #expect(voices("home/fixed", in: walk) == ["child"])
    #expect(voices("code", in: walk) == ["with-a-name"])
  }

  @Test func `An answer for oneself does not hold for a child, and comes back`() throws {
    let walk = walk(to: "review")
    var visit = try #require(walk.session.visit)
    let before = visit.journey(in: walk.library)
    visit.hold("who-for", .option("my-child"))
    let journey = try #require(visit.journey(in: walk.library))
    #expect(journey.waiting?.path == AnswerPath("name"))
    #expect(journey.scope.answer(ValueName("name")) == nil)
    visit.hold("who-for", .option("me"))
    #expect(visit.journey(in: walk.library) == before)
  }

  @Test func `An answer for a child does not hold for oneself`() throws {
    let walk = walk(to: "review", ["who-for": .optionChosen("my-child")])
    var visit = try #require(walk.session.visit)
    visit.hold("who-for", .option("me"))
    #expect(visit.journey(in: walk.library)?.waiting?.path == AnswerPath("name"))
  }

  @Test(arguments: ["en", "es"] as [LanguageTag])
  func `Words for a known name ask the same as plain ones, and another than those for a child`(
    language: LanguageTag
  ) throws {
    let walk = walk(to: "review")
    let date = Answer.date(Fixtures.day(1962, 3, 14))
    func waiting(_ who: OptionID, given voice: VoiceID?) throws -> String? {
      var visit = try #require(walk.session.visit)
      visit.hold("who-for", .option(who))
      visit.hold("name", .text("Ana"), voice: who == "me" ? nil : "child")
      visit.hold("birth-date", date, in: language, voice: voice)
      return visit.journey(in: walk.library)?.waiting?.path.description
    }
    #expect(try waiting("me", given: nil) == "review")
    #expect(try waiting("me", given: "with-a-name") == "review")
    #expect(try waiting("me", given: "child") == "birth-date")
    #expect(try waiting("my-child", given: nil) == "birth-date")
    #expect(try waiting("my-child", given: "with-a-name") == "birth-date")
    #expect(try waiting("my-child", given: "child") == "insured")
  }

  @Test func `Pages without words for a child ask the same of everybody`() throws {
    let walk = walk(to: "review")
    var visit = try #require(walk.session.visit)
    visit.hold("who-for", .option("my-child"))
    visit.hold("name", .text("Luz"), voice: "child")
    visit.hold("birth-date", .instead("not-known"), voice: "child")
    let journey = try #require(visit.journey(in: walk.library))
    #expect(journey.stops.map(\.path.description).suffix(2) == ["code", "home/fixed"])
    #expect(journey.waiting?.path == AnswerPath("insured"))
  }

  @Test func `The items of a group are asked anew as well`() throws {
    let walk = walk(to: "review", Fixtures.insuredActions)
    var visit = try #require(walk.session.visit)
    visit.hold("who-for", .option("my-child"))
    visit.hold("name", .text("Luz"), voice: "child")
    visit.hold("birth-date", .instead("not-known"), voice: "child")
    visit.hold("insured", .option("yes"), voice: "child")
    #expect(
      visit.journey(in: walk.library)?.waiting?.path == Fixtures.path("plans/#1/plan"))
  }

  @Test func `Answering a page again after Back holds, whatever is known by now`() {
    var walk = SessionWalk()
    let child: [String: Action] = ["who-for": .optionChosen("my-child")]
    walk.go(to: "code", child)
    for _ in 0..<3 { walk.play(.backAsked) }
    #expect(walk.page == "who-for")
    walk.play(.optionChosen("my-child"), .textTyped("Ana"))
    #expect(walk.page == "birth-date")
    #expect(walk.answered == ["who-for", "name", "birth-date"])
  }
}
