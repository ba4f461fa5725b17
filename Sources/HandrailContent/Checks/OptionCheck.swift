import HandrailCore

/// A choice lists an answer twice, or takes its answers from a list that is missing or empty.
enum OptionCheck: ContentCheck {
  static let codes = ["H251", "H252", "H253"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.flatMap { findings($0, source, sources) }
    }
  }

  private static func findings(
    _ step: Step, _ source: FlowSource, _ sources: ContentSources
  ) -> [ContentFinding] {
    let listed = step.kind.optionSources
    var seen: Set<OptionID> = []
    var findings: [ContentFinding] = []
    for (index, option) in listed.enumerated() {
      let place = source.place(of: "steps/\(step.id)/options/\(index)")
      switch option {
      case .option(let id):
        if !seen.insert(id).inserted { findings.append(twice(id, at: place)) }
      case .siteList(let name):
        guard let site = sources.site else { continue }
        if let entries = site.site.lists[name] {
          for entry in entries where !seen.insert(entry.id).inserted {
            findings.append(twice(entry.id, at: place))
          }
        } else {
          findings.append(unknown(name, site, at: place))
        }
      }
    }
    for (index, id) in step.instead.enumerated() where !seen.insert(id).inserted {
      findings.append(twice(id, at: source.place(of: "steps/\(step.id)/instead/\(index)")))
    }
    if findings.isEmpty, step.kind.isChoice, sources.site != nil, sources.options(of: step).isEmpty
    {
      findings.append(
        ContentFinding(
          "H253", at: source.place(of: "steps/\(step.id)/options"),
          "\"\(step.id)\" is a choice without a single answer.",
          fix: "Write its answers after \"options:\", or fill the clinic's list."))
    }
    return findings
  }

  private static func twice(_ id: OptionID, at place: ContentPlace) -> ContentFinding {
    ContentFinding(
      "H251", at: place, "\"\(id)\" is an answer to this question twice.",
      fix: "Take one of the two out, or give it another name.")
  }

  private static func unknown(
    _ name: String, _ site: SiteSource, at place: ContentPlace
  ) -> ContentFinding {
    ContentFinding(
      "H252", at: place, "\(site.file) has no list \"\(name)\".",
      fix: NearestName.fix(for: name, among: Array(site.site.lists.keys)))
  }
}

extension StepKind {
  /// Where the answers of a choice come from; empty for other steps.
  var optionSources: [OptionSource] {
    switch self {
    case .oneOf(let sources), .manyOf(let sources): sources
    default: []
    }
  }

  /// Whether the step asks to choose or tick.
  var isChoice: Bool {
    switch self {
    case .oneOf, .manyOf: true
    default: false
    }
  }

  /// Whether the step asks something itself.
  var isQuestion: Bool {
    if case .ask = self { true } else { isChoice }
  }

  /// Whether the step has a page of its own.
  var hasPage: Bool {
    if case .use = self { false } else { true }
  }
}
