import CCmark

/// Reads the few kinds of Markdown that words files are written in.
///
/// Everything else CommonMark knows is a finding: what looks like words must not turn into a
/// list, a link or nothing at all. Codes: H130 another kind of Markdown, H131 a heading that is
/// none, H132 a missing blank line, H133 a comment that is not closed.
struct MarkdownReader {
  /// The file.
  let source: SourceText
  /// The blocks in the order of the file.
  private(set) var blocks: [MarkdownBlock] = []
  /// What an author has to look at.
  private(set) var findings: [ContentFinding] = []

  /// Reads a file.
  init(_ source: SourceText) {
    self.source = source
    reportLinkDefinitions()
    let text = source.text
    let document = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let document = document ?? cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT)
    else { return }
    defer { cmark_node_free(document) }
    var child = cmark_node_first_child(document)
    while let node = child {
      block(node)
      child = cmark_node_next(node)
    }
  }

  private mutating func block(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: heading(node)
    case CMARK_NODE_PARAGRAPH: paragraph(node)
    case CMARK_NODE_BLOCK_QUOTE: quote(node)
    case CMARK_NODE_LIST: list(node)
    case CMARK_NODE_HTML_BLOCK: comment(node)
    default: reportKind(node)
    }
  }

  private mutating func heading(_ node: OpaquePointer) {
    let place = place(of: node)
    let line = source.line(place.line).drop { $0 == " " }
    if !line.hasPrefix("#") {
      report(
        "H131", at: place, "The line of dashes below turns this text into a heading.",
        fix: "Take the dashes out, or put a blank line before them.")
    } else if cmark_node_get_heading_level(node) != 2 {
      report(
        "H131", at: place, "This heading has another level.",
        fix: "Write it with two number signs: \"## name\".")
    } else {
      append(.heading, node, text: inlineText(node, at: place))
    }
  }

  private mutating func paragraph(_ node: OpaquePointer) {
    let place = place(of: node)
    let lastLine = Int(cmark_node_get_end_line(node))
    if source.line(place.line).drop(while: { $0 == " " }).hasPrefix("#") {
      report(
        "H131", at: place, "This looks like a heading, but is none.",
        fix: "Write a blank behind the number signs: \"## name\".")
      return
    }
    if lastLine > place.line {
      for line in place.line + 1...lastLine where source.line(line).hasPrefix("! ") {
        reportMissingBlankLine(before: line)
      }
    }
    append(.paragraph, node, text: inlineText(node, at: place))
  }

  private mutating func quote(_ node: OpaquePointer) {
    let place = place(of: node)
    guard let only = onlyParagraph(in: node, "a quote", at: place) else { return }
    let lastLine = Int(cmark_node_get_end_line(only))
    if lastLine > place.line {
      for number in place.line + 1...lastLine {
        let line = source.line(number).drop { $0 == " " }
        let text = line.dropFirst().drop { $0 == " " }
        let startsAnother = ["label:", "help:", "why:"].contains { text.hasPrefix($0) }
        if !line.hasPrefix(">") || startsAnother { reportMissingBlankLine(before: number) }
      }
    }
    append(.quote, node, text: inlineText(only, at: place))
  }

  private mutating func list(_ node: OpaquePointer) {
    guard cmark_node_get_list_type(node) == CMARK_BULLET_LIST else {
      let place = place(of: node)
      let line = source.line(place.line).drop { $0 == " " }
      let number = line.prefix { $0.isNumber }
      let mark = line.dropFirst(number.count).prefix(1)
      report(
        "H130", at: place, "\"\(number)\(mark)\" at the start of a line turns it into a list.",
        fix: "Write a backslash before the \(mark == ")" ? "bracket" : "full stop"): "
          + "\"\(number)\\\(mark)\".")
      return
    }
    var child = cmark_node_first_child(node)
    while let item = child {
      bullet(item)
      child = cmark_node_next(item)
    }
  }

  private mutating func bullet(_ item: OpaquePointer) {
    let place = place(of: item)
    guard source.line(place.line).drop(while: { $0 == " " }).hasPrefix("-") else {
      report(
        "H130", at: place, "A bullet starts with another sign here.",
        fix: "Start it with \"- \"; if it is meant as text, write a backslash before the sign.")
      return
    }
    guard cmark_node_first_child(item) != nil else {
      append(.bullet, item, text: "")
      return
    }
    guard let only = onlyParagraph(in: item, "a bullet", at: place) else { return }
    let lastLine = Int(cmark_node_get_end_line(only))
    if lastLine > place.line {
      for line in place.line + 1...lastLine where !source.line(line).hasPrefix(" ") {
        reportMissingBlankLine(before: line)
      }
    }
    append(.bullet, item, text: inlineText(only, at: place))
  }

  /// The one paragraph in a quote or a bullet; reports anything else that stands in it.
  private mutating func onlyParagraph(
    in node: OpaquePointer, _ what: String, at place: ContentPlace
  ) -> OpaquePointer? {
    guard let first = cmark_node_first_child(node) else {
      report("H130", at: place, "There is \(what) without words.", fix: "Write its words.")
      return nil
    }
    guard cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH else {
      reportInner(first, what)
      return nil
    }
    if let second = cmark_node_next(first) { reportInner(second, what) }
    return first
  }

  private mutating func reportInner(_ node: OpaquePointer, _ what: String) {
    report(
      "H130", at: place(of: node), "There is more than one paragraph of words in \(what).",
      fix: "Write one paragraph; start a new one with its own sign and a blank line before it.")
  }

  private mutating func comment(_ node: OpaquePointer) {
    let place = place(of: node)
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    var text = literal[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    let start = text.drop { $0 == " " }
    guard start.hasPrefix("<!--") else {
      reportKind(node)
      return
    }
    guard text.hasSuffix("-->") else {
      let closes = MarkdownText.contains("-->", in: text)
      report(
        "H133", at: place,
        closes ? "Words stand behind the end of this comment." : "This comment is not closed.",
        fix: closes ? "Put them on a line of their own." : "Write --> behind its last word.")
      return
    }
    let lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") }
    let inside = start.dropFirst("<!--".count).drop { $0 == " " }
    let words = inside.hasPrefix("wording") ? String(inside.dropLast("-->".count)) : ""
    blocks.append(
      MarkdownBlock(kind: .comment, text: words, place: place, lastLine: place.line + lineCount))
  }

  private mutating func append(_ kind: MarkdownBlock.Kind, _ node: OpaquePointer, text: String) {
    blocks.append(
      MarkdownBlock(
        kind: kind, text: text, place: place(of: node),
        lastLine: Int(cmark_node_get_end_line(node))))
  }

  private mutating func inlineText(_ block: OpaquePointer, at place: ContentPlace) -> String {
    var inline = MarkdownInlines(source: source, place: place)
    let text = inline.text(of: block)
    findings += inline.findings
    return text
  }

  private func place(of node: OpaquePointer) -> ContentPlace {
    source.place(
      line: Int(cmark_node_get_start_line(node)),
      byteColumn: Int(cmark_node_get_start_column(node)))
  }

  private mutating func reportMissingBlankLine(before line: Int) {
    report(
      "H132", at: ContentPlace(file: source.file, line: line),
      "Without a blank line before it, this line belongs to the words above.",
      fix: "Put a blank line before it.")
  }

  /// CommonMark takes `[name]: words` for the target of a link and shows nothing of it.
  private mutating func reportLinkDefinitions() {
    for (index, line) in source.lines.enumerated() {
      guard line.utf8.contains(UInt8(ascii: "[")) else { continue }
      let text = line.drop { " >-".contains($0) }
      guard text.hasPrefix("["), MarkdownText.contains("]:", in: text) else { continue }
      let column = line.count - text.count + 1
      report(
        "H130", at: ContentPlace(file: source.file, line: index + 1, column: column),
        "A line that starts with [ ]: is never shown.",
        fix: "Write it without the brackets.")
    }
  }

  private mutating func reportKind(_ node: OpaquePointer) {
    let (what, fix) = MarkdownText.advice(for: cmark_node_get_type(node))
    report("H130", at: place(of: node), what, fix: fix)
  }

  private mutating func report(
    _ code: String, at place: ContentPlace, _ message: String, fix: String
  ) {
    findings.append(ContentFinding(code, at: place, message, fix: fix))
  }
}
