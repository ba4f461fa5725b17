import HandrailCore

/// A sensitive question does not say why it is asked.
enum WhyCheck: ContentCheck {
  static let codes = ["H416"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard case .step(let step) = words.role, step.isSensitive, step.kind.hasPage,
        words.section.words.why == nil
      else { return nil }
      return ContentFinding(
        "H416", at: words.section.place,
        "\"## \(words.section.key.heading)\" is sensitive and does not say why it is asked.",
        fix: "Add \"> why: …\" with one or two short sentences.")
    }
  }
}
