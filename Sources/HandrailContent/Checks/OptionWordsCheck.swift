import HandrailCore

/// The words of an answer are missing, stand twice, or belong to no answer of the step.
enum OptionWordsCheck: ContentCheck {
  static let codes = ["H410", "H411", "H412"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.flatMap { words -> [ContentFinding] in
      let needed: [String]
      switch words.role {
      case .step(let step): needed = step.optionsWithWords.map(\.rawValue)
      case .section, .ending: needed = []
      }
      return doubled(words) + unknownAndMissing(words, needed, sources)
    }
  }

  private static func doubled(_ words: PlacedWords) -> [ContentFinding] {
    var seen: Set<OptionID> = []
    return words.section.optionOrder.compactMap { option in
      guard !seen.insert(option).inserted,
        words.section.words.options[option] != nil
      else { return nil }
      return ContentFinding(
        "H412", at: words.section.place(of: "option/\(option)"),
        "\"- \(option):\" stands twice under \"## \(words.section.key.heading)\".",
        fix: "Take one of the two out.")
    }
  }

  private static func unknownAndMissing(
    _ words: PlacedWords, _ needed: [String], _ sources: ContentSources
  ) -> [ContentFinding] {
    let present = words.section.words.options.keys.map(\.rawValue).sorted()
    var missing = needed.filter { !present.contains($0) }
    var findings: [ContentFinding] = []
    for option in present where !needed.contains(option) {
      // What a misspelt answer was meant to be is not missing as well.
      let meant = NearestName.suggestion(for: option, among: missing)
      missing.removeAll { $0 == meant }
      findings.append(
        ContentFinding(
          "H411", at: words.section.place(of: "option/\(option)"),
          "\"\(option)\" is not an answer on this page.",
          fix: unknownFix(option, meant: meant, words, needed, sources)))
    }
    if !missing.isEmpty {
      findings.append(
        ContentFinding(
          "H410", at: words.section.place,
          "\"## \(words.section.key.heading)\" has no words for: \(missing.listed).",
          fix: "Add "
            + missing.map { "\"- \($0): …\"" }.joined(separator: " and ") + "."))
    }
    return findings
  }

  private static func unknownFix(
    _ option: String, meant: String?, _ words: PlacedWords, _ needed: [String],
    _ sources: ContentSources
  ) -> String {
    if let meant { return "Did you mean \"\(meant)\"?" }
    if case .step(let step) = words.role,
      sources.options(of: step).contains(OptionID(option)), let site = sources.site
    {
      return "Take it out: the words of the clinic's lists stand in \(site.file)."
    }
    return needed.isEmpty
      ? "Take it out."
      : "Take it out, or add it to \"\(words.section.key.id)\" in \(words.flow.file)."
  }
}

extension Step {
  /// The answers whose words stand in the words file; the clinic's lists bring their own.
  fileprivate var optionsWithWords: [OptionID] {
    if case .repeatGroup = kind { return ["add", "go-on"] }
    let own = kind.optionSources.compactMap { source -> OptionID? in
      if case .option(let option) = source { option } else { nil }
    }
    return own + instead
  }
}
