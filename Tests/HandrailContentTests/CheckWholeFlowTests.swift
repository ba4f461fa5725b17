import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct CheckWholeFlowTests {
  @Test(arguments: mistakes)
  func `a mistake in a flow as a whole is told once with its fix`(_ example: CheckExample) {
    example.expectToldOnce()
  }

  @Test(arguments: counterExamples)
  func `a flow may branch and join again`(_ example: CheckCounterExample) {
    example.expectNothingTold()
  }

  @Test func `a circle without a way out names its steps`() {
    let findings = CheckFixture.findings {
      $0.step("review") { $0.next = [Branch(go: "code")] }
    }
    #expect(
      findings.map(\.message) == ["From here no ending can be reached: code -> review -> code."])
  }

  static let flowFile = CheckFixture.flowFile

  static let mistakes: [CheckExample] = [
    CheckExample(
      "H301", "a circle without a way out", at: "\(flowFile):64",
      fix: "Lead one of these steps to another step or to an ending (registered)."
    ) {
      $0.step("review") { $0.next = [Branch(go: "code")] }
      $0.flows[0].places["steps/code/next"] = ContentPlace(file: flowFile, line: 64)
    },
    CheckExample(
      "H301", "a step that leads nowhere", at: "\(flowFile):70",
      fix: "Add \"next:\" with a step or an ending (registered)."
    ) { $0.step("review") { $0.next = [] } },
    CheckExample(
      "H302", "steps that are never met, told once", at: "\(flowFile):80",
      fix: "Lead a step to it with \"next:\", or take the step out."
    ) {
      addLostSteps(to: &$0)
      $0.flows[0].flow.steps["lost-2"]?.next = [Branch(go: "registered")]
    },
    CheckExample(
      "H302", "a lost circle has one finding more, for itself", at: "\(flowFile):80",
      fix: "Lead a step to it with \"next:\", or take the step out."
    ) {
      addLostSteps(to: &$0)
      $0.flows[0].flow.steps["lost-2"]?.next = [Branch(go: "code")]
    },
    CheckExample(
      "H305", "a circle with a way out", at: "\(flowFile):50",
      fix: "Lead the last of these on to a step that comes later: nobody can pass a page twice."
    ) {
      $0.step("code") {
        $0.next = [
          Branch(when: .of("paying", .isOption("none")), go: "costs"), Branch(go: "review"),
        ]
      }
    },
  ]

  static let counterExamples: [CheckCounterExample] = [
    CheckCounterExample("H301 H302 H305", "a detour") {
      $0.step("born") {
        $0.next = [Branch(when: .of("born", .isAnswered), go: "home"), Branch(go: "paying")]
      }
    },
    CheckCounterExample("H303 H304", "two endings") {
      $0.flows[0].flow.endings["elsewhere"] = Ending(id: "elsewhere", receipt: .arrival)
      $0.step("review") {
        $0.next.insert(Branch(when: .of("paying", .isOption("none")), go: "elsewhere"), at: 0)
      }
      addWords("elsewhere", to: &$0)
      var second = CheckFixture.walk
      second.answers["paying"] = .single("none")
      second.ends = "elsewhere"
      $0.walks[0].walks.append((second, [:]))
    },
  ]

  @Test func `a flow without an ending is told, and nothing that follows from it`() {
    let findings = CheckFixture.findings(
      { $0.flows[0].flow.endings = [:] }, by: wholeFlowChecks)
    #expect(findings.map(\.code) == ["H304"])
    #expect(
      findings.map(\.fix) == ["Add \"endings:\" with one ending, and lead the last step to it."])
  }

  private static func addLostSteps(to sources: inout ContentSources) {
    for (id, next) in [("lost-1", "lost-2"), ("lost-2", "registered")] {
      let step = StepID(id)
      sources.flows[0].flow.steps[step] = Step(
        id: step, section: "about", kind: .message, next: [Branch(go: StepID(next))])
      sources.flows[0].places["steps/\(id)"] = ContentPlace(file: flowFile, line: 80)
      addWords(id, to: &sources)
    }
  }

  private static func addWords(_ id: String, to sources: inout ContentSources) {
    for (owner, language) in [("", "en"), ("es ", "es")] {
      sources.file(.flow("visit"), LanguageTag(language)) { sections in
        var section = CheckFixture.section(
          (id, ["title": "A page"]), in: "words.md", line: 1, owner)
        if language == "es" { section.translatedHash = section.hash }
        sections.append(section)
      }
    }
  }
}
