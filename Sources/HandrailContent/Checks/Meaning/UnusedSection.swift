import HandrailCore

/// A flow lists a section in which no step stands.
enum UnusedSection: Mistake {
  static let code = "H266"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.sections.enumerated().compactMap { index, section in
        guard source.unusedSections.contains(section) else { return nil }
        return told(
          at: source.place(of: "sections/\(index)"),
          "No step stands in the section \"\(section)\".",
          fix: "Take it out of \"sections:\", or write it at the steps that belong to it.")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "sections: [about-you, money]", becomes: "sections: [about-you, money, new]"
    )
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "sections: [about-you, money]", becomes: "sections: [money, about-you]")
  ]

  /// A section is put in, or the only step of one goes into another.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.lists("sections").flatMap { line, members in
      members.indices.map { index in
        line.withList(Array(members[...index]) + ["later"] + members[(index + 1)...])
      }
    }
  }
}

extension FlowSource {
  /// The sections without a step.
  ///
  /// None where a step names a section that is not listed: that is told, and explains it.
  var unusedSections: Set<SectionID> {
    let used = Set(flow.steps.values.compactMap(\.section))
    return used.isSubset(of: flow.sections) ? Set(flow.sections).subtracting(used) : []
  }
}
