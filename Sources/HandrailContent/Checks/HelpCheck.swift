import HandrailCore

/// A page that asks or shows something to act on has no help.
enum HelpCheck: ContentCheck {
  static let codes = ["H415"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard case .step(let step) = words.role, step.kind.needsHelp,
        words.section.words.help.isEmpty
      else { return nil }
      return ContentFinding(
        "H415", at: words.section.place,
        "\"## \(words.section.key.heading)\" has no help.",
        fix: "Add \"> help: …\" that says what the page is and how to answer.")
    }
  }
}

extension StepKind {
  fileprivate var needsHelp: Bool {
    switch self {
    case .ask, .oneOf, .manyOf, .review, .returnCode, .repeatGroup: true
    case .message, .use: false
    }
  }
}
