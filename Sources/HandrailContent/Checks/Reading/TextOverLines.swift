/// A text goes on in the next line, where nobody sees to which key it belongs.
enum TextOverLines: Mistake {
  static let code = "H116"

  /// Tells a line that goes on with the text above.
  static func finding(goingOn place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This line goes on with the text of the line above.",
      fix: "Write the text on one line, behind its key; another key needs a colon of its own.")
  }

  /// Tells the mark that starts a text over several lines.
  static func finding(startingAt place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A text over several lines starts here.",
      fix: "Take the mark out, and write the text on one line, behind its key.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.site, "en: the desk", becomes: "en: the desk\n      by the door",
      toldAt: "by the door"),
    MistakeExample(
      TinyContent.site, "en: the desk", becomes: "en: |\n        the desk\n        by the door"),
    MistakeExample(TinyContent.flow, "    save: name\n", becomes: "    save name\n"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.site, "en: the desk", becomes: "en: the desk > by the | door")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.keyedLines.filter(\.isPlain).map {
      $0.becoming($0.text, $0.indentation + "    and more words", told: 1)
    }
  }
}
