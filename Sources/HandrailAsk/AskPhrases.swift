/// Words and phrases with a meaning, found among the stems of a text.
struct AskPhrases<Meaning: Sendable>: Sendable {
  /// The longest phrase, in words.
  static var longest: Int { 5 }

  private var meanings: [[Int32]: Meaning] = [:]
  /// The stems with which phrases begin: few words of a text are among them.
  private var firsts: Set<Int32> = []

  /// What a phrase means, by the stems of its words; nil for one that nobody gave.
  subscript(stems: [Int32]) -> Meaning? {
    get { meanings[stems] }
    set {
      meanings[stems] = newValue
      if let first = stems.first { firsts.insert(first) }
    }
  }

  /// Where phrases stand, from the start of the text on, shorter ones first.
  func places(in stems: [Int32]) -> [(range: Range<Int>, meaning: Meaning)] {
    var places: [(range: Range<Int>, meaning: Meaning)] = []
    for start in stems.indices where firsts.contains(stems[start]) {
      for end in start + 1...start + Self.longest where end <= stems.count {
        if let meaning = meanings[Array(stems[start..<end])] {
          places.append((start..<end, meaning))
        }
      }
    }
    return places
  }
}
