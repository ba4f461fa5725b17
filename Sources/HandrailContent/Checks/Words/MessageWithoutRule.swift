import HandrailCore

/// A message belongs to a rule that the step does not have.
enum MessageWithoutRule: Mistake {
  static let code = "H418"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.flatMap { words in
      written(in: words).map { rule, meant in
        let place = words.section.place(of: "message/\(rule)")
        let message = "This step has no rule \"\(rule)\"."
        if let meant {
          return told(
            at: place, message, fix: "Name the rule as the flow does.", written: rule,
            known: [meant])
        }
        return told(
          at: place, message,
          fix: "Take the message out, or add the rule in \(words.flow.file).")
      }
    }
  }

  /// The messages without a rule, each with the rule that was meant.
  static func written(in words: PlacedWords) -> [(rule: String, meant: String?)] {
    var missing = words.missingMessages
    return words.section.words.messages.keys.sorted().filter { !words.rules.contains($0) }
      .map { rule in
        let meant = NearestName.suggestion(for: rule, among: missing)
        missing.removeAll { $0 == meant }
        return (rule, meant)
      }
  }

  static let examples = [
    MistakeExample(TinyContent.spanish, "! required: Esc", becomes: "! requierd: Esc"),
    MistakeExample(
      TinyContent.spanish, "! required: Esc", becomes: "! not-before: Luego.\n\n! required: Esc"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "rules: [required, at-most 60 characters]",
      becomes: "rules: [at-most 60 characters, required]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.flatMap { words in
      words.rules.compactMap { rule in
        bed.line(of: "message/\(rule)", in: words.section).map { line in
          line.becoming("! \(rule.misspelt)\(line.text.dropFirst(2 + rule.count))")
        }
      }
    }
  }
}
