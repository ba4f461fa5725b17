import HandrailCore

/// One line of a file of sound content, with what an author would say it is.
struct ContentLine: Sendable {
  /// The file, relative to Content/.
  let file: String
  /// The line, from 1.
  let number: Int
  /// The text without its end.
  let text: String
  /// In a YAML file the keys around the line and its own, outermost first; else nothing.
  let keys: [String]
  /// What stands before the value of a YAML line; the whole line where it has no value.
  let lead: String

  /// The key of the line itself; empty where it has none.
  let key: String

  /// The value behind the key; empty where none stands on the line.
  var value: String { String(text.dropFirst(lead.count)) }

  /// Whether a list item starts on the line.
  var isItem: Bool { text.drop { $0 == " " }.hasPrefix("- ") }

  /// Whether the value ends on the line.
  var isWhole: Bool {
    value.count { $0 == "[" || $0 == "{" } == value.count { $0 == "]" || $0 == "}" }
  }

  /// The place of the line.
  var place: ContentPlace { ContentPlace(file: file, line: number) }

  /// The line becomes others; told at the first of them, or `linesBelow` it, or elsewhere.
  func becoming(
    _ lines: String..., told linesBelow: Int = 0, at place: ContentPlace? = nil
  ) -> Seed {
    let usual = ContentPlace(file: file, line: number + linesBelow)
    return Seed(
      edit: .lines(number..<number + 1, of: file, become: lines), place: place ?? usual)
  }

  /// The line gets another value.
  func withValue(_ value: String, told place: ContentPlace? = nil) -> Seed {
    becoming(lead + value, at: place)
  }

  /// The line gets another key.
  func withKey(_ key: String) -> Seed {
    let blanks = lead.prefix { $0 == " " || $0 == "-" }
    return becoming(blanks + key + lead.dropFirst(blanks.count + self.key.count) + value)
  }
}

extension String {
  /// The name as a hurried hand types it: two letters in the other's place, or one too many.
  var misspelt: String {
    var letters = Array(self)
    for index in letters.indices.dropLast().dropFirst()
    where letters[index] != letters[index + 1] && letters[index].isLetter
      && letters[index + 1].isLetter
    {
      letters.swapAt(index, index + 1)
      return String(letters)
    }
    return self + "x"
  }
}
