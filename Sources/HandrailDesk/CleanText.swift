import HandrailScreen

/// Makes text from files and people safe to print on a terminal.
public enum CleanText {
  /// The text on one line without anything that steers a terminal: controls, escape sequences'
  /// first signs, bidirectional overrides and what cannot be seen become blanks.
  public static func line(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      clean.append(ScalarSafety.isShowable(scalar) ? scalar : " ")
    }
    return String(clean)
  }

  /// The text with its line ends, each line as `line` makes it.
  public static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// JSON in which everything that steers a terminal is written as an escape.
  ///
  /// In JSON such characters stand only within texts, where an escape means the same.
  public static func json(_ text: String) -> String {
    var clean = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || ScalarSafety.isShowable(scalar) {
        clean.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        clean += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return clean
  }
}
