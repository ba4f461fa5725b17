import Yams

/// Reads the strict subset of YAML that Content/ is written in.
///
/// Codes: H110 not readable as YAML; those of `YAMLLineCheck` besides.
enum YAMLReader {
  /// The tree of a file and what is wrong with it; nil where the file cannot be read.
  static func read(_ source: SourceText) -> (root: YAMLNode?, findings: [ContentFinding]) {
    guard !source.hasTabs else { return (nil, []) }
    var check = YAMLLineCheck(source)
    check.run()
    guard !check.mustStop else { return (nil, check.findings) }
    do {
      guard let root = try compose(yaml: source.text, .basic) else {
        let finding = ContentFinding(
          "H110", at: ContentPlace(file: source.file), "The file is empty.",
          fix: "Write its first key, or delete the file.")
        return (nil, check.findings + [finding])
      }
      var builder = Builder(source: source)
      let node = builder.node(root)
      return (node, check.findings + builder.findings)
    } catch {
      return (nil, check.findings + [finding(for: error, in: source)])
    }
  }

  /// What the YAML parser's own words mean to somebody who does not program.
  private static let plainWords = [
    "did not find expected key": "This line stands at another indentation than the keys above",
    "did not find expected <document start>":
      "This line stands further left than the first line of the file",
    "did not find expected '-' indicator": "A list goes on here, so a line starts with \"- \"",
    "could not find expected ':'":
      "A colon is missing behind this key, or a blank behind its colon",
    "mapping values are not allowed in this context": "A key stands where none can stand",
    "did not find expected ',' or ']'": "A comma or a closing bracket ] is missing",
    "did not find expected ',' or '}'": "A comma or a closing bracket } is missing",
    "found character that cannot start any token": "No text can start with this character",
  ]

  private static func finding(for error: any Error, in source: SourceText) -> ContentFinding {
    var place = ContentPlace(file: source.file)
    var problem = "The file has another form"
    switch error as? YamlError {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      place = source.place(line: mark.line, scalarColumn: mark.column)
      problem = plainWords[text] ?? "YAML says: \(text)"
    case .duplicatedKeysInMapping(let keys, let context):
      place = source.place(line: context.mark.line, scalarColumn: context.mark.column)
      problem = "The key \(keys.sorted().joined(separator: ", ")) stands here twice"
    default:
      break
    }
    return ContentFinding(
      "H110", at: place, "\(problem).",
      fix: "Look at the indentation, the colons and the brackets of this line and the one above.")
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
        findings.append(
          ContentFinding(
            "H110", at: keyNode.place, "A list or a mapping stands here in place of a key.",
            fix: "Write a name, a colon and a blank."))
        return YAMLEntry(key: "", keyPlace: keyNode.place, value: node(value))
      }
      return YAMLEntry(key: text, keyPlace: keyNode.place, value: node(value))
    }
  }
}
