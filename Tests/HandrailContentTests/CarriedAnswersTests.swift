import HandrailCore
import Testing

@testable import HandrailContent
@testable import HandrailCore

@Suite struct CarriedAnswersTests {
  @Test
  func `what registration asked is not asked again for a request, nor are agreements carried`()
    throws
  {
    let content = try ReviewFixture.shipped()
    let walks = try #require(content.sources.walks.first { $0.flow == "registration" })
    let walk = try #require(walks.walks.first?.walk)
    let outcome = WalkPlayer.play(walk, flow: "registration", library: content.library)
    let visit = try #require(outcome.session.visit)
    let flow = try #require(content.library.flows["get-request-ready"])
    let carried = CarriedAnswers(from: visit, to: flow, in: content.library).answers
    let paths = carried.map(\.path.description)
    for path in [
      "legal-name/full-name", "date-of-birth", "phone", "plan/plan-name", "plan/member-number",
    ] {
      #expect(paths.contains(path), "\(path) is asked again")
    }
    #expect(!paths.contains("share-permission"))
    let number = carried.first { $0.path.description == "plan/member-number" }?.stored.answer
    #expect(number == .text("A 100 200"))
    let asking = try #require(content.library.flows["my-request"])
    let secrets = CarriedAnswers(from: visit, to: asking, in: content.library).answers
    #expect(!secrets.contains { $0.path.description == "date-of-birth" })
  }
}
