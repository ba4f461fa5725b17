import HandrailCore

/// A condition reads an answer that the flow does not save, or a part that an answer lacks.
enum ConditionSubjectCheck: ContentCheck {
  static let codes = ["H230", "H233"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.writtenConditions.flatMap { use in
        use.condition.comparisons.compactMap { comparison in
          finding(comparison.subject, use, source, sources)
        }
      }
    }
  }

  private static func finding(
    _ subject: ValueName, _ use: ConditionUse, _ source: FlowSource, _ sources: ContentSources
  ) -> ContentFinding? {
    let place = source.place(of: use.key)
    switch sources.meaning(of: subject, in: source) {
    case .unknownName:
      return ContentFinding(
        "H230", at: place, "No step saves an answer as \"\(subject.name)\".",
        fix: NearestName.fix(for: subject.name.rawValue, among: source.valueNames))
    case .unknownPart(let parts):
      let part = subject.part?.rawValue ?? ""
      return ContentFinding(
        "H233", at: place, "\"\(subject.name)\" has no part \"\(part)\".",
        fix: parts.isEmpty
          ? "Compare \"\(subject.name)\" itself, or add \(part) to what it stands for."
          : NearestName.fix(for: part, among: parts.map(\.rawValue)))
    case .answer, .derived, .fact: return nil
    }
  }
}

extension FlowSource {
  /// The names that conditions and placeholders of the flow can read.
  var valueNames: [String] {
    flow.steps.values.compactMap(\.save?.rawValue) + flow.derived.keys.map(\.rawValue)
  }
}
