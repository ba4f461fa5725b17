/// Looks at the raw lines of a YAML file for what a YAML parser lets by.
///
/// A parser resolves aliases, drops the number of `Room #3`, and reports a doubled key at the
/// start of its mapping.
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
      stop(DocumentMarker.finding(at: place(of: line)))
      return
    }
    if line.position > Self.deepestColumn {
      stop(TooDeep.finding(line: place(of: line)))
      return
    }
    var isItem = false
    while line.isDash {
      if isItem {
        stop(TooDeep.finding(listInList: place(of: line)))
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
      // What is indented below it belongs to it, as it would behind a colon.
      mappings.removeAll { $0.column > line.position }
      stop(MissingColon.finding(behind: line.bareWord, at: place(of: line)))
    } else {
      reportedColumn = line.indent
      stop(TextOverLines.finding(goingOn: place(of: line)))
    }
  }

  private mutating func note(_ key: String, at line: YAMLLine) {
    mappings.removeAll { $0.column > line.position }
    guard let last = mappings.indices.last, mappings[last].column == line.position else {
      mappings.append(OpenMapping(column: line.position, keys: [key: line.number]))
      return
    }
    if let earlier = mappings[last].keys[key] {
      stop(DoubledKey.finding(key, at: place(of: line), earlierLine: earlier))
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
      stop(TextOverLines.finding(startingAt: place(of: line)))
    case .openList?, .openMapping?:
      insideBrackets(&line)
    case .quote?, .doubleQuote?:
      if !line.skipQuoted() {
        stop(UnclosedQuotationMark.finding(at: place(of: line)))
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
        stop(ColonInText.finding(at: place(of: line)))
        return
      }
      line.position += 1
    }
  }

  /// A comment starts with `# `; `#` and a letter or digit is most likely meant as text.
  private mutating func reportLostText(_ line: YAMLLine) {
    guard line.current == .hash, let next = line.next, next != .blank, next != .hash else { return }
    findings.append(LostText.finding(at: place(of: line)))
  }

  private mutating func insideBrackets(_ line: inout YAMLLine) {
    var tokenStart: Int?
    while let byte = line.current {
      switch byte {
      case .openList, .openMapping:
        guard brackets.count < Self.deepestBracket else {
          stop(TooDeep.finding(bracket: place(of: line)))
          brackets = []
          return
        }
        let place = source.place(line: line.number, byteColumn: line.position + 1)
        brackets.append(
          OpenBracket(isMapping: byte == .openMapping, place: place, indent: line.indent))
        tokenStart = nil
      case .closeList, .closeMapping:
        if brackets.popLast()?.isMapping != (byte == .closeMapping) {
          stop(BracketWithoutPartner.finding(closing: place(of: line)))
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
      stop(TextBehindBracket.finding(at: place(of: line)))
    }
  }

  private mutating func noteKeyInBrackets(from start: Int?, _ line: YAMLLine) {
    guard let start, let last = brackets.indices.last, brackets[last].isMapping else { return }
    let key = line.text(from: start)
    if !brackets[last].keys.insert(key).inserted {
      var keyLine = line
      keyLine.position = start
      stop(DoubledKey.finding(inBrackets: key, at: place(of: keyLine)))
    }
  }

  private mutating func reportUnclosed(_ bracket: OpenBracket) {
    stop(
      BracketWithoutPartner.finding(lacking: bracket.isMapping ? "}" : "]", at: bracket.place))
    brackets = []
  }

  private mutating func stopAtMark(_ line: YAMLLine) {
    stop(AnchorOrTag.finding(at: place(of: line)))
  }

  private mutating func stop(_ finding: ContentFinding) {
    mustStop = true
    findings.append(finding)
  }

  private func place(of line: YAMLLine) -> ContentPlace {
    source.place(line: line.number, byteColumn: line.position + 1)
  }
}
