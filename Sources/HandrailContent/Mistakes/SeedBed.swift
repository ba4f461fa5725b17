import HandrailCore

/// Sound content in which mistakes are seeded: its lines, and what was read from them.
struct SeedBed: Sendable {
  /// The texts.
  let texts: ContentTexts
  /// What was read, with the place of each part.
  let sources: ContentSources
  /// The lines of each file.
  private let lines: [String: [ContentLine]]

  /// Prepares content that was read.
  init(_ texts: ContentTexts, _ sources: ContentSources) {
    self.texts = texts
    self.sources = sources
    // Nobody edits weights, and they are read byte by byte: a stray sign is no mistake of its own.
    let written = texts.paths.filter { !ContentLayout.isWeights($0) }
    lines = Dictionary(
      uniqueKeysWithValues: written.map { ($0, LineReader.lines(of: $0, in: texts)) })
  }

  /// The lines of a file; none where there is no such file.
  func lines(of file: String) -> [ContentLine] { lines[file] ?? [] }

  /// The lines of all files, in the order of their paths.
  var allLines: [ContentLine] { texts.paths.flatMap(lines(of:)) }

  /// The lines of every flow and shared flow.
  var flowLines: [ContentLine] { sources.allFlows.flatMap { lines(of: $0.file) } }

  /// The lines of the walks.
  var walkLines: [ContentLine] { sources.walks.flatMap { lines(of: $0.file) } }

  /// The lines of the colours.
  var themeLines: [ContentLine] { sources.themes.flatMap { lines(of: $0.file) } }

  /// The line at a place; nil where there is none.
  func line(at place: ContentPlace) -> ContentLine? {
    let lines = lines(of: place.file)
    return lines.indices.contains(place.line - 1) ? lines[place.line - 1] : nil
  }

  /// The lines of a section of words, its heading first.
  func lines(of section: WordsSection, in file: WordsSource) -> ArraySlice<ContentLine> {
    let lines = lines(of: file.file)
    let start = section.place.line - 1
    guard lines.indices.contains(start) else { return [] }
    let end = lines[(start + 1)...].firstIndex { $0.text.hasPrefix("## ") }
    return lines[start..<(end ?? lines.endIndex)]
  }

  /// A section of words is gone, its heading included.
  func removing(_ section: WordsSection, from file: WordsSource, told place: ContentPlace) -> Seed {
    let lines = lines(of: section, in: file)
    let first = section.place.line
    return Seed(edit: .lines(first..<first + lines.count, of: file.file, become: []), place: place)
  }
}

/// Finds the keys around each line of a YAML file, by its indentation.
private struct LineReader {
  private var open: [(indent: Int, key: String)] = []

  static func lines(of file: String, in texts: ContentTexts) -> [ContentLine] {
    var reader = LineReader()
    let isYAML = file.hasSuffix(".yaml")
    return texts.lines(of: file).enumerated().map { index, text in
      isYAML
        ? reader.line(text, index + 1, of: file)
        : ContentLine(file: file, number: index + 1, text: text, keys: [], lead: text, key: "")
    }
  }

  private mutating func line(_ text: String, _ number: Int, of file: String) -> ContentLine {
    let indent = text.prefix { $0 == " " || $0 == "-" }
    let rest = text.dropFirst(indent.count)
    guard !rest.isEmpty, rest.first != "#" else {
      return ContentLine(file: file, number: number, text: text, keys: [], lead: text, key: "")
    }
    let key = rest.prefix { $0 != ":" && $0 != " " && $0 != "[" && $0 != "{" }
    let hasKey = rest.dropFirst(key.count).first == ":"
    guard hasKey else {
      return ContentLine(
        file: file, number: number, text: text, keys: open.map(\.key), lead: text, key: "")
    }
    open.removeAll { $0.indent >= indent.count }
    open.append((indent.count, String(key)))
    let blanks = rest.dropFirst(key.count + 1).prefix { $0 == " " }
    return ContentLine(
      file: file, number: number, text: text, keys: open.map(\.key),
      lead: indent + key + ":" + blanks, key: String(key))
  }
}
