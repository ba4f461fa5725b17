import HandrailCore

/// A page has no title.
enum MissingTitle: Mistake {
  static let code = "H405"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.compactMap { words in
      guard words.step?.kind.hasPage ?? true,
        words.section.words.title?.source.isEmpty ?? true
      else { return nil }
      return told(
        at: words.section.place, "\(words.heading) has no title.",
        fix: "Write the question or the title as the first paragraph under the heading.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "¿Está todo bien?\n\n", becomes: "",
      toldAt: TinyContent.heading("review")),
    MistakeExample(
      TinyContent.words, "Money\n\n", becomes: "", toldAt: "## money"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "¿Está todo bien?\n\n", becomes: "<!-- Sí. -->\n\nTodo está bien.\n\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.filter { words in
      words.step?.kind.hasPage ?? true && words.section.words.body.isEmpty
        && words.section.words.title?.placeholders.isEmpty ?? false
    }
    .compactMap { bed.removing("title", of: $0.section) }
  }
}
