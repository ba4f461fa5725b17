import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct CheckWholeFlowTests {
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

  private static func addWords(_ id: String, to sources: inout ContentSources) {
    for (owner, language) in [("", "en"), ("es ", "es")] {
      sources.file(.flow("visit"), LanguageTag(language)) { sections in
        var section = CheckFixture.section(
          (id, ["title": "Go to {site.desk}"]), in: "words.md", line: 1, owner)
        if language == "es" { section.translatedHash = section.hash }
        sections.append(section)
      }
    }
  }
}
