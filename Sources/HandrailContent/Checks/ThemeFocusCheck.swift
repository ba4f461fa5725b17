import HandrailCore
import HandrailScreen

/// What the keyboard acts on looks like everything else where there are no colours.
enum ThemeFocusCheck: ContentCheck {
  static let codes = ["H503"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.themes.compactMap { source in
      let (focus, plain) = (source.theme.style(of: .focus), source.theme.style(of: .plain))
      // A paper of its own becomes reverse where there are no colours.
      let stands =
        focus.isReversed != plain.isReversed || focus.isBold != plain.isBold
        || focus.isUnderlined != plain.isUnderlined || focus.background != plain.background
      guard !stands else { return nil }
      return ContentFinding(
        "H503", at: source.place(of: "roles/focus"),
        "Without colours, \"focus\" would look like \"plain\".",
        fix: "Write \"focus: {reversed: yes}\".")
    }
  }
}
