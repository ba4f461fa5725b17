import HandrailCore
import HandrailScreen

/// What the keyboard acts on looks like everything else where there are no colours.
enum ThemeFocusCheck: ContentCheck {
  static let codes = ["H503"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.themes.compactMap { source in
      let colourless = source.theme.withoutColours
      let stands = colourless.style(of: .focus) != colourless.style(of: .plain)
      guard !stands else { return nil }
      return ContentFinding(
        "H503", at: source.place(of: "roles/focus"),
        "Without colours, \"focus\" would look like \"plain\".",
        fix: "Write \"focus: {reversed: yes}\".")
    }
  }
}
