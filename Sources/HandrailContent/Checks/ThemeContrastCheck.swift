import HandrailCore
import HandrailScreen

/// Letters of a theme do not stand out from their paper, or nobody can know whether they do.
///
/// The terminal's own two colours are chosen by whoever set the terminal up; one of them beside a
/// colour of ours could be any pair.
enum ThemeContrastCheck: ContentCheck {
  static let codes = ["H501", "H502"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.themes.flatMap { source in
      ThemeReader.roles.sorted { $0.key < $1.key }.compactMap { name, role in
        finding(source.theme.style(of: role), at: source.place(of: "roles/\(name)"), name)
      }
    }
  }

  private static func finding(
    _ style: Style, at place: ContentPlace, _ name: String
  ) -> ContentFinding? {
    if (style.foreground == .terminal) != (style.background == .terminal) {
      return ContentFinding(
        "H502", at: place,
        "\"\(name)\" has one colour of its own and one that is the terminal's.",
        fix: "Write both \"letters:\" and \"paper:\", or neither.")
    }
    guard let ratio = Contrast.ratio(of: style), ratio < Contrast.least else { return nil }
    let tenths = Int(ratio * 10)
    return ContentFinding(
      "H501", at: place,
      "\"\(name)\" has \(style.foreground) letters on \(style.background) paper: a contrast of "
        + "\(tenths / 10).\(tenths % 10) to 1, and 4.5 is the least that people can read.",
      fix: "Choose two colours that differ more, such as black and white.")
  }
}
