/// The lines of a file do not fit together, most often because of their indentation.
enum UnreadableForm: Mistake {
  static let code = "H110"

  private static let fix =
    "Look at the indentation, the colons and the brackets of this line and the one above."

  /// Tells what the YAML parser stumbled over, in words for somebody who does not program.
  static func finding(parserSays text: String, at place: ContentPlace) -> ContentFinding {
    told(at: place, "\(plainWords[text] ?? "YAML says: \(text)").", fix: fix)
  }

  /// Tells that the parser gave up without a word.
  static func finding(in file: String) -> ContentFinding {
    told(at: ContentPlace(file: file), "The file has another form.", fix: fix)
  }

  /// Tells a list or a mapping in brackets before a colon.
  static func finding(inPlaceOfKey place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A list or a mapping stands here in place of a key.",
      fix: "Write a name, a colon and a blank.")
  }

  private static let plainWords = [
    "did not find expected key": "This line stands at another indentation than the keys above",
    "did not find expected <document start>":
      "This line stands further left than the first line of the file",
    "did not find expected '-' indicator": "A list goes on here, so a line starts with \"- \"",
    "could not find expected ':'":
      "A colon is missing behind this key, or a blank behind its colon",
    "mapping values are not allowed in this context": "A key stands where none can stand",
    "did not find expected ',' or ']'": "A comma or a closing bracket ] is missing",
    "did not find expected ',' or '}'": "A comma or a closing bracket } is missing",
    "found character that cannot start any token": "No text can start with this character",
  ]

  static let examples = [
    MistakeExample(TinyContent.flow, "    save: name\n", becomes: "      save: name\n"),
    MistakeExample(TinyContent.flow, "    save: name\n", becomes: "   save: name\n"),
    MistakeExample(TinyContent.flow, "      - otherwise: code", becomes: "      otherwise: code"),
    MistakeExample(TinyContent.flow, "flow: visit", becomes: "  flow: visit", toldAt: "version:"),
    MistakeExample(TinyContent.flow, "save: name\n", becomes: "save: @name\n"),
    MistakeExample(
      TinyContent.walks, "cards: [{number: 12}]", becomes: "cards: [{[number]: 12}]"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "    save: name\n", becomes: "\n    save: name\n"),
    MistakeExample(TinyContent.flow, "options: [yes, no]", becomes: "options: [ yes,no ]"),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter { line in
      guard let above = bed.neighbour(of: line, by: -1) else { return false }
      return line.isPlain && !line.isItem && above.isPlain
        && above.keys.dropLast() == line.keys.dropLast()
    }.map { $0.becoming("  " + $0.text) }
  }
}
