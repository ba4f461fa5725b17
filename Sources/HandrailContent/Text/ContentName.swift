import HandrailCore

/// Tells names that authors give from other text.
enum ContentName {
  /// Whether a text can be the name of a step, an option, an answer and so on: small letters,
  /// digits, `-` and `_`, with a letter or a digit first.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isSmallLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isSmallLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F }
  }

  /// Whether a text can be a heading of a words file: a name, or a language tag.
  static func isHeading(_ text: some StringProtocol) -> Bool {
    isName(text) || isLanguageTag(text)
  }

  /// Whether a text looks like a language tag: `en`, `en-US`, `zh-Hans`.
  static func isLanguageTag(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let base = parts.first, (2...3).contains(base.utf8.count),
      base.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { isSmallLetterOrDigit($0) || (0x41...0x5A).contains($0) }
    }
  }

  /// A language and those it is laid over, base first: `en`, `en-US`.
  static func chain(of language: LanguageTag) -> [LanguageTag] {
    let parts = language.rawValue.split(separator: "-")
    return parts.indices.map { LanguageTag(parts[...$0].joined(separator: "-")) }
  }

  /// The base of a language: `en` for `en-US`.
  static func base(of language: LanguageTag) -> LanguageTag {
    chain(of: language).first ?? language
  }

  private static func isSmallLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
