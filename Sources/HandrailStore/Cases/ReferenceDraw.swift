import HandrailCore

/// Draws references of cases: a plain word and four digits.
struct ReferenceDraw {
  private let words: [String]

  /// Makes a draw from the words of a language, folded to letters that every keyboard has.
  ///
  /// Where no word can be used, references begin with CASE: a case is worth more than its name.
  init(from candidates: [String]) {
    let usable = candidates.map { ReturnCode(words: [$0]).description }.filter {
      ReturnCode.isWord($0) && CaseReference(parsing: $0 + "0000") != nil
    }
    words = usable.isEmpty ? ["case"] : usable
  }

  /// Draws one reference.
  func next(using generator: inout some RandomNumberGenerator) -> CaseReference? {
    let word = words.randomElement(using: &generator) ?? "case"
    let number = Int.random(in: 10_000..<20_000, using: &generator)
    return CaseReference(parsing: word + String(number).dropFirst())
  }
}
