import CCmark

/// What is said about Markdown that words files do not use.
enum MarkdownText {
  /// What a kind of Markdown is, and what to write instead.
  static func advice(for kind: cmark_node_type) -> (what: String, fix: String) {
    switch kind {
    case CMARK_NODE_CODE_BLOCK:
      (
        "The blanks at the start of this line turn it into a block of code.",
        "Start the line without blanks."
      )
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
      (
        "HTML stands here; nothing of it is shown.",
        "Write plain words; a note to other authors goes on lines of its own: <!-- note -->."
      )
    case CMARK_NODE_THEMATIC_BREAK:
      ("A ruled line stands here.", "Take it out; a blank line parts paragraphs.")
    case CMARK_NODE_LINEBREAK:
      (
        "A line is broken here on purpose (two blanks or a backslash at its end).",
        "Take them out, or put a blank line between the two lines."
      )
    case CMARK_NODE_CODE:
      ("The backquotes turn these words into code.", "Use quotation marks (\").")
    case CMARK_NODE_LINK:
      ("A link stands here; a screen without a mouse cannot follow it.", "Write its words.")
    case CMARK_NODE_IMAGE:
      ("A picture stands here; this screen shows none.", "Say in words what it shows.")
    default:
      ("Words files do not use this kind of Markdown.", "Write a paragraph.")
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
