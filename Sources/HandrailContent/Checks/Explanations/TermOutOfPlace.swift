import HandrailCore

/// A word is marked for an explanation where nobody can open it.
enum TermOutOfPlace: Mistake {
  static let code = "H464"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.readWords.flatMap { file in
      file.sections.flatMap { section in
        section.words.parts.filter { !$0.template.terms.isEmpty && !opens($0.name, in: file) }
          .map { part in
            told(
              at: section.place(of: part.name), "A word here is marked for an explanation.",
              fix:
                "Mark it in a paragraph, the help or the reason of a page; write it plainly here."
            )
          }
      }
    }
  }

  /// Whether a part of a page can have marked words: what is read, not what is chosen.
  static func opens(_ part: String, in file: WordsSource) -> Bool {
    switch file.owner {
    case .flow: part.hasPrefix("body/") || part.hasPrefix("help") || part == "why"
    case .explanation: part.hasPrefix("body/")
    case .interface, .rehearsal: false
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "- add: Add a card", becomes: "- add: Add a [card](card)")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.explanation, "To find your plan.", becomes: "To find your \\[plan\\].")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let topic = bed.sources.topics.first else { return [] }
    return bed.words.filter { $0.section.notes.isEmpty }.compactMap { words in
      guard let line = bed.line(of: "title", in: words.section), line.text.count > 8,
        words.section.words.title?.placeholders.isEmpty == true,
        bed.translationCounts[words.section.place, default: 0] == 0
      else { return nil }
      return line.becoming("[\(line.text.prefix(3))](\(topic))\(line.text.dropFirst(3))")
    }
  }
}
