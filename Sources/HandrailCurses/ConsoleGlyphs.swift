/// The characters that the font of the Linux console has, and what stands in for others.
///
/// A console font has 256 or 512 glyphs; the kernel shows all else as one and the same box.
struct ConsoleGlyphs: Hashable {
  /// What the font has besides ASCII.
  let scalars: Set<Unicode.Scalar>

  /// The repertoire of code page 437, which the font built into the kernel has.
  static let codePage437 = ConsoleGlyphs(
    scalars: Set(
      """
      ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌\
      █▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼⌂
      """.unicodeScalars))

  private static let standIns: [Unicode.Scalar: [Unicode.Scalar]] = [
    "›": [">"], "»": [">"], "▸": ["►", ">"], "▶": ["►", ">"],
    "‹": ["<"], "«": ["<"], "◂": ["◄", "<"], "◀": ["◄", "<"],
    "✓": ["√", "x"], "✔": ["√", "x"], "✗": ["-"], "▏": ["│", " "], "·": ["-"], "•": ["*"],
    "…": ["."], "×": ["x"], "‘": ["'"], "’": ["'"], "‚": [","], "“": ["\""], "”": ["\""],
    "„": ["\""], "‐": ["-"], "‑": ["-"], "–": ["-"], "—": ["-"], "−": ["-"],
    "─": ["-"], "│": ["|"], "↑": ["^"], "↓": ["v"], "¿": ["?"], "¡": ["!"], "\u{A0}": [" "],
    "\u{202F}": [" "], "º": ["o"], "ª": ["a"],
  ]

  /// What the console shows for a character: itself, a stand-in, or the letter without its
  /// marks; nil where it has nothing.
  func form(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if has(scalar) { return scalar }
    if let standIn = Self.standIns[scalar]?.first(where: has) { return standIn }
    var letter = scalar
    while let base = BaseLetter.below(letter) {
      if has(base) { return base }
      letter = base
    }
    return nil
  }

  private func has(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || scalars.contains(scalar)
  }
}
