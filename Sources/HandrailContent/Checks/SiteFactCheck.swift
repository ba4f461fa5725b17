import HandrailCore

/// Words use a fact that the clinic's file does not have, or has not in each language.
enum SiteFactCheck: ContentCheck {
  static let codes = ["H433", "H434"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    return unknown(source, sources) + untranslated(source, sources)
  }

  private static func unknown(
    _ source: SiteSource, _ sources: ContentSources
  ) -> [ContentFinding] {
    let known = ["name"] + source.site.facts.keys.sorted()
    return sources.factUses(.site).compactMap { fact, place in
      guard !known.contains(fact) else { return nil }
      let meant = NearestName.suggestion(for: fact, among: known)
      return ContentFinding(
        "H433", at: place, "The clinic has no fact {site.\(fact)}.",
        fix: meant.map { "Did you mean {site.\($0)}?" }
          ?? "Add \(fact) under \"facts:\" in \(source.file).")
    }
  }

  private static func untranslated(
    _ source: SiteSource, _ sources: ContentSources
  ) -> [ContentFinding] {
    source.site.facts.sorted { $0.key < $1.key }.flatMap { name, text in
      text.missing(in: sources.offeredLanguages).map { language in
        ContentFinding(
          "H434", at: source.place(of: "facts/\(name)"),
          "The fact \"\(name)\" has no words in \(language).",
          fix: "Add a line \"\(language): …\" under it.")
      }
    }
  }
}

extension SiteSource {
  /// Where a part stands; the nearest part around it, or the file, where it has no place.
  func place(of key: String) -> ContentPlace {
    places.nearest(key) ?? ContentPlace(file: file)
  }
}

extension RegionSource {
  /// Where a part stands; the nearest part around it, or the file, where it has no place.
  func place(of key: String) -> ContentPlace {
    places.nearest(key) ?? ContentPlace(file: file)
  }
}

extension [String: ContentPlace] {
  /// The place of a part, or of the nearest part around it; nil where neither is known.
  func nearest(_ key: String) -> ContentPlace? {
    var key = key
    while true {
      if let place = self[key] { return place }
      guard let slash = key.lastIndex(of: "/") else { return nil }
      key = String(key[..<slash])
    }
  }
}

extension LocalText {
  /// The languages among these in which the text is missing or empty.
  func missing(in languages: [LanguageTag]) -> [LanguageTag] {
    languages.filter { text(in: $0)?.isEmpty ?? true }
  }
}
