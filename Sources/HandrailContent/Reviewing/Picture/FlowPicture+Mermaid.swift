extension FlowPicture {
  /// The picture as a Mermaid flowchart; the last line has its end too.
  public var mermaid: String {
    let nodes = items.flatMap { Self.mermaid($0, indentation: "  ") }
    let arrows = self.nodes.flatMap { node in
      node.arrows.map { "  \(node.id.name) \(Self.mermaid($0.when))\($0.arrival.name)" }
    }
    return (["flowchart TD"] + nodes + arrows).map { $0 + "\n" }.joined()
  }

  private static func mermaid(_ item: Item, indentation: String) -> [String] {
    switch item {
    case .node(let node):
      let (open, close) = node.look.mermaidBrackets
      return ["\(indentation)\(node.id.name)\(open)\"\(mermaid(node.words))\"\(close)"]
    case .box(let box):
      return ["\(indentation)subgraph \(box.id.name)[\"\(mermaid(box.words))\"]"]
        + box.items.flatMap { mermaid($0, indentation: indentation + "  ") }
        + ["\(indentation)end"]
    }
  }

  private static func mermaid(_ when: BranchWords) -> String {
    when.short.map { "-->|\"\(mermaid($0))\"| " } ?? "--> "
  }

  /// Words inside the quotes of a label: what would end them or be read as HTML or Markdown goes
  /// by Mermaid's entities.
  private static func mermaid(_ words: String) -> String {
    words.map { character in
      switch character {
      case "\"": "#quot;"
      case "#": "#35;"
      case "&": "#amp;"
      case "<": "#lt;"
      case ">": "#gt;"
      case "`": "#96;"
      case let other where other.isNewline: " "
      default: String(character)
      }
    }.joined()
  }
}

extension FlowPicture.Node.Look {
  fileprivate var mermaidBrackets: (open: String, close: String) {
    switch self {
    case .question: ("[", "]")
    case .message: ("(", ")")
    case .review, .summary: ("{{", "}}")
    case .closedBox: ("[[", "]]")
    case .start, .done: ("((", "))")
    case .ending: ("([", "])")
    case .lost: ("[/", "/]")
    }
  }
}
