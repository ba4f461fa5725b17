import HandrailCore

/// A computed value rests on names that the flow does not save.
enum DerivedCheck: ContentCheck {
  static let codes = ["H270"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.derived.flatMap { name, derivation in
        derivation.names.compactMap { finding($0, behind: name, source, sources) }
      }
    }
  }

  private static func finding(
    _ name: ValueName, behind derived: SaveName, _ source: FlowSource, _ sources: ContentSources
  ) -> ContentFinding? {
    let known: [String]
    switch sources.meaning(of: name, in: source) {
    case .answer, .fact: return nil
    case .derived, .unknownName:
      known = source.flow.steps.values.compactMap(\.save?.rawValue)
    case .unknownPart(let parts): known = parts.map { "\(name.name).\($0)" }
    }
    return ContentFinding(
      "H270", at: source.place(of: "derived/\(derived)"),
      "\"\(derived)\" rests on \"\(name)\", which no step saves.",
      fix: NearestName.fix(for: name.description, among: known))
  }
}
