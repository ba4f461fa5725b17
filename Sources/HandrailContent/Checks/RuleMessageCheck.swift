import HandrailCore

/// A rule has no message, or a message belongs to no rule of the step.
enum RuleMessageCheck: ContentCheck {
  static let codes = ["H417", "H418"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.flatMap { words -> [ContentFinding] in
      var rules: [String] = []
      if case .step(let step) = words.role { rules = step.rules.map(\.name) }
      return findings(words, rules)
    }
  }

  private static func findings(_ words: PlacedWords, _ rules: [String]) -> [ContentFinding] {
    let present = words.section.words.messages.keys.sorted()
    var missing: [String] = []
    for rule in rules where !present.contains(rule) && !missing.contains(rule) {
      missing.append(rule)
    }
    var findings: [ContentFinding] = []
    for message in present where !rules.contains(message) {
      // What a misspelt rule was meant to be is not missing as well.
      let meant = NearestName.suggestion(for: message, among: missing)
      missing.removeAll { $0 == meant }
      findings.append(
        ContentFinding(
          "H418", at: words.section.place(of: "message/\(message)"),
          "This step has no rule \"\(message)\".",
          fix: meant.map { "Did you mean \"\($0)\"?" }
            ?? "Take the message out, or add the rule in \(words.flow.file)."))
    }
    findings += missing.map { rule in
      ContentFinding(
        "H417", at: words.section.place,
        "\"## \(words.section.key.heading)\" has no message for the rule \"\(rule)\".",
        fix: "Add \"! \(rule): …\" that says what to do.")
    }
    return findings
  }
}
