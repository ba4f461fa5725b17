/// Looks at the raw lines of a YAML file for what a YAML parser lets by.
///
/// A parser resolves aliases, drops the number of `Room #3`, and reports a doubled key at the
/// start of its mapping. Codes: H110 brackets and quotes that do not close, H111 doubled key,
/// H113 anchors, aliases, tags, H114 directives and several documents, H115 text lost behind
/// ` #`, H116 text over several lines, H121 nesting too deep.
struct YAMLLineCheck {
  /// The file.
  let source: SourceText
  /// What an author has to look at.
  private(set) var findings: [ContentFinding] = []
  /// Whether the file cannot be trusted enough to be composed.
  private(set) var mustStop = false

  private var mappings: [OpenMapping] = []
  private var brackets: [OpenBracket] = []
  /// Lines from this column on belong to a text that was reported already.
  private var reportedColumn: Int?

  private static let deepestColumn = 40
  private static let deepestBracket = 8

  /// A mapping that is written line by line.
  private struct OpenMapping {
    let column: Int
    var keys: [String: Int]
  }

  /// A bracket that has not been closed yet.
  private struct OpenBracket {
    let isMapping: Bool
    let place: ContentPlace
    let indent: Int
    var keys: Set<String> = []
  }

  /// Makes a check of one file.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Looks at every line.
  mutating func run() {
    for index in source.lines.indices {
      var line = YAMLLine(number: index + 1, text: source.lines[index])
      line.skipBlanks()
      guard let first = line.current, first != .hash else { continue }
      if let column = reportedColumn, line.position >= column { continue }
      reportedColumn = nil
      if let bracket = brackets.first {
        if line.position > bracket.indent || first == .closeList || first == .closeMapping {
          insideBrackets(&line)
          continue
        }
        reportUnclosed(bracket)
      }
      startOfLine(&line)
    }
    if let bracket = brackets.first { reportUnclosed(bracket) }
  }

  private mutating func startOfLine(_ line: inout YAMLLine) {
    if line.position == 0, line.starts(with: "%") || line.isMarker("---") || line.isMarker("...") {
      stop(
        "H114", line, "One file is one document, without directives and markers.",
        fix: "Take this line out.")
      return
    }
    if line.position > Self.deepestColumn {
      stop("H121", line, "This line is indented too deep.", fix: "Use two blanks a level.")
      return
    }
    var isItem = false
    while line.isDash {
      if isItem {
        stop("H121", line, "A list stands directly in a list.", fix: "Write one \"- \" a line.")
        return
      }
      isItem = true
      mappings.removeAll { $0.column > line.position }
      line.position += 1
      line.skipBlanks()
    }
    guard line.current != nil else { return }
    if let key = line.key() {
      note(key.text, at: line)
      line.position = key.valuePosition
      line.skipBlanks()
      value(&line)
    } else if isItem || mappings.isEmpty {
      value(&line)
    } else if line.isBareWord {
      stop(
        "H110", line, "\"\(line.bareWord)\" has no colon behind it.",
        fix: "Write \"\(line.bareWord): \" and its value, or indent it as the list it belongs to.")
    } else {
      reportContinuation(line)
    }
  }

  private mutating func reportContinuation(_ line: YAMLLine) {
    reportedColumn = line.indent
    stop(
      "H116", line, "This line goes on with the text of the line above.",
      fix: "Write the text on one line, behind its key.")
  }

  private mutating func note(_ key: String, at line: YAMLLine) {
    mappings.removeAll { $0.column > line.position }
    guard let last = mappings.indices.last, mappings[last].column == line.position else {
      mappings.append(OpenMapping(column: line.position, keys: [key: line.number]))
      return
    }
    if let earlier = mappings[last].keys[key] {
      mustStop = true
      findings.append(DoubledKey.finding(key, at: place(of: line), earlierLine: earlier))
    } else {
      mappings[last].keys[key] = line.number
    }
  }

  private mutating func value(_ line: inout YAMLLine) {
    switch line.current {
    case nil, .hash?:
      reportLostText(line)
    case .ampersand?, .asterisk?, .exclamation?:
      stopAtMark(line)
    case .pipe?, .greater?:
      reportedColumn = line.indent + 1
      stop(
        "H116", line, "A text over several lines starts here.",
        fix: "Write the text on one line, behind its key.")
    case .openList?, .openMapping?:
      insideBrackets(&line)
    case .quote?, .doubleQuote?:
      if !line.skipQuoted() {
        stop(
          "H110", line, "This quotation mark is not closed on its line.",
          fix: "Close it, or leave both marks out.")
      }
    default:
      plainValue(&line)
    }
  }

  private mutating func plainValue(_ line: inout YAMLLine) {
    while let byte = line.current {
      if byte == .hash, line.followsBlank {
        reportLostText(line)
        return
      }
      if byte == .colon, line.nextIsBlankOrEnd {
        stop(
          "H110", line, "A colon with a blank behind it stands within a text.",
          fix: "Put the text between quotation marks (\"), or write it without the colon.")
        return
      }
      line.position += 1
    }
  }

  /// A comment starts with `# `; `#` and a letter or digit is most likely meant as text.
  private mutating func reportLostText(_ line: YAMLLine) {
    guard line.current == .hash, let next = line.next, next != .blank, next != .hash else { return }
    report(
      "H115", line, "What follows the # is lost, because # starts a comment.",
      fix: "Put the text between quotation marks (\"); write a comment as \"# \" with a blank.")
  }

  private mutating func insideBrackets(_ line: inout YAMLLine) {
    var tokenStart: Int?
    while let byte = line.current {
      switch byte {
      case .openList, .openMapping:
        guard brackets.count < Self.deepestBracket else {
          stop("H121", line, "Brackets are nested too deep.", fix: "Write it line by line.")
          brackets = []
          return
        }
        let place = source.place(line: line.number, byteColumn: line.position + 1)
        brackets.append(
          OpenBracket(isMapping: byte == .openMapping, place: place, indent: line.indent))
        tokenStart = nil
      case .closeList, .closeMapping:
        if brackets.popLast()?.isMapping != (byte == .closeMapping) {
          stop("H110", line, "This bracket closes another kind.", fix: "Use [ ] or { } in pairs.")
          brackets = []
          return
        }
        if brackets.isEmpty {
          line.position += 1
          line.skipBlanks()
          afterBrackets(line)
          return
        }
      case .comma:
        tokenStart = nil
      case .colon where line.nextIsBlankOrEnd:
        noteKeyInBrackets(from: tokenStart, line)
        tokenStart = nil
      case .hash where line.followsBlank:
        reportLostText(line)
        return
      case .ampersand, .asterisk, .exclamation:
        if tokenStart == nil {
          stopAtMark(line)
          brackets = []
          return
        }
      case .quote, .doubleQuote:
        if tokenStart == nil {
          tokenStart = line.position
          if !line.skipQuoted() { return }
          continue
        }
      case .blank:
        break
      default:
        tokenStart = tokenStart ?? line.position
      }
      line.position += 1
    }
  }

  private mutating func afterBrackets(_ line: YAMLLine) {
    if line.current == .hash {
      reportLostText(line)
    } else if line.current != nil {
      stop(
        "H110", line, "Something stands behind the closing bracket.",
        fix: "Take it out, or put the whole text between quotation marks (\").")
    }
  }

  private mutating func noteKeyInBrackets(from start: Int?, _ line: YAMLLine) {
    guard let start, let last = brackets.indices.last, brackets[last].isMapping else { return }
    let key = line.text(from: start)
    if !brackets[last].keys.insert(key).inserted {
      var keyLine = line
      keyLine.position = start
      mustStop = true
      findings.append(DoubledKey.finding(inBrackets: key, at: place(of: keyLine)))
    }
  }

  private mutating func reportUnclosed(_ bracket: OpenBracket) {
    findings.append(
      ContentFinding(
        "H110", at: bracket.place, "This bracket is not closed.",
        fix: "Close it with \(bracket.isMapping ? "}" : "]")."))
    mustStop = true
    brackets = []
  }

  private mutating func stopAtMark(_ line: YAMLLine) {
    stop(
      "H113", line, "Anchors, aliases and tags (& * !) are not used here.",
      fix: "Write the value itself, or put it between quotation marks (\").")
  }

  private mutating func stop(
    _ code: String, _ line: YAMLLine, _ message: String, fix: String
  ) {
    mustStop = true
    report(code, line, message, fix: fix)
  }

  private mutating func report(
    _ code: String, _ line: YAMLLine, _ message: String, fix: String
  ) {
    findings.append(ContentFinding(code, at: place(of: line), message, fix: fix))
  }

  private func place(of line: YAMLLine) -> ContentPlace {
    source.place(line: line.number, byteColumn: line.position + 1)
  }
}
