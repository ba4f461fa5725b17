import HandrailCore

/// An answer that can be chosen has no words.
enum MissingOptionWords: Mistake {
  static let code = "H410"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      // What a misspelt answer was meant to be is not missing as well.
      let meant = UnknownOptionWords.written(in: words).compactMap(\.meant)
      let missing = words.missingOptions.filter { !meant.contains($0) }
      guard !missing.isEmpty else { return nil }
      return told(
        at: words.section.place, "\(words.heading) has no words for: \(missing.listed).",
        fix: "Add \(missing.map { "\"- \($0): …\"" }.joined(separator: " and ")).")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "- none: Nadie\n\n", becomes: "", toldAt: TinyContent.heading("paying")),
    MistakeExample(
      TinyContent.spanish, "- add: Otra tarjeta\n\n- go-on: Son todas\n\n", becomes: "",
      toldAt: TinyContent.heading("cards")),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "- large-print: Letra grande\n\n- hearing: Ayuda para oír\n\n",
      becomes: "- hearing: Ayuda para oír\n- large-print: Letra grande\n\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.flatMap { words in
      words.options.compactMap { bed.removing("option/\($0)", of: words.section) }
    }
  }
}

extension PlacedWords {
  /// The answers whose words stand in the words file; the clinic's lists bring their own.
  var options: [String] {
    guard let step else { return [] }
    if case .repeatGroup = step.kind { return ["add", "go-on"] }
    let own = step.kind.optionSources.compactMap { source -> OptionID? in
      if case .option(let option) = source { option } else { nil }
    }
    return (own + step.instead).map(\.rawValue)
  }

  /// The answers without words.
  var missingOptions: [String] {
    options.filter { section.words.options[OptionID($0)] == nil }
  }
}
