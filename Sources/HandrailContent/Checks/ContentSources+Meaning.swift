import HandrailCore

/// What a name that a condition or a placeholder reads stands for.
enum ValueMeaning {
  /// An answer to a step, in the flow that asks it.
  case answer(Step, in: FlowSource)
  /// What a named rule computes.
  case derived(Derivation)
  /// A fact the clinic gave about a chosen entry, with the values that some entry has.
  case fact([OptionID])
  /// Nothing in the flow has the name.
  case unknownName
  /// The answer has no such part; these are the parts it has.
  case unknownPart([SaveName])
}

extension ContentSources {
  /// Every flow, shared ones included.
  var allFlows: [FlowSource] { flows + sharedFlows }

  /// The languages the clinic offers; empty where its file could not be read.
  var offeredLanguages: [LanguageTag] { site?.site.languages ?? [] }

  /// A shared flow; nil where there is none of that name.
  func sharedFlow(_ id: FlowID) -> FlowSource? {
    sharedFlows.first { $0.flow.id == id }
  }

  /// A flow or a shared flow.
  func flow(_ id: FlowID) -> FlowSource? {
    allFlows.first { $0.flow.id == id }
  }

  /// The options of a choice, those of the clinic's lists included.
  func options(of step: Step) -> [OptionID] {
    switch step.kind {
    case .oneOf(let sources), .manyOf(let sources):
      sources.flatMap { source in
        switch source {
        case .option(let option): [option]
        case .siteList(let name): (site?.site.lists[name] ?? []).map(\.id)
        }
      }
    case .findCase: CaseStanding.allCases.map { OptionID($0.rawValue) }
    default: []
    }
  }

  /// What a name stands for in a flow.
  func meaning(of name: ValueName, in source: FlowSource) -> ValueMeaning {
    guard let step = source.flow.step(saving: name.name) else {
      if let derivation = source.flow.derived[name.name] {
        return name.part == nil ? .derived(derivation) : .unknownPart([])
      }
      return .unknownName
    }
    guard let part = name.part else { return .answer(step, in: source) }
    switch step.kind {
    case .use(let id, _):
      guard let shared = sharedFlow(id) else { return .answer(step, in: source) }
      guard shared.flow.results.contains(part) || shared.losesResult(part) else {
        return .unknownPart(shared.flow.results)
      }
      return meaning(of: ValueName(part), in: shared)
    case .oneOf(let sources):
      return fact(part, of: sources)
    default: return .unknownPart([])
    }
  }

  private func fact(_ part: SaveName, of sources: [OptionSource]) -> ValueMeaning {
    var values: [OptionID] = []
    var names: [SaveName] = []
    for case .siteList(let list) in sources {
      for entry in site?.site.lists[list] ?? [] {
        names += entry.attributes.keys.sorted().filter { !names.contains($0) }
        if let value = entry.attributes[part], !values.contains(value) { values.append(value) }
      }
    }
    return values.isEmpty ? .unknownPart(names) : .fact(values)
  }

  /// Where the answers of a step are listed, as an author can look it up: `line 26`, with the file
  /// where it is another one.
  func whereOptionsStand(of step: Step, in source: FlowSource, seenFrom file: String) -> String {
    let isWritten = source.places["steps/\(step.id)/options/0"] != nil
    let place = source.place(of: "steps/\(step.id)/\(isWritten ? "options/0" : "instead/0")")
    return place.file == file ? "line \(place.line)" : "line \(place.line) of \(place.file)"
  }
}

extension FlowSource {
  /// Whether a saved answer may be what a misspelt result was meant to be; that is told itself.
  fileprivate func losesResult(_ name: SaveName) -> Bool {
    flow.step(saving: name) != nil && flow.results.contains { !valueNames.contains($0.rawValue) }
  }

  /// The names that conditions and placeholders of the flow can read.
  var valueNames: [String] {
    flow.steps.values.compactMap(\.save?.rawValue) + flow.derived.keys.map(\.rawValue)
  }
}

extension Sequence where Element: CustomStringConvertible {
  /// The elements with commas between them.
  var listed: String { map(\.description).joined(separator: ", ") }
}
