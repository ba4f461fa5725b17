/// Which scalars may pass between a person and the terminal, in either direction.
package enum ScalarSafety {
  /// Whether a scalar shows as something and steers nothing.
  ///
  /// Refused are control and format characters (bidirectional overrides, zero-width characters,
  /// joiners), everything Unicode calls ignorable (variation selectors, fillers, tags), line and
  /// paragraph separators, private use and unassigned scalars.
  package static func isShowable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default:
      return true
    }
  }
}
