import HandrailCore
import HandrailScreen

/// A saved answer has no short name for the review, or one that is too long for it.
enum LabelCheck: ContentCheck {
  static let codes = ["H413", "H414"]
  /// The widest label, in columns.
  static let columns = 22

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard case .step(let step) = words.role, step.save != nil else { return nil }
      guard let label = words.section.words.label?.source, !label.isEmpty else {
        return ContentFinding(
          "H413", at: words.section.place,
          "\"## \(words.section.key.heading)\" has no label for the review.",
          fix: "Add \"> label: …\" with one to three words.")
      }
      let width = CharacterWidth.columns(of: label)
      guard width > columns else { return nil }
      return ContentFinding(
        "H414", at: words.section.place(of: "label"),
        "This label has \(width) columns.",
        fix: "Shorten it to \(columns) or fewer.", severity: .warning)
    }
  }
}
