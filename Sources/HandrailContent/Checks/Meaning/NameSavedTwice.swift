import HandrailCore

/// Two values of a flow are saved under one name, as happens when a step is copied.
enum NameSavedTwice: Mistake {
  static let code = "H250"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.namesSavedTwice.map { name, keys in
        told(
          at: source.place(of: keys.second),
          "Another value is saved as \"\(name)\" too (line \(source.place(of: keys.first).line)).",
          fix: "Save one of the two under another name.")
      }
    }
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "save: born", becomes: "save: name"),
    MistakeExample(
      TinyContent.flow, "called: first-of name\n",
      becomes: "called: first-of name\n  agree: first-of name\n", toldAt: "save: agree"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.address, "save: street", becomes: "save: street # save: fixed")
  ]

  /// The step after another one is saved as that one, where no condition reads it.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.allFlows.flatMap { source -> [Seed] in
      let read = source.writtenConditions.flatMap(\.condition.comparisons).map(\.subject.name)
      let derived = source.flow.derived.values.flatMap(\.sources).map(\.name)
      let saved = source.flow.steps.values.filter { $0.save != nil }
      return zip(saved, saved.dropFirst()).compactMap { first, second in
        guard let name = first.save, let old = second.save, !(read + derived).contains(old) else {
          return nil
        }
        return bed.line(at: source.place(of: "steps/\(second.id)/save"))?.withValue(name.rawValue)
      }
    }
  }
}

extension FlowSource {
  /// The names under which two values are saved, with the keys of the two places.
  var namesSavedTwice: [(name: SaveName, keys: (first: String, second: String))] {
    var owners: [SaveName: String] = [:]
    for name in flow.derived.keys { owners[name] = "derived/\(name)" }
    return flow.steps.values.compactMap { step in
      guard let name = step.save else { return nil }
      let key = "steps/\(step.id)/save"
      return owners.updateValue(key, forKey: name).map { (name, ($0, key)) }
    }
  }
}
