import HandrailCore

/// Reads the plain words of which return codes are made, one a line.
///
/// Codes: H140 a word that cannot be used.
enum CodeWordsReader {
  /// The words of a file.
  static func read(_ source: SourceText) -> (words: [String], findings: [ContentFinding]) {
    var words: [String] = []
    var lines: [String: Int] = [:]
    var findings: [ContentFinding] = []
    func report(_ line: Int, _ message: String, fix: String) {
      let place = ContentPlace(file: source.file, line: line)
      findings.append(ContentFinding("H140", at: place, message, fix: fix))
    }
    for (index, line) in source.lines.enumerated() {
      let word = String(line)
      if word.isEmpty, index == source.lines.count - 1 { continue }
      if !(3...7).contains(word.utf8.count)
        || !word.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
      {
        report(
          index + 1, "\"\(word)\" cannot be a word of a code.",
          fix: "Write one word a line, with 3 to 7 letters from a to z.")
      } else if let earlier = lines[word] {
        report(
          index + 1, "\"\(word)\" stands already in line \(earlier).", fix: "Write another word.")
      } else {
        lines[word] = index + 1
        words.append(word)
      }
    }
    return (words, findings)
  }
}
