import HandrailCore

/// A step leads to something that the flow does not have, or the flow starts there.
enum TargetCheck: ContentCheck {
  static let codes = ["H240", "H241"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap(findings)
  }

  private static func findings(_ source: FlowSource) -> [ContentFinding] {
    let flow = source.flow
    let steps = flow.steps.keys.map(\.rawValue)
    let known = steps + FlowGraph(source).ends.map(\.rawValue)
    var findings: [ContentFinding] = []
    if flow.steps[flow.start] == nil {
      findings.append(
        ContentFinding(
          "H241", at: source.place(of: "start"),
          "The flow starts at \"\(flow.start)\", which is not one of its steps.",
          fix: NearestName.fix(for: flow.start.rawValue, among: steps)))
    }
    for step in flow.steps.values {
      for (index, branch) in step.next.enumerated()
      where !known.contains(branch.target.rawValue) {
        let key = "steps/\(step.id)/next/\(index)/go"
        findings.append(
          ContentFinding(
            "H240", at: source.place(of: key),
            "\"\(branch.target)\" is neither a step nor an ending of this flow.",
            fix: NearestName.fix(for: branch.target.rawValue, among: known)))
      }
    }
    return findings
  }
}
