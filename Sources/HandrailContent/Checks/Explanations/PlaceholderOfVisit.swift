import HandrailCore

/// An explanation fills in something of a visit; it can be read when there is none.
enum PlaceholderOfVisit: Mistake {
  static let code = "H466"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.explanations.flatMap { file in
      file.sections.flatMap { section in
        section.words.parts.flatMap { part in
          part.template.placeholders.filter { FactName($0) == nil }.map { name in
            told(
              at: section.place(of: part.name),
              "An explanation knows nothing that {\(name)} could be filled with.",
              fix: "Fill in facts of the clinic or the region only, such as {site.desk}.")
          }
        }
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.explanation, "Look at it.", becomes: "Look at it, {called}.")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.explanation, "Look at it.", becomes: "Look at it, or call {region.emergency}.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.explanations.filter { $0.language != ContentSources.base }.flatMap { file in
      file.sections.compactMap { section -> Seed? in
        bed.line(of: "body/0", in: section).map { $0.becoming($0.text + " {called}") }
      }
    }
  }
}
