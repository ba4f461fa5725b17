extension FlowPicture {
  /// The picture as indented lines, which can be read aloud; the last line has its end too.
  ///
  /// Below each step stand the ways on from it, the first that holds first.
  public var text: String {
    (["\(name)"] + items.flatMap { Self.text($0, indentation: "  ") })
      .map { $0 + "\n" }.joined()
  }

  private static func text(_ item: Item, indentation: String) -> [String] {
    switch item {
    case .node(let node):
      return ["\(indentation)\(node.words)\(node.look.note)"]
        + node.arrows.map { "\(indentation)  -> \($0.target)\($0.when.whole)" }
    case .box(let box):
      return ["\(indentation)\(box.words)"]
        + box.items.flatMap { text($0, indentation: indentation + "  ") }
    }
  }
}

extension FlowPicture.Node.Look {
  /// What a picture shows by a shape.
  fileprivate var note: String {
    switch self {
    case .start, .question, .closedBox, .done: ""
    case .message: " (to read)"
    case .review: " (review)"
    case .summary: " (summary)"
    case .ending: " (ending)"
    case .lost: " (there is no such step)"
    }
  }
}
