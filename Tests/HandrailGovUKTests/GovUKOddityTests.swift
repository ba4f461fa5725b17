import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

/// Recordings of our own that are odd in one way each, and what has to come of them.
@Suite struct GovUKOddityTests {
  @Test(arguments: Oddity.all)
  func `an odd recording is replayed like any other`(_ oddity: Oddity) throws {
    let recording = try oddity.recording()
    #expect(!recording.cases.isEmpty)
    expectNoDifference(differences(recording).map(\.what), [])
  }

  @Test(arguments: Oddity.mistakes)
  func `a case that was recorded otherwise is told by its line`(_ mistake: Oddity) throws {
    let found = differences(try mistake.recording())
    expectNoDifference(found.map { "\($0.line): \($0.what)" }, mistake.differences)
  }

  @Test func `one wrong way fails the cases that take it and no other`() throws {
    let right = Oddity.guards
    let wrong = right.replacing(#""when": {"a?": "2"}, "goto": "two""#, with: #""goto": "two""#)
    let found = differences(try Oddity("", wrong, Oddity.guardCases).recording())
    expectNoDifference(
      found.map { "\($0.line): \($0.what)" },
      [
        "1: expected the ending \"one\", met the ending \"two\"",
        "3: expected the ending \"none\", met the ending \"two\"",
      ])
  }

  @Test func `a refusal is a rule of the page, and never a branch`() throws {
    let flow = try Oddity.bounds.recording().adapted().flow
    expectNoDifference(
      flow.steps["n?"]?.rules, [.required, .notBefore(.date(day)), .notAfter(.date(day))])
    #expect(flow.steps.values.allSatisfy { step in step.next.allSatisfy { $0.target != step.id } })
  }

  @Test func `a refusal after some answers only gives two pages, and no circle`() throws {
    let flow = try Oddity.refusedAfter.recording().adapted().flow
    expectNoDifference(Array(flow.steps.keys), ["first?", "last?", "last? (2)"])
    var sources = ContentSources()
    sources.flows = [FlowSource(flow: flow, file: "flow.yaml")]
    let checks: [any ContentCheck.Type] = [
      CircleWithoutEnd.self, CircleWithWayOut.self, UnreachedStep.self, UnreachedEnding.self,
    ]
    let library = try Oddity.refusedAfter.recording().adapted().library
    expectNoDifference(
      checks.flatMap { $0.findings(in: sources, library: library) }.map(\.description), [])
  }

  @Test(arguments: [
    (["2018-02-01", "2017-01-31"], AnswerForm.day), (["7", "12"], .number),
    (["a,b", "none"], .ticks), (["B1 1PW", "43.3"], .words), (["yes", "no"], .choice),
    (["2018-02-30", "2018-02-01"], .words), (["7", "07"], .words), (["-7", "8"], .words),
    (["7", "1234567890"], .words), (["a,a", "b"], .words), (["a,b", "b,a"], .words),
    (["", "x y"], .choice),
  ])
  func `an answer is given in the form that it has`(
    answers: [String], form: AnswerForm
  ) throws {
    let ways = answers.reduce(into: [:]) { $0[$1] = [GovUKFlow.Way(goto: "end")] }
    #expect(RecordedNode("n", ways, wanted: []).form == form)
  }

  @Test func `a file that is no recording is named`() {
    #expect(throws: GovUKRecording.Unreadable.self) { try Oddity("", "[]", "").recording() }
    let broken = Oddity("", Oddity.guards, "\n{\"steps\": 1}")
    do {
      _ = try broken.recording()
      Issue.record("it was read")
    } catch {
      #expect("\(error)".hasPrefix("odd.jsonl:2 cannot be read"))
    }
  }

  private let day = CivilDate(iso: "2018-02-01") ?? Oddity.noDay

  private func differences(_ recording: GovUKRecording) -> [CaseDifference] {
    let flow = recording.adapted()
    return recording.differences(in: flow.library, flow: flow.flow.id, names: flow)
  }
}
