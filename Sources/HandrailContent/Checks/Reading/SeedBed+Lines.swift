import HandrailCore

extension SeedBed {
  /// The lines of YAML files that have a key.
  var keyedLines: [ContentLine] { allLines.filter { !$0.key.isEmpty } }

  /// The lines of the words of flows and shared flows, in all languages.
  var wordsLines: [ContentLine] {
    sources.words.flatMap { file -> [ContentLine] in
      if case .flow = file.owner { lines(of: file.file) } else { [] }
    }
  }

  /// The lines of words that are a paragraph of their own, with neither marks nor other lines.
  var paragraphLines: [ContentLine] {
    wordsLines.filter { line in
      line.text.first?.isLetter == true && line.text.contains(" ")
        && neighbour(of: line, by: -1)?.text.isEmpty == true
        && neighbour(of: line, by: 1)?.text.isEmpty ?? true
    }
  }

  /// The line above or below another one; nil beyond the file.
  func neighbour(of line: ContentLine, by distance: Int) -> ContentLine? {
    self.line(at: ContentPlace(file: line.file, line: line.number + distance))
  }

  /// The line of the key under which a YAML line stands; nil at the left edge.
  func owner(of line: ContentLine) -> ContentLine? {
    lines(of: line.file)[..<(line.number - 1)].last {
      !$0.key.isEmpty && $0.keys == Array(line.keys.dropLast())
    }
  }
}

extension ContentLine {
  /// Whether the value is a text without any mark that YAML knows.
  var isPlain: Bool {
    guard let first = value.first else { return false }
    return !"[{\"'#&*!|>@".contains(first) && !value.contains(" #")
  }

  /// Whether a whole list or mapping in brackets is the value.
  var isBracketed: Bool {
    isWhole && (value.hasPrefix("[") || value.hasPrefix("{"))
      && (value.hasSuffix("]") || value.hasSuffix("}"))
  }

  /// The blanks at the start of the line.
  var indentation: String { String(text.prefix { $0 == " " }) }
}
