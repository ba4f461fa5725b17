import CCmark

/// Looks at Markdown that words files do not use.
enum MarkdownText {
  /// What is told about a kind of Markdown.
  static func finding(for kind: cmark_node_type, at place: ContentPlace) -> ContentFinding {
    switch kind {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: MarkupTag.finding(at: place)
    case CMARK_NODE_LINEBREAK: BrokenLine.finding(at: place)
    case CMARK_NODE_CODE_BLOCK: OtherMarkdown.finding(.codeBlock, at: place)
    case CMARK_NODE_CODE: OtherMarkdown.finding(.code, at: place)
    case CMARK_NODE_THEMATIC_BREAK: OtherMarkdown.finding(.ruledLine, at: place)
    case CMARK_NODE_LINK: OtherMarkdown.finding(.link, at: place)
    case CMARK_NODE_IMAGE: OtherMarkdown.finding(.picture, at: place)
    default: OtherMarkdown.finding(.other, at: place)
    }
  }

  /// Whether a text holds another, compared byte by byte.
  static func contains(_ part: StaticString, in text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(part.description.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
