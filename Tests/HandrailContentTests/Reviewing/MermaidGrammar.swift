/// The part of Mermaid's flowcharts that pictures are written in.
///
///     chart  = "flowchart TD", { node | arrow | box }
///     box    = "subgraph", name, "[", label, "]", { node | box }, "end"
///     node   = name, open, label, close
///     arrow  = name, "-->", [ "|", label, "|" ], name
///     label  = a quoted text without quotes, < > & ` in it; # only before an entity's name and ;
enum MermaidGrammar {
  /// The lines that have none of these forms, names that no node has, and boxes left open.
  static func problems(in chart: String) -> [String] {
    let lines = chart.split(separator: "\n").map { $0.drop { $0 == " " } }
    guard lines.first == "flowchart TD" else { return ["no flowchart"] }
    let nodeForm =
      /(\w+)(\[\[|\[\/|\[|\(\[|\(\(|\(|\{\{)"([^"<>&`#]|#[a-z0-9]+;)*"(\]\]|\/\]|\]|\]\)|\)\)|\)|\}\})/
    let arrowForm = /(\w+) -->(?:\|"(?:[^"<>&`#]|#[a-z0-9]+;)*"\|)? (\w+)/
    let boxForm = /subgraph (\w+)\["([^"<>&`#]|#[a-z0-9]+;)*"\]/
    var problems: [String] = []
    var nodes: Set<Substring> = []
    var met: [Substring] = []
    var depth = 0
    for line in lines.dropFirst() {
      if line == "end" {
        depth -= 1
      } else if line.wholeMatch(of: boxForm) != nil {
        depth += 1
      } else if let arrow = line.wholeMatch(of: arrowForm) {
        met += [arrow.output.2, arrow.output.1]
      } else if let node = line.wholeMatch(of: nodeForm),
        closing[node.output.2] == node.output.4
      {
        nodes.insert(node.output.1)
      } else {
        problems.append(String(line))
      }
    }
    problems += met.filter { !nodes.contains($0) }.map { "no node \($0)" }
    return depth == 0 ? problems : problems + ["subgraph without end"]
  }

  private static let closing: [Substring: Substring] = [
    "[": "]", "(": ")", "{{": "}}", "[[": "]]", "((": "))", "([": "])", "[/": "/]",
  ]
}
