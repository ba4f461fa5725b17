/// Which texts have a term, and how much it counts there, term by term.
struct AskPostings {
  /// A text that has a term.
  struct Entry {
    /// The number of the text.
    var text: Int32
    /// How much the term counts there.
    var value: Float
  }

  private var starts: [Int32] = [0]
  private var entries: [Entry] = []

  /// Lays out entries that come in the order of the texts.
  init(_ all: [(term: Int32, entry: Entry)], terms: Int) {
    starts = Array(repeating: 0, count: terms + 1)
    for (term, _) in all { starts[Int(term) + 1] += 1 }
    for term in 0..<terms { starts[term + 1] += starts[term] }
    var next = starts
    entries = Array(repeating: Entry(text: 0, value: 0), count: all.count)
    for (term, entry) in all {
      entries[Int(next[Int(term)])] = entry
      next[Int(term)] += 1
    }
  }

  /// The texts that have a term; none for a term that came later.
  subscript(term: Int32) -> ArraySlice<Entry> {
    guard term >= 0, Int(term) + 1 < starts.count else { return [] }
    return entries[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])]
  }
}
