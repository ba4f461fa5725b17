/// What people typed, as FHIR takes it.
///
/// Source: HL7 FHIR R4 (4.0.1), Data Types, `string`: no control characters but tab and line ends,
/// no white space around it, never empty.
enum FHIRText {
  /// A text that may have several lines; nil where nothing is left.
  static func lines(_ text: String) -> String? {
    trimmed(text.unicodeScalars.filter { !isControl($0) || $0 == "\t" || $0 == "\n" })
  }

  /// A text of one line, such as a name; nil where nothing is left.
  static func line(_ text: String) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" {
        scalars.append(" ")
      } else if !isControl(scalar) {
        scalars.append(scalar)
      }
    }
    return trimmed(scalars)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String? {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    var rest = scalars.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }
}
