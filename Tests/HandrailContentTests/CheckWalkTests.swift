import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct CheckWalkTests {
  @Test(arguments: mistakes)
  func `what goes otherwise in a walk is told once with its fix`(_ example: CheckExample) {
    example.expectToldOnce()
  }

  @Test(arguments: counterExamples)
  func `a walk as it is written is no mistake`(_ example: CheckCounterExample) {
    example.expectNothingTold()
  }

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

  static let file = "flows/visit/walks.yaml"

  /// A mistake in the walk, whose part stands in line 7.
  static func wrong(
    _ code: String, _ part: String, fix: String,
    _ change: @escaping @Sendable (inout Walk) -> Void
  ) -> CheckExample {
    CheckExample(code, part, at: "\(file):7", fix: fix) {
      $0.walks[0].walks[0].places[part] = ContentPlace(file: file, line: 7)
      $0.walk(change)
    }
  }

  static let mistakes: [CheckExample] = [
    wrong(
      "H601", "answers", fix: "Add an answer for it, or one under \"usual:\"."
    ) { $0.answers["name"] = nil },
    wrong(
      "H602", "answers/home/street",
      fix: "Take the answer out, or change the answers that should lead there."
    ) { $0.answers["home"] = .group(["fixed": .single("no"), "street": .single("Hill")]) },
    wrong("H603", "answers/born", fix: "Change the answer, or the rule in the flow.") {
      $0.answers["born"] = .single("2099-01-01")
    },
    wrong(
      "H604", "refuses/name",
      fix: "Add a rule to the step that refuses it, or take it out of \"refuses:\"."
    ) { $0.refuses[AnswerPath("name")] = .single("Bea") },
    wrong(
      "H608", "review-shows/name",
      fix: "Change the value here, or add name to the review in the flow."
    ) { $0.reviewShows["name"] = .single("Bea") },
    wrong(
      "H609", "review-leaves-out/0",
      fix: "Take it out of \"review-leaves-out:\", or change the answers."
    ) { $0.reviewLeavesOut = ["name"] },
    wrong("H610", "then/0/asks", fix: "Take \"asks:\" out, or change the flow.") {
      $0.then = [
        Walk.Change(step: "name", kind: .to(.single("Bea")), asks: [AnswerPath("born")])
      ]
    },
    wrong(
      "H616", "language",
      fix: "Use one that the clinic's file has, or leave the walk to other clinics."
    ) {
      $0.language = "fr"
    },
    wrong(
      "H613", "answers/name",
      fix:
        "Write one value for a question, a list for ticks, and names with values for a shared flow."
    ) { $0.answers["name"] = .list(["a"]) },
    wrong(
      "H614", "then/0",
      fix: "Change an answer that was given; remove and add only items that are there."
    ) { $0.then = [Walk.Change(step: "name", kind: .remove(1))] },
    wrong(
      "H615", "does-not-see/0",
      fix: "Did you mean \"street\"? Write the name as it stands in the flow."
    ) {
      $0.doesNotSee = [AnswerPath([.step("home"), .step("stret")])]
    },
    CheckExample(
      "H607", "another ending", at: "\(file):1",
      fix: "Write \"ends: elsewhere\", or change the answers."
    ) {
      CheckWholeFlowTests.counterExamples[1].change(&$0)
      $0.walks[0].walks[1].walk.ends = "registered"
      $0.walks[0].walks[1].places = ["walk": ContentPlace(file: file, line: 1)]
    },
    CheckExample(
      "H620", "a step no walk meets", at: "\(CheckFixture.sharedFile):20",
      fix: "Write a walk that does."
    ) { $0.walk { $0.answers["home"] = .group(["fixed": .single("no")]) } },
    CheckExample(
      "H621", "an ending no walk reaches", at: "\(CheckFixture.flowFile):1",
      fix: "Write a walk that does."
    ) {
      CheckWholeFlowTests.counterExamples[1].change(&$0)
      $0.walks[0].walks.removeLast()
    },
    CheckExample(
      "H622", "no walks", at: "\(CheckFixture.flowFile):1",
      fix: "Write walks.yaml beside it with at least one walk."
    ) { $0.walks = [] },
  ]

  static let counterExamples: [CheckCounterExample] = [
    CheckCounterExample("H601-H615", "everything a walk can say") {
      $0.walk {
        $0.language = "es"
        $0.sees = [AnswerPath("home"), AnswerPath("costs")]
        $0.refuses[AnswerPath("name")] = .single("left-empty")
        $0.switches[AnswerPath("born")] = "en"
        $0.then = [Walk.Change(step: "name", kind: .to(.single("Bea")), asks: [])]
        $0.reviewShows = ["name": .single("Bea"), "home": .group(["street": .single("Hill")])]
      }
    },
    CheckCounterExample("H620 H621", "two walks that meet everything between them") {
      $0.walk { $0.answers["home"] = .group(["fixed": .single("no")]) }
      $0.walks[0].walks.append((CheckFixture.walk, [:]))
    },
  ]

  @Test func `a journey that does not go on is told`() {
    let problem = WalkProblem(.noProgress(AnswerPath("name")), at: "walk")
    let finding = problem.finding(
      in: CheckFixture.walk, places: [:],
      of: WalksSource(flow: CheckFixture.flow.id, file: Self.file), flow: CheckFixture.flow)
    expectNoDifference(finding.code, "H612")
    expectNoDifference(finding.fix, "Look at \"next:\" of that step in the flow.")
  }
}
