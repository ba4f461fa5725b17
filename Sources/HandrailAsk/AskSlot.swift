/// A word of a question with everything it may mean.
struct AskSlot {
  /// A term that would answer the word, and how well.
  struct Alternative {
    /// The term.
    var term: Int32
    /// 1 for the word itself, less for another word of the same meaning or a repaired spelling.
    var weight: Float
  }

  /// The terms that answer it; none for a word that nobody knows.
  var alternatives: [Alternative]
  /// How much it tells about what is asked.
  var importance: Float
  /// Whether it says little.
  var isLeftOut: Bool
  /// Whether it is known, if need be after its spelling was repaired.
  var isKnown: Bool { !alternatives.isEmpty }
}
