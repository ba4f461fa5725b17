import HandrailCore

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
