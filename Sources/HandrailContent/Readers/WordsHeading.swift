import HandrailCore

/// The heading of a section: `step`, `step / voice`, each with ` (en 8f3a1c)` in a translation.
struct WordsHeading: Hashable, Sendable {
  /// The section's name and voice.
  var key: WordsKey
  /// The hash of the English section that is translated; nil where the heading has none.
  var translatedHash: String?

  /// Reads the text of a heading; nil where it has another form.
  init?(parsing text: String) {
    var name = text[...]
    if name.hasSuffix(")") {
      guard let open = name.lastIndex(of: "(") else { return nil }
      let parts = name[name.index(after: open)...].dropLast().split(separator: " ")
      guard parts.count == 2, parts[0] == "en", Self.isHash(parts[1]) else { return nil }
      translatedHash = String(parts[1])
      name = name[..<open]
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
      var part = part.drop { $0 == " " }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
    guard (1...2).contains(parts.count), ContentName.isHeading(parts[0]) else { return nil }
    var voice: VoiceID?
    if parts.count == 2 {
      guard ContentName.isName(parts[1]) else { return nil }
      voice = VoiceID(parts[1])
    }
    key = WordsKey(parts[0], voice: voice)
  }

  private static func isHash(_ text: Substring) -> Bool {
    text.utf8.count == 6
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
