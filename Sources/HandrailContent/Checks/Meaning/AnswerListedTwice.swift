import HandrailCore

/// A question has the same answer twice.
enum AnswerListedTwice: Mistake {
  static let code = "H251"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.flatMap { step in
        doubled(in: step, sources).map { id, part in
          told(
            at: source.place(of: "steps/\(step.id)/\(part)"),
            "\"\(id)\" is an answer to this question twice.",
            fix: "List it once, or give the other answer a name of its own.")
        }
      }
    }
  }

  /// The answers that come again, with the part of the step that brings them.
  private static func doubled(
    in step: Step, _ sources: ContentSources
  ) -> [(id: OptionID, part: String)] {
    var seen: Set<OptionID> = []
    var doubled: [(OptionID, String)] = []
    for (index, option) in step.kind.optionSources.enumerated() {
      let new: Set<OptionID>
      switch option {
      case .option(let id): new = [id]
      // What the list itself has twice is told in the clinic's file.
      case .siteList(let name): new = Set((sources.site?.site.lists[name] ?? []).map(\.id))
      }
      doubled += new.intersection(seen).sorted().map { ($0, "options/\(index)") }
      seen.formUnion(new)
    }
    for (index, id) in step.instead.enumerated() where !seen.insert(id).inserted {
      doubled.append((id, "instead/\(index)"))
    }
    return doubled
  }

  static let examples = [
    MistakeExample(
      TinyContent.address, "options: [yes, no]", becomes: "options: [yes, no, yes]"),
    MistakeExample(
      TinyContent.flow, "instead: [rather-not-say]", becomes: "instead: [rather-not-say, none]"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "options: [large-print, hearing]",
      becomes: "options: [large-print, hearing] # [large-print, large-print]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    (bed.lists("options") + bed.lists("instead")).compactMap { line, members in
      members.last.map { line.withList(members + [$0]) }
    }
  }
}
