import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

/// What walks take of a flow, and what none does.
@Suite struct WalkCoverageTests {
  private static let usual = """
    - usual:
        who-for: me
        name: Ana
        born: 1962-03-14
        home: {fixed: yes, street: Hill}
        work: {fixed: yes, street: Mill}
        plans: [{plan: lakeside}]

    """

  private static let plain = usual + "- walk: Plain\n  ends: registered\n"

  private func coverage(_ walks: String?) throws -> WalkCoverage {
    let content = try ReviewFixture.content(walks: walks)
    return WalkCoverage(of: content.sources, library: content.library)
  }

  private func missed(_ coverage: WalkCoverage, _ flow: FlowID, at use: String? = nil) -> [String] {
    coverage.parts.first { $0.flow == flow && $0.use?.description == use }?.missed.map(\.words)
      ?? ["no such part"]
  }

  @Test func `without walks everything is missed`() throws {
    let coverage = try coverage(nil)
    let visit = try #require(coverage.parts.first)
    #expect(visit.missed == visit.items)
    #expect(visit.items.count { $0.kind == .step } == 8)
    #expect(visit.items.count { $0.kind == .branch } == 11)
    #expect(visit.items.count { $0.kind == .answer } == 3)
    #expect(visit.items.count { $0.kind == .ending } == 1)
  }

  @Test func `a walk takes what it meets, and the rest is missed`() throws {
    let coverage = try coverage(Self.plain)
    expectNoDifference(
      missed(coverage, "visit"),
      [
        "who-for: child", "who-for -> help when is-for-another (who is child)", "help",
        "help -> name", "name: no-name",
        "born -> plans when is-young (age at most 17 and who is me)",
        "work -> review when home.fixed is one of [no, not-sure]",
      ])
    #expect((coverage.walks, coverage.strayed) == (1, 0))
  }

  @Test func `a shared flow is counted for each use and as a whole`() throws {
    let coverage = try coverage(
      Self.plain
        + "- walk: No home\n  answers:\n    home: {fixed: no}\n    work: {fixed: not-sure}\n"
        + "  ends: registered\n")
    expectNoDifference(missed(coverage, "address"), [])
    expectNoDifference(missed(coverage, "address", at: "home"), ["fixed: not-sure"])
    expectNoDifference(missed(coverage, "address", at: "work"), ["fixed: no"])
    #expect(coverage.text.contains("2 walk(s) played, 0 not as written.\n"))
    #expect(
      coverage.text.contains(
        "address, used at work of visit\n  steps 2 of 2, branches 3 of 3, answers 2 of 3\n"))
    #expect(
      coverage.text.contains(
        "all together\n  steps 10 of 12, branches 12 of 18, answers 5 of 8, endings 1 of 1\n"))
    #expect(
      coverage.text.contains(
        "shared/address/flow.yaml:8:20: no walk takes the answer fixed: no (at work)\n"))
  }

  @Test func `what a change at the review takes counts, and so does what it takes back`() throws {
    let coverage = try coverage(
      Self.usual
        + """
        - walk: The visit turns out to be for a child, and the child has another plan
          then:
            - change: who-for
              to: child
            - change: plans
              add: {plan: harbour, number: 7}
            - change: home
              to: {fixed: not-sure}
          ends: registered

        """)
    #expect(coverage.strayed == 0)
    expectNoDifference(
      missed(coverage, "visit"),
      ["name: no-name", "born -> plans when is-young (age at most 17 and who is me)"])
    expectNoDifference(
      missed(coverage, "address", at: "home"),
      ["fixed: no"])
    #expect(missed(coverage, "plan") == ["plan: other", "plan -> number when plan is other"])
  }

  @Test func `a walk that strays counts as far as it goes`() throws {
    let coverage = try coverage("- walk: Short\n  answers: {who-for: child}\n  ends: registered\n")
    #expect((coverage.walks, coverage.strayed) == (1, 1))
    #expect(!missed(coverage, "visit").contains("help"))
    #expect(missed(coverage, "visit").contains("born"))
  }

  @Test func `one flow can be looked at alone`() throws {
    let coverage = try coverage(Self.plain)
    #expect(coverage.only("plan").parts.map(\.flow) == ["plan", "plan"])
    #expect(coverage.only("visit").parts == coverage.parts)
  }

  @Test func `the report is also there as JSON`() throws {
    let json = try coverage(Self.plain).json()
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(report["walks"] as? Int == 1)
    let flows = try #require(report["flows"] as? [[String: Any]])
    #expect(
      flows.map { $0["flow"] as? String } == [
        "visit", "address", "address", "address", "plan", "plan",
      ])
    #expect(flows.map { $0["at"] as? String } == [nil, nil, "home", "work", nil, "plans"])
    let missed = try #require(flows[0]["missed"] as? [[String: Any]])
    #expect(missed[0]["what"] as? String == "who-for: child")
    #expect(missed[0]["file"] as? String == "flows/visit/flow.yaml")
    #expect(missed[0]["line"] as? Int == 18)
    let counts = try #require(flows[0]["counts"] as? [String: [String: Int]])
    #expect(counts["branch"] == ["taken": 7, "all": 11])
  }

  @Test func `the shipped walks take each step, branch and ending`() throws {
    let content = try ReviewFixture.shipped()
    let coverage = WalkCoverage(of: content.sources, library: content.library)
    #expect(coverage.strayed == 0)
    let missed = coverage.parts.flatMap(\.missed).filter { $0.kind != .answer }
    expectNoDifference(missed.map(\.words), [])
  }
}
