/// What may be kept of the characters a person types or pastes.
public enum TypedText {
  /// The most characters any field takes, whatever its rules say.
  public static let longest = 2000

  /// The text without characters that could deceive a reader or harm a terminal.
  ///
  /// Controls, bidirectional overrides, private-use and unassigned characters are dropped, and
  /// line ends and tabs become blanks. Joiners stay where a script is spelt with them.
  public static func filtered(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\n" where last == "\r": continue
      case "\t"..."\r", "\u{85}", "\u{2028}", "\u{2029}": kept.append(" ")
      case "\u{200C}", "\u{200D}":
        if let last = kept.last, (0x0600...0x0DFF).contains(last.value) { kept.append(scalar) }
      default:
        if isKept(scalar) { kept.append(scalar) }
      }
    }
    return String(kept)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  /// The text without blanks at its ends.
  public static func trimmed(_ text: String) -> String {
    var kept = text[...]
    while kept.first?.isWhitespace == true { kept.removeFirst() }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return String(kept)
  }
}
