import HandrailCore
import HandrailScreen

/// A page has no title, or the short name of a section is too long for the top of the page.
enum WordsTitleCheck: ContentCheck {
  static let codes = ["H405", "H406"]
  /// The widest name of a section, in columns.
  static let sectionNameColumns = 20

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      switch words.role {
      case .step(let step) where !step.kind.hasPage: return nil
      case .step, .section, .ending: break
      }
      let title = words.section.words.title?.source ?? ""
      guard !title.isEmpty else {
        return ContentFinding(
          "H405", at: words.section.place,
          "\"## \(words.section.key.heading)\" has no title.",
          fix: "Write the question or the title as the first paragraph under the heading.")
      }
      let width = CharacterWidth.columns(of: title)
      guard case .section = words.role, width > sectionNameColumns else { return nil }
      return ContentFinding(
        "H406", at: words.section.place(of: "title"),
        "This name of a section has \(width) columns.",
        fix: "Shorten it to \(sectionNameColumns) or fewer.", severity: .warning)
    }
  }
}
