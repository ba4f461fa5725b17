/// A section of the program's own words has a part that its page does not show.
enum PartNeverShown: Mistake {
  static let code = "H139"

  /// Tells a bullet or a quote.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "Only paragraphs are shown of this file's sections.",
      fix: "Write it as a paragraph.")
  }

  /// Tells a section for one voice.
  static func finding(voiceOf name: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The program's own words have no voices.",
      fix: "Write the heading without the voice: \"## \(name)\".")
  }

  static let examples = [
    MistakeExample(
      TinyContent.phrases, "## back\n", becomes: "## back\n\n- yes: Yes\n", toldAt: "- yes"),
    MistakeExample(
      TinyContent.phrases, "## back\n", becomes: "## back\n\n> help: Go back.\n", toldAt: "> help"),
    MistakeExample(TinyContent.phrases, "## back\n", becomes: "## back / named\n"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.phrases, "## back\n", becomes: "## back\n\n! Back\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.words.filter { $0.owner == .interface }.flatMap { bed.lines(of: $0.file) }
      .filter { $0.text.hasPrefix("## ") }
      .map { $0.becoming($0.text, "", "> help: Press the key.", told: 2) }
  }
}
