import HandrailCore

/// A fact of the clinic is not said in a language that the clinic offers.
enum FactWithoutWords: Mistake {
  static let code = "H434"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    return source.site.facts.sorted { $0.key < $1.key }.flatMap { name, text in
      text.missing(in: sources.offeredLanguages).map { language in
        told(
          at: source.place(of: "facts/\(name)"),
          "The fact \"\(name)\" has no words in \(language).",
          fix: "Say it there on a line of its own: \"\(language): …\".")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.site, "    es: la recepción\n", becomes: "", toldAt: "  desk:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.site, "  desk:\n    en: the desk\n    es: la recepción\n",
      becomes: "  desk: 5\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let source = bed.sources.site else { return [] }
    return bed.lines(of: source.file).compactMap { line in
      guard line.keys.count == 3, line.keys.first == "facts" else { return nil }
      let (name, language) = (line.keys[1], LanguageTag(line.key))
      var text = source.site.facts[name]
      text?.texts[language] = nil
      guard let text, !text.texts.isEmpty, !text.missing(in: source.site.languages).isEmpty else {
        return nil
      }
      return line.gone(told: source.place(of: "facts/\(name)"))
    }
  }
}
