import HandrailCore

/// The clinic offers a language twice, so that the first page would show it twice.
enum LanguageOfferedTwice: Mistake {
  static let code = "H453"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    let offered = source.site.languages
    return offered.enumerated()
      .filter { offered.prefix($0.offset).contains($0.element) }.map { index, language in
        told(
          at: source.place(of: "languages/\(index)"), "\"\(language)\" is offered twice.",
          fix: "Offer it once.")
      }
  }

  static let examples = [
    MistakeExample(TinyContent.site, "[en-US, es]", becomes: "[en-US, es, es]")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.site, "[en-US, es]", becomes: "[en-US, en, es]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let source = bed.sources.site else { return [] }
    return bed.lists("languages", in: bed.lines(of: source.file)).flatMap { line, members in
      members.map { line.withList(members + [$0]) }
    }
  }
}
