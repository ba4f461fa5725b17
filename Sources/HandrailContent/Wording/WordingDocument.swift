import Foundation

/// Paragraphs laid end to end, so that a pattern looks through all of them in one go.
struct WordingDocument {
  /// What was found, and in which paragraph.
  struct Match {
    let paragraph: WordingParagraph
    let range: Range<String.Index>
    /// The words that were found.
    var words: Substring { paragraph.text[range] }
  }

  private let paragraphs: [WordingParagraph]
  private let starts: [Int]
  private let text: NSString

  /// Lays out the paragraphs of a scope.
  init(_ all: [WordingParagraph], in scope: WordingScope) {
    paragraphs = all.filter { $0.scopes.contains(scope) }
    var starts: [Int] = []
    var length = 0
    for paragraph in paragraphs {
      starts.append(length)
      length += paragraph.text.utf16.count + 1
    }
    self.starts = starts
    text = NSString(string: paragraphs.map(\.text).joined(separator: "\n"))
  }

  /// Where a pattern matches.
  func matches(of expression: NSRegularExpression) -> [Match] {
    let found = expression.matches(
      in: text as String, range: NSRange(location: 0, length: text.length))
    return found.compactMap { result in
      guard let number = index(of: result.range.location) else { return nil }
      let words = paragraphs[number].text.utf16
      let first = words.index(
        words.startIndex, offsetBy: result.range.location - starts[number])
      guard let last = words.index(first, offsetBy: result.range.length, limitedBy: words.endIndex)
      else { return nil }
      return Match(paragraph: paragraphs[number], range: first..<last)
    }
  }

  /// The paragraph that holds a place of the whole text.
  private func index(of location: Int) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= location { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
