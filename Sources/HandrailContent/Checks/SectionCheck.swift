import HandrailCore

/// A step stands in a section that the flow does not list, or a section has no step.
enum SectionCheck: ContentCheck {
  static let codes = ["H265", "H266"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      let unknown = unknownSections(source)
      return unknown.isEmpty ? unusedSections(source) : unknown
    }
  }

  private static func unknownSections(_ source: FlowSource) -> [ContentFinding] {
    source.flow.steps.values.compactMap { step in
      guard let section = step.section, !source.flow.sections.contains(section) else {
        return nil
      }
      return ContentFinding(
        "H265", at: source.place(of: "steps/\(step.id)/section"),
        "\"\(section)\" is not in the list of sections.",
        fix: NearestName.fix(
          for: section.rawValue, among: source.flow.sections.map(\.rawValue)))
    }
  }

  private static func unusedSections(_ source: FlowSource) -> [ContentFinding] {
    source.flow.sections.enumerated().compactMap { index, section in
      guard !source.flow.steps.values.contains(where: { $0.section == section }) else {
        return nil
      }
      return ContentFinding(
        "H266", at: source.place(of: "sections/\(index)"),
        "No step stands in the section \"\(section)\".",
        fix: "Take it out of \"sections:\", or write it at the steps that belong to it.")
    }
  }
}
