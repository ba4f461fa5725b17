/// One cell of the screen: what stands in it and the role that decides how it looks.
///
/// A wide character fills two cells: the first holds it with `widthColumns` 2, the second is
/// `continuation` with width 0 and is never written by itself.
public struct Cell: Hashable, Sendable {
  /// The grapheme that stands here; a blank for an empty cell.
  public var character: Character
  /// How many columns the grapheme takes: 1 or 2, or 0 for the right half of a wide one.
  public var widthColumns: Int
  /// What the cell means to the reader; the theme turns it into colours.
  public var role: StyleRole

  /// Makes a cell.
  public init(_ character: Character, widthColumns: Int = 1, role: StyleRole = .plain) {
    self.character = character
    self.widthColumns = widthColumns
    self.role = role
  }

  /// An empty cell.
  public static let blank = Cell(" ")

  /// The right half of a wide character.
  public static func continuation(role: StyleRole) -> Cell {
    Cell(" ", widthColumns: 0, role: role)
  }
}

/// What a piece of the screen means.
///
/// Views name roles; only a theme knows colours.
public enum StyleRole: String, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case plain
  /// The question or the title of a page.
  case title
  /// Text of lesser weight: place, section, hints.
  case quiet
  /// The item the keyboard acts on.
  case focus
  /// Text being typed.
  case field
  /// The one message line: what to change in an answer.
  case notice
  /// The name of a key in the footer.
  case key
  /// What a key does.
  case keyWords
  /// The rehearsal banner.
  case banner
  /// Rules and other drawn lines.
  case line
  /// A word that an explanation says more about.
  case term

  /// One letter for snapshots' masks.
  public var letter: Character {
    switch self {
    case .plain: "."
    case .title: "T"
    case .quiet: "q"
    case .focus: "F"
    case .field: "i"
    case .notice: "!"
    case .key: "k"
    case .keyWords: "w"
    case .banner: "B"
    case .line: "-"
    case .term: "t"
    }
  }
}
