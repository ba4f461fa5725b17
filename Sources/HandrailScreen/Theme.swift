import HandrailCore

/// The eight colours every terminal with colours has, and the terminal's own.
public enum Colour: String, Hashable, Sendable, CaseIterable {
  case terminal
  case black
  case red
  case green
  case yellow
  case blue
  case magenta
  case cyan
  case white
}

/// How one role looks.
public struct Style: Hashable, Sendable {
  /// The colour of the letters.
  public var foreground: Colour
  /// The colour behind them.
  public var background: Colour
  /// Whether the letters are bold.
  public var isBold: Bool
  /// Whether the letters are underlined.
  public var isUnderlined: Bool
  /// Whether both colours change places.
  public var isReversed: Bool

  /// Makes a style; everything left out is the terminal's own plain look.
  public init(
    foreground: Colour = .terminal,
    background: Colour = .terminal,
    isBold: Bool = false,
    isUnderlined: Bool = false,
    isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }
}

/// A look for each role.
///
/// Nothing is told by colour alone: roles also differ by words and place.
public struct Theme: Hashable, Sendable {
  /// The look of each role, in the order of `StyleRole.allCases`.
  private let styles: [Style]

  /// Makes a theme; a role that is not named looks plain.
  public init(styles: [StyleRole: Style]) {
    self.styles = StyleRole.allCases.map { styles[$0] ?? Style() }
  }

  /// Makes a theme from the look of each role, in the order of `StyleRole.allCases`.
  init(inOrder styles: [Style]) {
    self.styles = styles
  }

  /// How a role looks.
  public func style(of role: StyleRole) -> Style {
    styles[Int(role.index)]
  }

  /// The same theme where there are no colours: what stood on another paper than plain text is
  /// reversed, so that it still stands out.
  public var withoutColours: Theme {
    let plain = style(of: .plain).background
    return Theme(
      inOrder: styles.map { style in
        Style(
          isBold: style.isBold, isUnderlined: style.isUnderlined,
          isReversed: style.isReversed != (style.background != plain))
      })
  }

  /// The look that uses only bold, underline and reverse; for NO_COLOR, for plain terminals, and
  /// where the content has no other.
  public static let monochrome = Theme(styles: [
    .title: Style(isBold: true),
    .focus: Style(isReversed: true),
    .field: Style(isBold: true),
    .notice: Style(isBold: true),
    .key: Style(isBold: true),
    .banner: Style(isBold: true, isReversed: true),
    .term: Style(isUnderlined: true),
  ])
}

/// The themes that can be chosen, by name.
public struct Themes: Hashable, Sendable {
  private let themes: [ThemeName: Theme]

  /// Makes a set of themes.
  public init(_ themes: [ThemeName: Theme] = [:]) {
    self.themes = themes
  }

  /// The theme of a name, else the usual one, else one that every terminal can show.
  public subscript(name: ThemeName) -> Theme {
    themes[name] ?? themes[.standard] ?? .monochrome
  }
}
