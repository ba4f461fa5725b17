extension FlowPicture {
  /// The picture in DOT, the language of Graphviz; the last line has its end too.
  public var dot: String {
    let nodes = items.flatMap { Self.dot($0, indentation: "  ") }
    let arrows = self.nodes.flatMap { node in
      node.arrows.map { arrow in
        let label = arrow.when.short.map { " [label=\(Self.dot($0))]" } ?? ""
        return "  \(node.id.name) -> \(arrow.arrival.name)\(label);"
      }
    }
    let head = ["digraph \(Self.dot(name.rawValue)) {", "  node [shape=box];"]
    return (head + nodes + arrows + ["}"]).map { $0 + "\n" }.joined()
  }

  private static func dot(_ item: Item, indentation: String) -> [String] {
    switch item {
    case .node(let node):
      return ["\(indentation)\(node.id.name) [label=\(dot(node.words))\(node.look.dotShape)];"]
    case .box(let box):
      // Graphviz draws a box only around a subgraph whose name starts with "cluster".
      return ["\(indentation)subgraph cluster_\(box.id.name) {"]
        + ["\(indentation)  label=\(dot(box.words));"]
        + box.items.flatMap { dot($0, indentation: indentation + "  ") }
        + ["\(indentation)}"]
    }
  }

  /// A text in quotes.
  private static func dot(_ words: String) -> String {
    let inside = words.map { character in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case let other where other.isNewline: " "
      default: String(character)
      }
    }.joined()
    return "\"\(inside)\""
  }
}

extension FlowPicture.Node.Look {
  fileprivate var dotShape: String {
    switch self {
    case .question: ""
    case .message: ", style=rounded"
    case .review, .summary: ", shape=hexagon"
    case .closedBox: ", peripheries=2"
    case .start, .done: ", shape=circle"
    case .ending: ", shape=oval"
    case .lost: ", style=dashed"
    }
  }
}
