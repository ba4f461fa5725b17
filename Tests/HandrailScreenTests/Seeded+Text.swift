import HandrailCore

extension Seeded {
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
