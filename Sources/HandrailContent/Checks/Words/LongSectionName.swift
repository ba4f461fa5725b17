import HandrailCore
import HandrailScreen

/// The name of a section is too long for the top of the page.
enum LongSectionName: Mistake {
  static let code = "H406"
  static let severity = ContentFinding.Severity.warning
  /// The widest name of a section, in columns.
  static let columns = 20

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard case .section = words.role else { return nil }
      let width = CharacterWidth.columns(of: words.section.words.title?.source ?? "")
      guard width > columns else { return nil }
      return told(
        at: words.section.place(of: "title"), "This name of a section has \(width) columns.",
        fix: "Name the section in \(columns) or fewer: it stands at the top of each page.")
    }
  }

  static let examples = [
    MistakeExample(TinyContent.spanish, "Dinero\n", becomes: "Dinero y lo que cuesta\n")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.spanish, "Dinero\n", becomes: "Dinero y lo que vale\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.compactMap { words in
      guard case .section = words.role else { return nil }
      return bed.line(of: "title", in: words.section).map {
        $0.becoming($0.text + ", 1 2 3 4 5 6 7 8 9 0 1")
      }
    }
  }
}
