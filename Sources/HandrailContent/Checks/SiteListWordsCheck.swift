import HandrailCore

/// An entry of the clinic's lists has no words in an offered language.
enum SiteListWordsCheck: ContentCheck {
  static let codes = ["H450"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    return source.site.lists.flatMap { name, entries in
      entries.enumerated().flatMap { index, entry in
        entry.words.missing(in: sources.offeredLanguages).map { language in
          ContentFinding(
            "H450", at: source.place(of: "lists/\(name)/\(index)"),
            "\"\(entry.id)\" in the list \"\(name)\" has no words in \(language).",
            fix: "Add a line \"\(language): …\" under its \"words:\".")
        }
      }
    }
  }
}
