import HandrailCore

/// A number stands in words, or a share, a time or a range is written so that it is hard to read
/// aloud.
enum NumeralCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S12") else { return [] }
    return context.paragraphs.flatMap { paragraph -> [WordingFinding] in
      guard paragraph.isIn(.screens) else { return [] }
      return paragraph.words.compactMap { word in
        guard let what = trouble(with: word, numbers: rule.words) else { return nil }
        return HardNumeral.finding(
          word, what, rule, in: paragraph, at: context.place(word.startIndex, in: paragraph))
      }
    }
  }

  private static func trouble(with word: Substring, numbers: [String]) -> HardNumeral.Trouble? {
    let parts = word.lowercased().split(separator: "-")
    if parts.contains(where: { numbers.contains(String($0)) }) {
      return .inWords
    }
    let digits = word.filter { $0.isNumber }
    guard !digits.isEmpty else { return nil }
    if word.contains("."), word.allSatisfy({ $0.isNumber || $0 == "." }), digits.count < 5 {
      return .fraction
    }
    let range = word.split { $0 == "-" || $0 == "–" }
    if range.count == 2, range.allSatisfy({ $0.count < 3 && $0.allSatisfy(\.isNumber) }) {
      return .range
    }
    let time = word.split(separator: ":")
    if time.count == 2, let hour = Int(time[0]), hour > 12, Int(time[1]) != nil {
      return .time
    }
    return nil
  }
}
