import HandrailCore

/// A sensitive question has no honest way around it.
enum SensitiveCheck: ContentCheck {
  static let codes = ["H262"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.compactMap { step in
        guard step.isSensitive, step.instead.isEmpty else { return nil }
        return ContentFinding(
          "H262", at: source.place(of: "steps/\(step.id)/sensitive"),
          "\"\(step.id)\" is sensitive and has no other honest answer.",
          fix: "Add \"instead:\", for example \"instead: [rather-not-say]\", and its words.")
      }
    }
  }
}
