import HandrailCore

/// A list of the clinic has two entries with one name.
enum EntryListedTwice: Mistake {
  static let code = "H454"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    return source.site.lists.flatMap { name, entries in
      entries.enumerated().filter { index, entry in
        entries.prefix(index).contains { $0.id == entry.id }
      }
      .map { index, entry in
        told(
          at: source.place(of: "lists/\(name)/\(index)"),
          "The list \"\(name)\" has \"\(entry.id)\" already.",
          fix: "Give this entry another id, or take it out of the list.")
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.site, "- id: lakeside", becomes: "- id: harbour")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.site, "      words: Lakeside\n",
      becomes: "      words: Lakeside\n  others:\n    - id: harbour\n      words: Harbour\n")
  ]

  /// An entry is copied and its name is left as it is.
  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let source = bed.sources.site else { return [] }
    return bed.lines(of: source.file).filter { $0.isItem && $0.key == "id" }.map { line in
      line.becoming(line.text, "      words: X", line.text, told: 2)
    }
  }
}
