import HandrailCore

/// A rule has no message that tells a person what to do.
enum MissingRuleMessage: Mistake {
  static let code = "H417"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.flatMap { words in
      // What a misspelt rule was meant to be is not missing as well.
      let meant = MessageWithoutRule.written(in: words).compactMap(\.meant)
      return words.missingMessages.filter { !meant.contains($0) }.map { rule in
        told(
          at: words.section.place, "\(words.heading) has no message for the rule \"\(rule)\".",
          fix: "Add \"! \(rule): …\" that says what to do.")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "! required: Escriba un nombre.\n\n", becomes: "",
      toldAt: TinyContent.heading("name"))
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "rules: [required, at-most 60 characters]", becomes: "rules: [required]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.flatMap { words in
      words.rules.compactMap { bed.removing("message/\($0)", of: words.section) }
    }
  }
}

extension PlacedWords {
  /// The names of the step's rules, each once.
  var rules: [String] {
    (step?.rules ?? []).map(\.name).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// The rules without a message; none where the rules themselves are wrong.
  var missingMessages: [String] {
    guard let step, !step.hasWrongRule else { return [] }
    return rules.filter { section.words.messages[$0] == nil }
  }
}
