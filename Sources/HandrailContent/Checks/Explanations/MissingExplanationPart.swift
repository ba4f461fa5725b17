import HandrailCore

/// An explanation leaves out a part that everybody looks for, or leaves it empty.
enum MissingExplanationPart: Mistake {
  static let code = "H462"

  /// The parts that each explanation has: the answer, why it is so, what can be done, a person.
  static let needed = [ExplanationPart.inShort, .why, .whatYouCanDo, .aPerson].map(\.rawValue)

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.explanations.flatMap { file -> [ContentFinding] in
      let empty = file.sections.filter {
        $0.words.body.isEmpty && $0.words.title == nil
          && UnknownExplanationPart.known.contains($0.key.id)
      }
      .map { section in
        told(
          at: section.place, "Nothing stands below \"## \(section.key.id)\".",
          fix: "Write a short paragraph there, or take the heading out.")
      }
      return missing(in: file, sources) + empty
    }
  }

  private static func missing(
    in file: WordsSource, _ sources: ContentSources
  ) -> [ContentFinding] {
    guard ContentName.chain(of: file.language).count == 1 else { return [] }
    let present = Set(file.sections.map(\.key.id))
    // A misspelt heading is told as such; what it was meant to be is not missing as well.
    let meant = present.subtracting(UnknownExplanationPart.known).compactMap {
      NearestName.suggestion(for: $0, among: UnknownExplanationPart.known)
    }
    let english = sources.words(of: file.owner, in: ContentSources.base)?.sections ?? []
    let translated =
      file.language == ContentSources.base
      ? [] : english.map(\.key.id).filter(UnknownExplanationPart.known.contains)
    let wanted = needed + translated.filter { !needed.contains($0) }
    return wanted.filter { !present.contains($0) && !meant.contains($0) }.map { part in
      told(
        at: ContentPlace(file: file.file), "This explanation has no part \"\(part)\".",
        fix: "Add a section \"## \(part)\".")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.explanation, "## why\n\nTo find your plan.\n\n", becomes: "", toldAt: "---"),
    MistakeExample(TinyContent.explanation, "To find your plan.\n", becomes: "", toldAt: "## why"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.explanation, "To find your plan.\n",
      becomes: "To find your plan.\n\nIt takes a minute.\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.explanations.filter { $0.language != ContentSources.base }.flatMap { file in
      file.sections.map { section in
        bed.removing(section, from: file, told: ContentPlace(file: file.file))
      }
    }
  }
}
