/// Chance that can be played again: the same seed gives the same numbers (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of several things; the list must not be empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  /// A text of words in several scripts, long ones, marks and blanks in a row among them.
  mutating func text(words count: Int) -> String {
    let letters = ["a", "B", "7", ",", "é", "e\u{301}", "ñ", "漢", "字", "한", "ᄒ", "क", "🙂", "ß"]
    var text = ""
    for _ in 0..<count {
      let length = pick([1, 2, 3, 5, 8, 13, 90])
      for _ in 0..<length { text += pick(letters) }
      text += String(repeating: " ", count: pick([1, 1, 1, 2, 4]))
    }
    return text
  }
}
