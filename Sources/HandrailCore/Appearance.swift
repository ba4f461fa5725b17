/// How a person wants to see the pages; it lasts as long as the person is there.
public struct Appearance: Hashable, Sendable {
  /// Which colours the pages have.
  public var theme: ThemeName
  /// Whether the text is larger: pages are laid out for half the columns and half the rows.
  public var isLarge: Bool

  /// Makes an appearance.
  public init(theme: ThemeName = .standard, isLarge: Bool = false) {
    self.theme = theme
    self.isLarge = isLarge
  }

  /// How the kiosk looks to whoever has chosen nothing.
  public static let usual = Appearance()
}

extension ThemeName {
  /// The colours that the kiosk starts with.
  public static let standard: ThemeName = "standard"
}
