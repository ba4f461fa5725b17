import HandrailCore
import HandrailScreen

/// A part of a page has one colour of its own, so that nobody can know whether it can be read.
///
/// The terminal's own two colours are chosen by whoever set the terminal up; one of them beside a
/// colour of ours could be any pair.
enum HalfOwnColours: Mistake {
  static let code = "H502"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.eachStyle { name, style, place in
      guard hasHalf(style) else { return nil }
      return told(
        at: place, "\"\(name)\" has one colour of its own and one that is the terminal's.",
        fix: "Write both \"letters:\" and \"paper:\", or neither.")
    }
  }

  /// Whether one of the two colours is the terminal's.
  static func hasHalf(_ style: Style) -> Bool {
    (style.foreground == .terminal) != (style.background == .terminal)
  }

  static let examples = [
    MistakeExample(
      TinyContent.theme, "letters: black, paper: cyan", becomes: "letters: black")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.theme, "letters: black, paper: cyan", becomes: "bold: yes")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.themeLines.filter { $0.keys.first == "roles" && $0.value.contains("paper: ") }
      .map { $0.withValue($0.value.replacing(#/,? *paper: \w+/#, with: "")) }
  }
}

extension ContentSources {
  /// Looks at each part of a page in each theme, by the name that authors use.
  func eachStyle(
    _ look: (String, Style, ContentPlace) -> ContentFinding?
  ) -> [ContentFinding] {
    themes.flatMap { source in
      ThemeReader.roles.sorted { $0.key < $1.key }.compactMap { name, role in
        look(name, source.theme.style(of: role), source.place(of: "roles/\(name)"))
      }
    }
  }
}
