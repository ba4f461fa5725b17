import HandrailCore

/// A language is not written as a BCP 47 tag, or the same language stands twice.
enum LanguageTagCheck: ContentCheck {
  static let codes = ["H451"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    let offered = source.site.languages
    return offered.enumerated().compactMap { index, language in
      let place = source.place(of: "languages/\(index)")
      if offered.prefix(index).contains(language) {
        return ContentFinding(
          "H451", at: place, "\"\(language)\" is offered twice.", fix: "Take one of the two out.")
      }
      guard !isTag(language.rawValue) else { return nil }
      return ContentFinding(
        "H451", at: place, "\"\(language)\" is not the tag of a language.",
        fix: "Write a tag such as en, es, en-US or zh-Hans (BCP 47).")
    }
  }

  /// Whether a text is a language with, where needed, a script, a region and variants, written as
  /// is usual: `zh-Hant-HK`.
  ///
  /// Source: BCP 47 (RFC 5646), section 2.1, without extensions and private use.
  static func isTag(_ text: String) -> Bool {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), (2...3).contains(language.count),
      language.allSatisfy(isSmall)
    else { return false }
    if let script = parts.first, script.count == 4, script.first.map(isCapital) == true,
      script.dropFirst().allSatisfy(isSmall)
    {
      parts.removeFirst()
    }
    if let region = parts.first,
      (region.count == 2 && region.allSatisfy(isCapital))
        || (region.count == 3 && region.allSatisfy(isDigit))
    {
      parts.removeFirst()
    }
    return parts.allSatisfy { variant in
      (variant.count >= 5 || variant.count == 4 && variant.first.map(isDigit) == true)
        && variant.count <= 8 && variant.allSatisfy { isSmall($0) || isDigit($0) }
    }
  }

  private static func isSmall(_ letter: Character) -> Bool { ("a"..."z").contains(letter) }
  private static func isCapital(_ letter: Character) -> Bool { ("A"..."Z").contains(letter) }
  private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }
}
