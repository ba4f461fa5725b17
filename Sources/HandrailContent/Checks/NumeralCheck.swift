import HandrailCore

/// A number stands in words, or a share, a time or a range is written so that it is hard to read
/// aloud.
enum NumeralCheck: WordingCheck {
  static let codes = ["H553"]

  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S12") else { return [] }
    return context.paragraphs.flatMap { paragraph -> [WordingFinding] in
      guard paragraph.isIn(.screens) else { return [] }
      return paragraph.words.compactMap { word in
        guard let what = trouble(with: word, numbers: rule.words) else { return nil }
        return context.finding("H553", rule, in: paragraph, at: word.startIndex, what)
      }
    }
  }

  private static func trouble(with word: Substring, numbers: [String]) -> String? {
    let parts = word.lowercased().split(separator: "-")
    if parts.contains(where: { numbers.contains(String($0)) }) {
      return "\"\(word)\" is a number in words"
    }
    let digits = word.filter { $0.isNumber }
    guard !digits.isEmpty else { return nil }
    if word.contains("."), word.allSatisfy({ $0.isNumber || $0 == "." }), digits.count < 5 {
      return "\"\(word)\" is a fraction in digits"
    }
    let range = word.split { $0 == "-" || $0 == "–" }
    if range.count == 2, range.allSatisfy({ $0.count < 3 && $0.allSatisfy(\.isNumber) }) {
      return "\"\(word)\" is a range without \"to\""
    }
    let time = word.split(separator: ":")
    if time.count == 2, let hour = Int(time[0]), hour > 12, Int(time[1]) != nil {
      return "\"\(word)\" is a time of 24 hours"
    }
    return nil
  }
}
