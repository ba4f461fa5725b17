import CCmark

/// Takes the words out of a paragraph and drops its emphasis marks.
struct MarkdownInlines {
  /// The file.
  let source: SourceText
  /// Where the paragraph starts.
  let place: ContentPlace
  /// What an author has to look at.
  private(set) var findings: [ContentFinding] = []

  /// Makes a reader for one paragraph.
  init(source: SourceText, place: ContentPlace) {
    self.source = source
    self.place = place
  }

  /// The words of a paragraph, a heading or the like.
  mutating func text(of block: OpaquePointer) -> String {
    var text = ""
    var line = max(place.line, Int(cmark_node_get_start_line(block)))
    let iterator = cmark_iter_new(block)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return text }
      if event == CMARK_EVENT_EXIT, let topic = Self.topic(of: cmark_iter_get_node(iterator)) {
        text += "](\(topic))"
      }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator), node != block
      else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        text += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK:
        text += " "
        line += 1
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
        break
      case CMARK_NODE_LINK where Self.topic(of: node) != nil:
        text += "["
      case CMARK_NODE_LINEBREAK:
        report(node, onLine: line)
        text += " "
        line += 1
      case let kind:
        report(node, onLine: line)
        if kind == CMARK_NODE_CODE {
          text += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        }
      }
    }
  }

  /// The explanation that a link leads to, as in `[copay](copay)`; nil for any other node.
  private static func topic(of node: OpaquePointer?) -> String? {
    guard let node, cmark_node_get_type(node) == CMARK_NODE_LINK,
      let address = cmark_node_get_url(node).map({ String(cString: $0) }),
      ContentName.isName(address), cmark_node_get_title(node).map({ $0.pointee == 0 }) ?? true
    else { return nil }
    return address
  }

  private mutating func report(_ node: OpaquePointer, onLine number: Int) {
    let kind = cmark_node_get_type(node)
    let line = source.line(number)
    let marks: [Character] =
      switch kind {
      case CMARK_NODE_CODE: ["`"]
      case CMARK_NODE_LINK: ["[", "<"]
      case CMARK_NODE_IMAGE: ["!"]
      case CMARK_NODE_HTML_INLINE: ["<"]
      default: []
      }
    var column = number == place.line ? place.column : 1
    if kind == CMARK_NODE_LINEBREAK {
      column = line.count - line.reversed().prefix { $0 == " " || $0 == "\\" }.count + 1
    } else if let index = line.firstIndex(where: marks.contains) {
      column = line.distance(from: line.startIndex, to: index) + 1
    }
    findings.append(
      MarkdownText.finding(
        for: kind, at: ContentPlace(file: source.file, line: number, column: column)))
  }
}
