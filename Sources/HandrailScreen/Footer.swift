import HandrailCore

/// The keys at the foot of a page, folded into parts that each fit one row.
public struct Footer: Hashable, Sendable {
  /// One key and what it does.
  public struct Item: Hashable, Sendable {
    /// The command; nil for the key that shows the next part.
    public var command: KeyCommand?
    /// The name of the key.
    public var key: String
    /// What it does.
    public var words: String

    var columns: Int { CharacterWidth.columns(of: key) + 1 + CharacterWidth.columns(of: words) }
  }

  /// The parts, in order; the first is shown until the focus moves into another.
  public let parts: [[Item]]
  /// The columns between two keys.
  let gapColumns: Int

  /// Lays the keys out: in full words if they fit one row, else in short ones, else folded.
  /// - Parameter isShort: Whether the screen is too narrow for full words from the start.
  init(commands: [KeyCommand], words: LanguageWords, widthColumns: Int, isShort: Bool) {
    let full = Self.items(commands, words, isShort: false)
    let short = Self.items(commands, words, isShort: true)
    if !isShort, Self.columns(of: full, gap: 3) <= widthColumns {
      (parts, gapColumns) = ([full], 3)
    } else if Self.columns(of: short, gap: 2) <= widthColumns {
      (parts, gapColumns) = ([short], 2)
    } else {
      let more = Item(
        command: nil, key: words.phrase(InterfacePhrase.keyTab.rawValue),
        words: words.phrase(
          (isShort ? InterfacePhrase.moreKeysShort : .moreKeys).rawValue))
      gapColumns = isShort ? 2 : 3
      parts = Self.folded(
        isShort ? short : full, more: more, gap: gapColumns, widthColumns: widthColumns)
    }
  }

  /// The keys of commands with what they do, in the order of the key table.
  static func items(
    _ commands: [KeyCommand], _ words: LanguageWords, isShort: Bool
  ) -> [Item] {
    KeyMap.bindings.filter { commands.contains($0.command) }.map { binding in
      Item(
        command: binding.command, key: binding.keyName(in: words),
        words: words.phrase((isShort ? binding.shortPhrase : binding.phrase).rawValue))
    }
  }

  private static func columns(of items: [Item], gap: Int) -> Int {
    items.reduce(-gap) { $0 + $1.columns + gap }
  }

  private static func folded(
    _ items: [Item], more: Item, gap: Int, widthColumns: Int
  ) -> [[Item]] {
    var parts: [[Item]] = [[]]
    var used = 0
    for item in items {
      let room = widthColumns - more.columns - gap
      if used > 0, used + item.columns > room {
        parts[parts.count - 1].append(more)
        parts.append([])
        used = 0
      }
      parts[parts.count - 1].append(item)
      used += item.columns + gap
    }
    return parts
  }

  /// The part that holds a command, else the first.
  func part(showing focus: FocusTarget?) -> [Item] {
    if case .footer(let command)? = focus,
      let part = parts.first(where: { $0.contains { $0.command == command } })
    {
      return part
    }
    return parts.first ?? []
  }

  /// The first command of the part behind the one that is shown.
  func commandAfter(partShowing focus: FocusTarget?) -> KeyCommand? {
    guard let index = parts.firstIndex(of: part(showing: focus)) else { return nil }
    return parts[(index + 1) % parts.count].first?.command
  }
}
