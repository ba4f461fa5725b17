import CNcurses

extension ConsoleGlyphs {
  private static let mostGlyphs = 65_535

  /// What the console's font has now; where it does not tell, what every console font has.
  static func loaded() -> ConsoleGlyphs {
    var codes = [UInt16](repeating: 0, count: mostGlyphs)
    let count = Int(handrail_console_glyphs(&codes, Int32(mostGlyphs)))
    guard count > 0 else { return .codePage437 }
    return ConsoleGlyphs(scalars: Set(codes[..<count].compactMap { Unicode.Scalar($0) }))
  }
}
