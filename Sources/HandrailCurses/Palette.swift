import CNcurses
import HandrailScreen

/// Turns styles into what ncurses wants: attributes and a pair of colours.
struct Palette {
  /// Whether the screen does without colours.
  let isColourless: Bool
  private var pairs: [Pair: Int16] = [:]

  private struct Pair: Hashable {
    var foreground: Colour
    var background: Colour
  }

  /// Makes a palette without any pair; call it after colours were turned on or left off.
  init(isColourless: Bool) {
    self.isColourless = isColourless
  }

  /// The attributes and the pair for a style.
  ///
  /// Without colours a coloured background becomes reverse, so that what stood out still does.
  mutating func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
    let stoodOut = isColourless && style.background != .terminal
    var attributes: attr_t = 0
    if style.isBold { attributes |= handrail_bold() }
    if style.isUnderlined { attributes |= handrail_underline() }
    if style.isReversed || stoodOut { attributes |= handrail_reverse() }
    return (attributes, isColourless ? 0 : pair(style.foreground, style.background))
  }

  private mutating func pair(_ foreground: Colour, _ background: Colour) -> Int16 {
    if foreground == .terminal && background == .terminal { return 0 }
    let wanted = Pair(foreground: foreground, background: background)
    if let known = pairs[wanted] { return known }
    let number = pairs.count + 1
    // The Linux console has 64 pairs; a style too many looks plain.
    guard number < Int(handrail_pair_limit()), let short = Int16(exactly: number),
      init_pair(short, Self.number(of: foreground), Self.number(of: background)) == OK
    else { return 0 }
    pairs[wanted] = short
    return short
  }

  private static func number(of colour: Colour) -> Int16 {
    switch colour {
    case .terminal: -1
    case .black: 0
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    case .white: 7
    }
  }
}
