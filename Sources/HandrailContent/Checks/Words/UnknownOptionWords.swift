import HandrailCore

/// Words are written for an answer that the page does not have.
enum UnknownOptionWords: Mistake {
  static let code = "H411"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.filter { !hasLostAnswers($0, sources) }.flatMap { words in
      written(in: words).map { option, meant in
        let place = words.section.place(of: "option/\(option)")
        let message = "\"\(option)\" is not an answer on this page."
        if let meant {
          return told(
            at: place, message, fix: "Name the answer as the flow does.", written: option,
            known: [meant])
        }
        return told(at: place, message, fix: fix(option, words, sources))
      }
    }
  }

  /// The answers that the page does not have, each with the missing one that was meant.
  static func written(in words: PlacedWords) -> [(option: String, meant: String?)] {
    var missing = words.missingOptions
    let present = words.section.words.options.keys.map(\.rawValue).sorted()
    return present.filter { !words.options.contains($0) }.map { option in
      let meant = NearestName.suggestion(for: option, among: missing)
      missing.removeAll { $0 == meant }
      return (option, meant)
    }
  }

  private static func fix(
    _ option: String, _ words: PlacedWords, _ sources: ContentSources
  ) -> String {
    if let step = words.step, let site = sources.site,
      sources.options(of: step).contains(OptionID(option))
    {
      return "Take it out: the words of the clinic's lists stand in \(site.file)."
    }
    return "Take it out, or give \"\(words.section.key.id)\" such an answer in \(words.flow.file)."
  }

  /// Whether the step lost answers by a mistake that is told itself.
  private static func hasLostAnswers(_ words: PlacedWords, _ sources: ContentSources) -> Bool {
    words.step.map { sources.isEmptyChoice($0) || $0.isWithoutWayAround } ?? false
  }

  static let examples = [
    MistakeExample(TinyContent.spanish, "- none: Nadie", becomes: "- nona: Nadie"),
    MistakeExample(
      TinyContent.spanish, "- none: Nadie", becomes: "- none: Nadie\n\n- harbour: El puerto"),
    MistakeExample(
      TinyContent.spanish, "- none: Nadie", becomes: "- none: Nadie\n\n- perhaps: Quizás"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.spanish, "- none: Nadie", becomes: "- none: Nadie, none: nadie")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.flatMap { words in
      // One letter more or less makes a name of one letter another one.
      words.options.filter { $0.count > 1 }.compactMap { option in
        bed.line(of: "option/\(option)", in: words.section).map { line in
          line.becoming("- \(option.misspelt)\(line.text.dropFirst(2 + option.count))")
        }
      }
    }
  }
}
