import HandrailCore

/// An answer has words twice, so that one of the two would never be read.
enum DoubledOptionWords: Mistake {
  static let code = "H412"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.flatMap { words -> [ContentFinding] in
      var seen: Set<OptionID> = []
      return words.section.optionOrder.filter { !seen.insert($0).inserted }.map { option in
        told(
          at: words.section.place(of: "option/\(option)"),
          "\"- \(option):\" stands twice under \(words.heading).",
          fix: "Keep the better words for this answer, and take the others out.")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "- none: Nadie\n", becomes: "- none: Nadie\n- none: Nada\n",
      toldAt: "- none: Nadie")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "- none: Nadie\n\n- rather-not-say: Prefiero no decirlo\n",
      becomes: "- none: Nadie\n\n- rather-not-say: Nadie\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.flatMap { words in
      words.options.compactMap { option in
        bed.line(of: "option/\(option)", in: words.section).map { $0.becoming($0.text, $0.text) }
      }
    }
  }
}
