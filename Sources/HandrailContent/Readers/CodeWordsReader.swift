import HandrailCore

/// Reads the plain words of which return codes are made, one a line.
enum CodeWordsReader {
  /// The words of a file.
  static func read(_ source: SourceText) -> (words: [String], findings: [ContentFinding]) {
    var words: [String] = []
    var lines: [String: Int] = [:]
    var findings: [ContentFinding] = []
    for (index, line) in source.lines.enumerated() {
      let word = String(line)
      if word.isEmpty, index == source.lines.count - 1 { continue }
      let place = ContentPlace(file: source.file, line: index + 1)
      if !(3...7).contains(word.utf8.count)
        || !word.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
      {
        findings.append(UnusableCodeWord.finding(word, at: place))
      } else if let earlier = lines[word] {
        findings.append(UnusableCodeWord.finding(word, earlierLine: earlier, at: place))
      } else {
        lines[word] = index + 1
        words.append(word)
      }
    }
    return (words, findings)
  }
}
