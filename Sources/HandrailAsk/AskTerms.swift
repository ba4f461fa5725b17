/// Numbers the terms of an index, so that scoring compares numbers and not texts.
struct AskTerms {
  private var numbers: [String: Int32] = [:]

  /// How many terms there are.
  var count: Int { numbers.count }

  /// The number of a term; nil where it has none.
  func known(_ term: String) -> Int32? { numbers[term] }

  /// The number of a term, a new one where it has none.
  mutating func number(of term: String) -> Int32 {
    if let number = numbers[term] { return number }
    let number = Int32(numbers.count)
    numbers[term] = number
    return number
  }
}

/// A word as an index or a question has it.
struct AskWord {
  /// The term of its stem; -1 for a word that nobody knows.
  var stem: Int32
  /// The terms of the groups of words that mean the same, to which it or a phrase around it
  /// belongs.
  var groups: [Int32] = []
  /// Whether a group among them is that of a phrase.
  var isInPhrase = false
  /// Whether it says little.
  var isLeftOut = false
}
