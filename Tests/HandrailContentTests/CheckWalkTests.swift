import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct CheckWalkTests {
  @Test func `the walks of a flow with a mistake are not played`() {
    let findings = CheckFixture.findings {
      $0.step("name") { $0.next = [Branch(go: "borne")] }
      $0.walk { $0.ends = "nowhere" }
    }
    expectNoDifference(findings.map(\.code), ["H240"])
  }

  @Test func `one wrong turn is told at most twice in a walk`() {
    let findings = CheckFixture.findings {
      $0.walk { $0.doesNotSee = ["name", "born", "home", "paying"].map { AnswerPath($0) } }
    }
    expectNoDifference(findings.map(\.code), ["H606", "H606"])
  }

  @Test func `a mistake in the usual answers is told once for all walks`() {
    let findings = CheckFixture.findings {
      $0.walk {
        $0.answers["paying"] = nil
        $0.usual["paying"] = .single("cash")
      }
      $0.walks[0].walks.append($0.walks[0].walks[0])
    }
    expectNoDifference(findings.map(\.code), ["H616"])
  }

  @Test func `a finding never repeats an answer`() {
    let findings = CheckFixture.findings {
      $0.walk { $0.answers["born"] = .single("Secret words") }
    }
    expectNoDifference(
      findings.map(\.message),
      ["In \"Everything\": the answer to born is refused: it is not a date."])
  }

  @Test func `a journey that does not go on is told`() {
    let problem = WalkProblem(.noProgress(AnswerPath("name")), at: "walk")
    let finding = problem.finding(
      in: CheckFixture.walk, places: [:],
      of: WalksSource(flow: CheckFixture.flow.id, file: "flows/visit/walks.yaml"),
      flow: CheckFixture.flow)
    expectNoDifference(finding.code, "H612")
    expectNoDifference(finding.fix, "Look at \"next:\" of that step in the flow.")
  }
}
