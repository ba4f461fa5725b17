import HandrailCore
import HandrailTestSupport
import Synchronization
import Testing

@testable import HandrailContent

@Suite(.enabled(if: !GovUKFolder.names.isEmpty, Comment(rawValue: GovUKFolder.reason)))
struct GovUKFlowTests {
  @Test(arguments: GovUKFolder.names)
  func `every recorded case goes through our own journey as it was recorded`(
    name: String
  ) throws {
    let recording = try GovUKFolder.recording(name)
    let flow = recording.adapted()
    let differences = recording.differences(
      in: flow.library, flow: flow.flow.id, names: flow)
    differences.report(name)
    GovUKTally.add(recording, differences, pages: flow)
  }

  @Test(arguments: GovUKFolder.names)
  func `the checker sees every page in reach and no circle`(name: String) throws {
    let recording = try GovUKFolder.recording(name)
    let flow = recording.adapted()
    var sources = ContentSources()
    sources.flows = [FlowSource(flow: flow.flow, file: name)]
    let checks: [any ContentCheck.Type] = [
      CircleWithoutEnd.self, CircleWithWayOut.self, UnreachedStep.self, UnreachedEnding.self,
    ]
    let told = checks.flatMap { $0.findings(in: sources, library: flow.library) }.filter {
      // That a page leads nowhere, or round by way of others, would be the recording's own.
      ["H302", "H303"].contains($0.code) || $0.code == "H305" && recording.flow.circles.isEmpty
    }
    #expect(told.map(\.description) == [])
  }
}

extension AdaptedFlow {
  /// The flow without words, in a clinic of its own.
  var library: Library {
    Library(site: Fixtures.site, region: Fixtures.region, flows: [flow.id: flow])
  }
}

extension GovUKRecording {
  /// What the cases met otherwise than they were recorded, each with its line.
  func differences(
    in library: Library, flow: FlowID, names: some RecordedNames
  ) -> [CaseDifference] {
    var replay = CaseReplay(flow, in: library, names: names)
    return cases.compactMap { recorded in
      replay.difference(in: recorded).map { CaseDifference(line: recorded.line, what: $0) }
    }
  }
}

/// A case that went otherwise than it was recorded.
struct CaseDifference: Hashable {
  /// The line of its file.
  let line: Int
  /// What was expected and what was met.
  let what: String
}

extension [CaseDifference] {
  /// The most differences that are told one by one.
  private static var most: Int { 50 }

  /// Fails the test once for each case, and once for all that are too many to be told.
  func report(_ name: String, location: SourceLocation = #_sourceLocation) {
    for difference in prefix(Self.most) {
      Issue.record(
        "\(name).jsonl:\(difference.line): \(difference.what)", sourceLocation: location)
    }
    if count > Self.most {
      let lines = dropFirst(Self.most).map { String($0.line) }.joined(separator: ", ")
      Issue.record(
        "\(name).jsonl: \(count) cases in all; the others are on the lines \(lines)",
        sourceLocation: location)
    }
  }
}

/// Counts what was replayed, and prints it when the last flow is done.
enum GovUKTally {
  private struct Count {
    var flows = 0
    var cases = 0
    var refusals = 0
    var differences = 0
    var forms: [AnswerForm: Int] = [:]
  }

  private static let count = Mutex(Count())

  /// Counts a flow and prints its line.
  static func add(
    _ recording: GovUKRecording, _ differences: [CaseDifference], pages: AdaptedFlow
  ) {
    let cases = recording.cases.count
    print("GovUK \(recording.name): \(cases - differences.count) of \(cases) cases as recorded")
    let sum = count.withLock { count in
      count.flows += 1
      count.cases += cases
      count.refusals += recording.cases.filter(\.isInvalid).count
      count.differences += differences.count
      for form in pages.forms.values { count.forms[form, default: 0] += 1 }
      return count
    }
    guard sum.flows == GovUKFolder.names.count else { return }
    let pages = AnswerForm.allCases.map { "\(sum.forms[$0] ?? 0) \($0)" }
    print(
      "GovUK in all: \(sum.flows) flows, \(sum.cases - sum.differences) of \(sum.cases) cases as "
        + "recorded, \(sum.refusals) of them refusals; pages: \(pages.joined(separator: ", "))")
    for name in GovUKFolder.casesWithoutFlow {
      print("GovUK \(name): cases without a flow are not replayed")
    }
  }
}
