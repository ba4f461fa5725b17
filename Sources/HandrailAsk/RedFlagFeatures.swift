/// What the linear model looks at in a text.
///
/// Features of single words and their neighbours add up over a window, so that a long text costs
/// no more than its length; concepts and their pairs are looked at once a window. The very same
/// code serves training and use.
enum RedFlagFeatures {
  /// Features that are weighed together.
  enum Group: Int, CaseIterable {
    /// Stems, and two of them in order with at most one between.
    case words
    /// Three to five letters in a row.
    case letters
    /// Concepts, pairs of them, patterns, and how the text was typed.
    case concepts

    /// How much the group counts beside the others.
    var strength: Double { self == .letters ? 0.6 : 1 }

    /// Texts with fewer features than this are not blown up to the same length.
    var fewest: Double {
      switch self {
      case .words: 6
      case .letters: 12
      case .concepts: 4
      }
    }

    /// What one feature counts where the group has so many.
    func share(of count: Int) -> Double { strength / max(Double(count), fewest).squareRoot() }
  }

  /// The features of one word and of its neighbours before it.
  static func ofWord(_ index: Int, in reading: RedFlagReading, _ found: (Group, [UInt8]) -> Void) {
    let stems = reading.stems
    let stem = stems[index]
    func tell(_ letter: Character, _ parts: String...) {
      found(.words, Array("\(letter):\(parts.joined(separator: "_"))".utf8))
    }
    tell("w", stem)
    let before = index > 0 ? stems[index - 1] : "^"
    tell("b", before, stem)
    if index > 1 { tell("k", stems[index - 2], stem) }
    if index == stems.count - 1 { tell("b", stem, "$") }
    letters(of: stem == "_" ? "_" : reading.words.words[index], found)
  }

  /// Three to five letters in a row, with a mark where the word starts and ends.
  private static func letters(of word: String, _ found: (Group, [UInt8]) -> Void) {
    let marked = [UInt8(ascii: "<")] + Array(word.utf8) + [UInt8(ascii: ">")]
    for length in 3...5 where marked.count >= length {
      for start in 0...(marked.count - length) {
        found(.letters, [UInt8(ascii: "c"), UInt8(ascii: ":")] + marked[start..<(start + length)])
      }
    }
  }

  /// The concepts of a window, each once, with pairs, neighbours and patterns.
  static func ofWindow(
    _ window: Range<Int>, in reading: RedFlagReading, as language: borrowing RedFlagLanguage,
    patterns: [String], _ found: (Group, [UInt8]) -> Void
  ) {
    func tell(_ name: String) { found(.concepts, Array(name.utf8)) }
    var order: [String] = []
    for hit in reading.hits(in: window) {
      let name = (hit.isNegated ? "-" : "") + language.concepts[hit.concept]
      if order.last != name { order.append(name) }
    }
    let present = Set(order).sorted()
    for (index, name) in present.enumerated() {
      tell("s:\(name)")
      for other in present[(index + 1)...] { tell("p:\(name)_\(other)") }
    }
    for neighbours in Set(zip(order, order.dropFirst()).map { "o:\($0)_\($1)" }).sorted() {
      tell(neighbours)
    }
    for index in window {
      let stem = reading.stems[index]
      for name in present { tell("q:\(name)_\(stem)") }
    }
    for pattern in patterns { tell("x:\(pattern)") }
    for shape in shapes(of: window, in: reading.words, isBare: present.isEmpty) {
      tell("m:\(shape)")
    }
  }

  /// How a window was typed.
  ///
  /// - Parameter isBare: Whether no concept was met.
  private static func shapes(
    of window: Range<Int>, in words: RedFlagWords, isBare: Bool
  ) -> [String] {
    var shapes: [String] = []
    let count = window.count
    if isBare { shapes.append(count <= 2 ? "bare\(count)" : count <= 5 ? "bare-few" : "bare") }
    if window.allSatisfy({ words.capitals[$0] == .all }) { shapes.append("capitals") }
    if words.looksLikeNames(window) { shapes.append("names") }
    if window.contains(where: { words.asked.contains($0) }) { shapes.append("asks") }
    if words.words[window].contains(where: { $0.utf8.contains(UInt8(ascii: "@")) }) {
      shapes.append("address")
    }
    return shapes
  }
}
