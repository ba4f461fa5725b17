import HandrailCore
import HandrailScreen

/// What the keyboard acts on looks like everything else where there are no colours.
enum HiddenFocus: Mistake {
  static let code = "H503"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.themes.compactMap { source in
      let colourless = source.theme.withoutColours
      guard colourless.style(of: .focus) == colourless.style(of: .plain) else { return nil }
      return told(
        at: source.place(of: "roles/focus"),
        "Without colours, \"focus\" would look like \"plain\".",
        fix: "Let it stand out: \"focus: {reversed: yes}\".")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.theme, "focus: {reversed: yes}", becomes: "focus: {bold: no}")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.theme, "focus: {reversed: yes}", becomes: "focus: {bold: yes}")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.themes.compactMap { source in
      let plain = source.places["roles/plain"].flatMap { bed.line(at: $0) }
      return bed.line(at: source.place(of: "roles/focus"))?
        .withValue(plain?.value ?? "{bold: no}")
    }
  }
}
