import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct ContentChangeTests {
  private func walk(to page: String = "review", _ actions: [String: Action] = [:]) -> SessionWalk {
    var walk = SessionWalk()
    walk.go(to: page, actions)
    return walk
  }

  private func change(_ step: StepID, in walk: inout SessionWalk, _ change: (inout Step) -> Void) {
    guard var changed = walk.library.flows[Fixtures.flowID]?.steps[step] else { return }
    change(&changed)
    walk.library.flows[Fixtures.flowID]?.steps[step] = changed
  }

  @Test func `An answer whose option is gone is asked again`() {
    var walk = walk()
    change("insured", in: &walk) { $0.kind = .oneOf(Fixtures.options("yes", "unsure")) }
    #expect(walk.page == "insured")
  }

  @Test func `Another honest answer that is gone is asked again`() {
    var walk = walk(to: "review", ["birth-date": .insteadChosen("not-known")])
    change("birth-date", in: &walk) { $0.instead = ["ask-me"] }
    #expect(walk.page == "birth-date")
  }

  @Test func `A plan that the clinic no longer lists is asked again`() {
    var walk = walk(to: "review", Fixtures.insuredActions)
    walk.library.site.lists["site.plans"]?.removeFirst()
    #expect(walk.page == "plans/#1/plan")
  }

  @Test(
    arguments: [
      ("name", Rule.atMost(characters: 2)),
      ("birth-date", .notBefore(.date(Fixtures.day(2000, 1, 1)))),
    ] as [(StepID, Rule)])
  func `An answer that a stricter rule refuses is asked again`(step: StepID, rule: Rule) {
    var walk = walk()
    change(step, in: &walk) { $0.rules.append(rule) }
    #expect(walk.page == step.rawValue)
    change(step, in: &walk) { $0.rules.removeLast() }
    #expect(walk.page == "review")
  }

  @Test func `An answer of another kind is asked again`() {
    var walk = walk()
    change("birth-date", in: &walk) { $0.kind = .ask(.text) }
    #expect(walk.page == "birth-date")
    change("birth-date", in: &walk) { $0.kind = .message }
    #expect(walk.page == "birth-date")
  }

  @Test func `An answer to words that were changed since still holds`() {
    var walk = walk()
    for language in walk.library.words.keys {
      walk.library.words[language]?.flows[Fixtures.flowID]?[WordsKey("insured")]?.digest = "new"
    }
    #expect(walk.page == "review")
  }

  @Test func `An agreement holds only for words that stand in one of the languages`() {
    var walk = walk()
    walk.library.words["es"]?.flows[Fixtures.flowID]?[WordsKey("agree")]?.digest = "new"
    #expect(walk.page == "review")
    walk.library.words["en"]?.flows[Fixtures.flowID]?[WordsKey("agree")]?.digest = "new"
    #expect(walk.page == "agree")
  }

  @Test func `An agreement given in another language holds when the language changes back`() {
    var walk = walk(to: "agree")
    walk.play(.languageChosen("es"), .optionChosen("yes"), .languageChosen("en"))
    #expect(walk.page == "review")
  }

  @Test func `Whoever answers a page that waits again sees the review again`() {
    var walk = walk(to: "receipt")
    walk.library.words["en"]?.flows[Fixtures.flowID]?[WordsKey("agree")]?.digest = "new"
    #expect(walk.page == "agree")
    let entry = JournalEntry(
      path: AnswerPath("agree"), answer: .option("yes"), language: "en", flowVersion: 3,
      wordsDigest: "new", agreedWords: "Words of en:visit:agree")
    walk.send(
      .optionChosen("yes"),
      effects: [.record(Fixtures.visitID, entry), Fixtures.record("review", nil)]
    ) {
      $0.visit?.hold(entry)
      $0.visit?.hold("review", nil)
    }
    #expect(walk.page == "review")
  }

  @Test func `A flow that is no longer there shows nothing and can be left`() {
    var walk = walk()
    walk.library.flows = [:]
    #expect(walk.page == "nothing")
    walk.send(.leaveAsked, effects: []) {
      $0.overlays = [.leaving]
    }
    walk.send(.forgetChosen, effects: [.forget(Fixtures.visitID), .wipeScreen]) {
      $0.place = .forgotten
      $0.visit = nil
      $0.overlays = []
    }
  }
}
