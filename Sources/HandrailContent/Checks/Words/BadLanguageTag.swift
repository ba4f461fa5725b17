import HandrailCore

/// A language is not written as its tag (BCP 47) is.
enum BadLanguageTag: Mistake {
  static let code = "H451"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    return source.site.languages.enumerated().filter { !isTag($0.element.rawValue) }
      .map { index, language in
        told(
          at: source.place(of: "languages/\(index)"),
          "\"\(language)\" is not the tag of a language.",
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

  static let examples = [
    MistakeExample(TinyContent.site, "languages: [en-US, es]", becomes: "languages: [en-us, es]")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.site, "languages: [en-US, es]", becomes: "languages: [en-GB, es-419]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let source = bed.sources.site else { return [] }
    return source.site.languages.enumerated().compactMap { index, language in
      guard language.rawValue.contains("-"),
        let line = bed.line(at: source.place(of: "languages/\(index)"))
      else { return nil }
      return line.becoming(
        line.text.replacing(language.rawValue, with: language.rawValue.lowercased()))
    }
  }
}
