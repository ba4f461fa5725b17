import HandrailCore

/// A heading of an explanation is none of its parts, so that nobody would read what is below it.
enum UnknownExplanationPart: Mistake {
  static let code = "H461"

  /// The headings that explanations have.
  static let known = ExplanationPart.allCases.map(\.rawValue) + [TeachBack.section]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.explanations.flatMap { file in
      file.sections.filter { !known.contains($0.key.id) }.map { section in
        told(
          at: section.place, "\"\(section.key.id)\" is no part of an explanation.",
          fix: "Write one of the parts as the heading.", written: section.key.id, known: known)
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.explanation, "## afterwards\n", becomes: "## afterward\n")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.explanation, "## afterwards\n", becomes: "## how-long\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.explanations.flatMap { file in
      file.sections.compactMap { section -> Seed? in
        guard !MissingExplanationPart.needed.contains(section.key.id),
          section.key.id != TeachBack.section, let line = bed.line(at: section.place)
        else { return nil }
        return line.becoming(
          "## \(section.key.id.misspelt)\(line.text.dropFirst(3 + section.key.id.count))")
      }
    }
  }
}
