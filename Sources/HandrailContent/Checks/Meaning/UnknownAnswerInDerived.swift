import HandrailCore

/// A computed value rests on an answer that no step saves.
enum UnknownAnswerInDerived: Mistake {
  static let code = "H270"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.derived.flatMap { name, derivation in
        derivation.sources.compactMap { finding($0, behind: name, source, sources) }
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
    return told(
      at: source.place(of: "derived/\(derived)"),
      "\"\(derived)\" rests on \"\(name)\", which no step saves.",
      fix: "Let it rest on an answer of this flow.", written: name.description, known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "called: first-of name", becomes: "called: first-of nmae"),
    MistakeExample(
      TinyContent.flow, "called: first-of name", becomes: "called: first-of name, home.stret"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "called: first-of name", becomes: "called: first-of home.street, name")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.keys.count == 2 && $0.keys.first == "derived" }.map { line in
      let words = line.value.split(separator: " ").map(String.init)
      let misspelt = words.dropLast() + words.suffix(1).map(\.misspelt)
      return line.withValue(misspelt.joined(separator: " "))
    }
  }
}
