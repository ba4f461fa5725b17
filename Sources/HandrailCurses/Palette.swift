import CNcurses
import HandrailScreen

/// Turns styles into what ncurses wants: attributes and a pair of colours.
///
/// A pair is made when it is first used, after colours were turned on.
struct Palette {
  private var pairs: [Pair: Int16] = [:]

  private struct Pair: Hashable {
    var foreground: Colour
    var background: Colour
  }

  /// The attributes and the pair for a style.
  mutating func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
    var attributes: attr_t = 0
    if style.isBold { attributes |= handrail_bold() }
    if style.isUnderlined { attributes |= handrail_underline() }
    if style.isReversed { attributes |= handrail_reverse() }
    return (attributes, pair(style.foreground, style.background))
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

  /// The number that ncurses gives a colour; -1 for the terminal's own.
  private static func number(of colour: Colour) -> Int16 {
    colour.index.map { Int16($0) } ?? -1
  }
}
