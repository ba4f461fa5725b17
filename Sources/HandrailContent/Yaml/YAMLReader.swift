import Yams

/// Reads the strict subset of YAML that Content/ is written in.
enum YAMLReader {
  /// The tree of a file and what is wrong with it; nil where the file cannot be read.
  static func read(_ source: SourceText) -> (root: YAMLNode?, findings: [ContentFinding]) {
    guard !source.hasTabs else { return (nil, []) }
    var check = YAMLLineCheck(source)
    check.run()
    guard !check.mustStop else { return (nil, check.findings) }
    do {
      guard let root = try compose(yaml: source.text, .basic) else {
        return (nil, check.findings + [EmptyFile.finding(source.file)])
      }
      var builder = Builder(source: source)
      let node = builder.node(root)
      return (node, check.findings + builder.findings)
    } catch {
      return (nil, check.findings + [finding(for: error, in: source)])
    }
  }

  private static func finding(for error: any Error, in source: SourceText) -> ContentFinding {
    switch error as? YamlError {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      UnreadableForm.finding(
        parserSays: text, at: source.place(line: mark.line, scalarColumn: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      DoubledKey.finding(
        inBrackets: keys.sorted().joined(separator: ", "),
        at: source.place(line: context.mark.line, scalarColumn: context.mark.column))
    default:
      UnreadableForm.finding(in: source.file)
    }
  }

  /// Turns the nodes of Yams into ours.
  private struct Builder {
    let source: SourceText
    var findings: [ContentFinding] = []

    mutating func node(_ node: Node) -> YAMLNode {
      let place =
        node.mark.map { source.place(line: $0.line, scalarColumn: $0.column) }
        ?? ContentPlace(file: source.file)
      switch node {
      case .scalar(let scalar):
        return YAMLNode(place: place, content: .text(scalar.string))
      case .sequence(let sequence):
        return YAMLNode(place: place, content: .list(sequence.map { self.node($0) }))
      case .mapping(let mapping):
        return YAMLNode(place: place, content: .mapping(mapping.map { entry($0.key, $0.value) }))
      case .alias:
        return YAMLNode(place: place, content: .text(""))
      }
    }

    private mutating func entry(_ key: Node, _ value: Node) -> YAMLEntry {
      let keyNode = node(key)
      guard case .text(let text) = keyNode.content else {
        findings.append(UnreadableForm.finding(inPlaceOfKey: keyNode.place))
        return YAMLEntry(key: "", keyPlace: keyNode.place, value: node(value))
      }
      return YAMLEntry(key: text, keyPlace: keyNode.place, value: node(value))
    }
  }
}
