import HandrailCore

/// A question takes its answers from a list that the clinic's file does not have.
enum UnknownList: Mistake {
  static let code = "H252"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let site = sources.site else { return [] }
    let known = site.site.lists.keys.map { "site.\($0)" }
    return sources.allFlows.flatMap { source in
      source.flow.steps.values.flatMap { step in
        step.kind.optionSources.enumerated().compactMap { index, option in
          guard case .siteList(let name) = option, site.site.lists[name] == nil else { return nil }
          return told(
            at: source.place(of: "steps/\(step.id)/options/\(index)"),
            "\(site.file) has no list \"\(name)\".",
            fix: "Name a list that stands under \"lists:\" there.", written: "site.\(name)",
            known: known)
        }
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "[site.plans, none]", becomes: "[site.plan, none]")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "[site.plans, none]", becomes: "[plan, none]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.lists("options").flatMap { line, members in
      members.filter { $0.hasPrefix("site.") }.map { list in
        line.withList(
          members.map { $0 == list ? "site.\(String($0.dropFirst("site.".count)).misspelt)" : $0 })
      }
    }
  }
}

extension ContentSources {
  /// Whether a step takes answers from a list that is not there.
  func readsUnknownList(_ step: Step) -> Bool {
    step.kind.optionSources.contains { option in
      guard case .siteList(let name) = option else { return false }
      return site.map { $0.site.lists[name] == nil } ?? true
    }
  }
}
